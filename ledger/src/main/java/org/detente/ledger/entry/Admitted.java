package org.detente.ledger.entry;

import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;

/// An entry whose form and signatures were checked. Only [Admission] makes one, and only such
/// entries can be appended.
public final class Admitted {
  private final Envelope envelope;
  private final byte[] bytes;
  private final Hash payloadId;
  private final Hash leafHash;

  Admitted(Envelope envelope) {
    this.envelope = envelope;
    this.bytes = envelope.bytes();
    this.payloadId = Envelope.payloadId(bytes);
    this.leafHash = new TreeHasher().leaf(bytes);
  }

  /// The entry as read.
  public Envelope envelope() {
    return envelope;
  }

  /// The entry's bytes, as received.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Tells its type and payload from those of other entries ([Envelope#payloadId]).
  public Hash payloadId() {
    return payloadId;
  }

  /// Its leaf hash, by which it will be cited.
  public Hash leafHash() {
    return leafHash;
  }
}
