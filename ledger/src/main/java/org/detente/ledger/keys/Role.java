package org.detente.ledger.keys;

import java.util.Arrays;
import java.util.Optional;

/// What a registered key signs. A key has one role; the root, which signs changes of keys, is none
/// of them.
public enum Role {
  /// Entries of the ledger. Its range counts positions.
  ENTRY("entry"),
  /// The ledger's own checkpoints. Its range counts sizes: the checkpoint of size n covers the
  /// positions below n.
  CHECKPOINT("checkpoint"),
  /// Checkpoints of other ledgers. Its range counts positions of this one, at which it is
  /// announced.
  COSIGNER("cosigner");

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /// The role of a word.
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }

  /// How it is written.
  public String word() {
    return word;
  }
}
