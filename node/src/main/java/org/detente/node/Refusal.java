package org.detente.node;

import java.io.IOException;
import org.detente.ledger.store.StorageFailure;
import org.detente.model.Phrase;
import org.detente.model.Words;

/// Why something that was asked is not done: one sentence for a person and a kind for a program.
/// Nothing was changed.
public record Refusal(Kind kind, String says) {

  /// Kinds of refusal, told apart by what the asker can do about them.
  public enum Kind {
    /// what was asked names something that is not there, or cannot be
    USAGE,
    /// what was found there cannot be taken in
    INPUT,
    /// a ledger's bytes, files or proofs do not hold
    DAMAGED,
    /// somebody else is writing; try again
    BUSY,
    /// the machine refused: a full disk, a missing permission
    MACHINE
  }

  /// A refusal in words of the catalogue.
  public static Refusal of(Kind kind, Phrase phrase) {
    return new Refusal(kind, Words.of(phrase));
  }

  /// A refusal in words of the catalogue.
  public static Refusal of(Kind kind, String key, Object... parts) {
    return of(kind, Phrase.of(key, parts));
  }

  /// What the machine refused, in its own words.
  public static Refusal of(IOException failed) {
    return of(Kind.MACHINE, "home.machine", StorageFailure.reason(failed));
  }

  /// What a ledger refused, in its own words.
  public static Refusal of(org.detente.ledger.Refusal refusal) {
    Kind kind =
        switch (refusal.category()) {
          case INPUT -> Kind.INPUT;
          case DAMAGED -> Kind.DAMAGED;
          case BUSY -> Kind.BUSY;
          case ENVIRONMENT -> Kind.MACHINE;
        };
    return new Refusal(kind, refusal.message());
  }
}
