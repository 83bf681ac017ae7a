package org.detente.verify;

import java.nio.file.Path;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.KeyRing;

/// One verification of a ledger folder, and how it is told to people.
@SuppressWarnings("DoNotCallSuggester")
public final class Verification {
  private Verification() {}

  /// Checks a folder under these keys.
  ///
  /// @param checkpoints a folder of older checkpoints, one a file, that the ledger must extend
  public static Outcome<CheckReport> run(
      Path folder, KeyRing keys, Optional<Path> checkpoints, CheckProgress progress) {
    throw new UnsupportedOperationException();
  }

  /// The report as lines of text, each ending in a newline.
  public static String text(CheckReport report) {
    throw new UnsupportedOperationException();
  }
}
