package org.detente.ledger.policy;

/// How far an entry is proven to be beyond taking back: a ladder, of which the highest rung that is
/// proven is shown and never a higher one. What is not proven is not guessed: a cosignature that
/// could not be checked, a key that is not in the reader's policy, a clock that nobody vouches for
/// count as absent.
public enum Grade {
  /// The ledger's keeper has signed a checkpoint over it: every signature that the reader's keys
  /// ask for is there and holds. The keeper alone could still show others another history.
  RECORDED,

  /// The one it is addressed to has cosigned a checkpoint over it: the witness or group that the
  /// policy names `addressee` has. A policy that names none confirms nothing.
  CONFIRMED,

  /// A quorum of the policy's witnesses has cosigned one and the same checkpoint over it, each with
  /// a time. A policy with `quorum none` witnesses nothing. With n witnesses, a quorum of k and f
  /// of them in league with the keeper, two histories can both reach the quorum unless 2k > n + f.
  WITNESSED,

  /// As many mirrors as the policy asks for have said that they hold the entries themselves (C2SP
  /// tlog-mirror). This version reads no such statement, so it never shows this grade.
  MIRRORED,

  /// A time-stamping authority that the policy names has stamped the checkpoint (RFC 3161). This
  /// version reads no such stamp, so it never shows this grade.
  ANCHORED;

  /// The word by which people and programs know it.
  public String word() {
    return switch (this) {
      case RECORDED -> "recorded";
      case CONFIRMED -> "confirmed";
      case WITNESSED -> "witnessed";
      case MIRRORED -> "mirrored";
      case ANCHORED -> "anchored";
    };
  }
}
