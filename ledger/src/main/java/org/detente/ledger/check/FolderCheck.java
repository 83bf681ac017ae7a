package org.detente.ledger.check;

import java.nio.file.Path;
import java.util.Map;
import org.detente.ledger.Outcome;

/// The full check of a ledger folder: every file explained, every hash recomputed, every signature
/// checked for which there is a key.
@SuppressWarnings("DoNotCallSuggester")
public final class FolderCheck {
  private FolderCheck() {}

  /// Checks a folder. Damage is part of the report; refused is only what is no ledger at all, or
  /// cannot be read.
  ///
  /// @param older checkpoints the ledger must extend, each under the name by which to speak of it
  public static Outcome<CheckReport> run(
      Path folder, KeyRing keys, Map<String, byte[]> older, CheckProgress progress) {
    throw new UnsupportedOperationException();
  }
}
