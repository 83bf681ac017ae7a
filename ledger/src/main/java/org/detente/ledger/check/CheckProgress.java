package org.detente.ledger.check;

/// Hears how far a check has come. Called from several threads.
@FunctionalInterface
public interface CheckProgress {
  /// Tells nobody.
  CheckProgress SILENT = (_, _) -> {};

  /// So many entries are checked, of so many.
  void checked(long done, long total);
}
