package org.detente.ledger.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private final List<EntryKey> keys;

  private Admission(List<EntryKey> keys) {
    this.keys = keys;
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
    return new Admission(List.copyOf(keys));
  }

  /// The keys, all of which must sign.
  public List<EntryKey> keys() {
    return keys;
  }

  /// Whether an entry's first signature claims to be by one of the keys.
  public boolean isNamedBy(Envelope envelope) {
    String first = envelope.signatures().getFirst().keyId();
    return keys.stream().anyMatch(key -> key.id().equals(first));
  }

  /// Admits the entry of these bytes. Checked in this order: length, form, keys, signatures.
  public Outcome<Admitted> admit(byte[] bytes) {
    return Envelope.read(bytes).then(this::admit);
  }

  /// Admits an entry just signed.
  public Outcome<Admitted> admit(Envelope envelope) {
    return Outcome.of(() -> checked(envelope));
  }

  private Admitted checked(Envelope envelope) throws RefusalException {
    requireKnownKeys(envelope);
    byte[] signedBytes = envelope.signedBytes();
    for (EntryKey key : keys) {
      Signature signature = signatureBy(key, envelope);
      if (!key.verifies(signedBytes, signature.bytes())) {
        throw new RefusalException(RefusalCode.SIGNATURE_BAD, key.id());
      }
    }
    return new Admitted(envelope);
  }

  private void requireKnownKeys(Envelope envelope) throws RefusalException {
    Set<String> seen = new HashSet<>();
    for (Signature signature : envelope.signatures()) {
      String id = signature.keyId();
      if (keys.stream().noneMatch(key -> key.id().equals(id))) {
        throw new RefusalException(RefusalCode.SIGNATURE_UNKNOWN_KEY, id);
      }
      if (!seen.add(id)) {
        throw new RefusalException(RefusalCode.SIGNATURE_TWICE, id);
      }
    }
  }

  private static Signature signatureBy(EntryKey key, Envelope envelope) throws RefusalException {
    for (Signature signature : envelope.signatures()) {
      if (signature.keyId().equals(key.id())) {
        return signature;
      }
    }
    throw new RefusalException(RefusalCode.SIGNATURE_MISSING, key.id());
  }
}
