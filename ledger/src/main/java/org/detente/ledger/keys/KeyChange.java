package org.detente.ledger.keys;

import java.util.List;
import java.util.Locale;
import org.detente.ledger.check.KeyRing.Batch;
import org.detente.ledger.check.KeyRing.Range;
import org.detente.ledger.signature.PublicKey;

/// What an entry of keys says, for one ledger. [ChangeJson] tells how it is written.
public sealed interface KeyChange {
  /// Stands for the end of a range that goes on.
  long OPEN = Batch.OPEN;

  /// The ledger.
  String origin();

  /// The root of the registry: who signs this and every later change. At position 0, once.
  ///
  /// @param keys all of which must sign
  record Found(String origin, List<PublicKey> keys) implements KeyChange {
    /// Copies the keys.
    public Found {
      keys = List.copyOf(keys);
    }
  }

  /// Keys that sign together in a role, over a range.
  ///
  /// @param name of a cosigner; of the other roles the origin
  /// @param keys at least one, each of another suite
  record Grant(String origin, Role role, String name, Range range, List<HeldKey> keys)
      implements KeyChange {
    /// Copies the keys.
    public Grant {
      keys = List.copyOf(keys);
    }

    /// The same range with another end.
    Grant until(long end) {
      return new Grant(origin, role, name, new Range(range.from(), end), keys);
    }

    /// The keys without their proofs.
    public List<PublicKey> publicKeys() {
      return keys.stream().map(HeldKey::key).toList();
    }
  }

  /// The end of a grant: its keys are not good from a position on.
  ///
  /// @param grant the position of the entry that granted them
  /// @param until exclusive
  record Fence(String origin, long grant, long until, Reason reason) implements KeyChange {}

  /// A key and the proof that who registers it holds it: its signature over [Possession].
  final class HeldKey {
    private final PublicKey key;
    private final byte[] proof;

    /// Copies the proof.
    public HeldKey(PublicKey key, byte[] proof) {
      this.key = key;
      this.proof = proof.clone();
    }

    public PublicKey key() {
      return key;
    }

    /// A copy of the signature.
    public byte[] proof() {
      return proof.clone();
    }
  }

  /// Why keys end.
  enum Reason {
    /// Their time was over.
    RETIRED,
    /// Nobody can sign with them any more.
    LOST,
    /// Others may be able to sign with them.
    COMPROMISED;

    /// How it is written.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
