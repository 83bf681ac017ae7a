package org.detente.ledger.entry;

import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;

/// An entry whose form and signatures were checked: only [Admission] makes one, and only such
/// entries can be appended.
public final class Admitted {
  private final byte[] bytes;
  private final Envelope envelope;

  Admitted(byte[] bytes, Envelope envelope) {
    this.bytes = bytes;
    this.envelope = envelope;
  }

  /// The entry's bytes as received.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Its length in bytes.
  public int length() {
    return bytes.length;
  }

  /// The entry as read.
  public Envelope envelope() {
    return envelope;
  }

  /// Its RFC 6962 leaf hash.
  public Hash leafHash() {
    return new TreeHasher().leaf(bytes);
  }
}
