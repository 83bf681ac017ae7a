package org.detente.ledger.entry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.entry.Envelope.Signature;

/// Which entries may enter: those signed by every one of the given keys and by no other, under rule
/// 1 ([org.detente.ledger.signature.Ed25519Key]).
///
/// A signature by an unknown key is refused rather than passed over: it would make a second entry
/// of one payload, and nobody could say what it stands for.
public final class Admission {
  /// By the ids that their signatures name, which are dear to compute.
  private final Map<String, EntryKey> keys = new LinkedHashMap<>();

  private Admission(List<EntryKey> keys) {
    keys.forEach(key -> this.keys.put(key.id(), key));
  }

  /// Admission under these keys, all of which must sign.
  public static Admission under(EntryKey... keys) {
    return under(List.of(keys));
  }

  /// Admission under these keys, all of which must sign.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Admission under(List<EntryKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("admission without a key admits everything");
    }
    return new Admission(keys);
  }

  /// The keys, all of which must sign.
  public List<EntryKey> keys() {
    return List.copyOf(keys.values());
  }

  /// Whether an entry's first signature claims to be by one of the keys.
  public boolean isNamedBy(Envelope envelope) {
    return keys.containsKey(envelope.signatures().getFirst().keyId());
  }

  /// Admits the entry of these bytes. Checked in this order: length, form, keys, signatures.
  public Outcome<Admitted> admit(byte[] bytes) {
    return Envelope.read(bytes).then(this::admit);
  }

  /// Admits an entry just signed.
  public Outcome<Admitted> admit(Envelope envelope) {
    return verify(envelope).map(Admitted::new);
  }

  /// Checks keys and signatures of an entry that is not to be appended; gives it back if they hold.
  public Outcome<Envelope> verify(Envelope envelope) {
    return Outcome.of(() -> {
      Map<String, Signature> signatures = byKnownKeys(envelope);
      byte[] signedBytes = envelope.signedBytes();
      for (Map.Entry<String, EntryKey> key : keys.entrySet()) {
        Signature signature = signatures.get(key.getKey());
        if (signature == null) {
          throw new RefusalException(RefusalCode.SIGNATURE_MISSING, key.getKey());
        }
        if (!key.getValue().verifies(signedBytes, signature.bytes())) {
          throw new RefusalException(RefusalCode.SIGNATURE_BAD, key.getKey());
        }
      }
      return envelope;
    });
  }

  private Map<String, Signature> byKnownKeys(Envelope envelope) throws RefusalException {
    Map<String, Signature> signatures = new HashMap<>();
    for (Signature signature : envelope.signatures()) {
      String id = signature.keyId();
      if (!keys.containsKey(id)) {
        throw new RefusalException(RefusalCode.SIGNATURE_UNKNOWN_KEY, id);
      }
      if (signatures.put(id, signature) != null) {
        throw new RefusalException(RefusalCode.SIGNATURE_TWICE, id);
      }
    }
    return signatures;
  }
}
