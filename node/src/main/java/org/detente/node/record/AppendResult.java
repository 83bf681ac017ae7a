package org.detente.node.record;

import java.util.List;
import org.detente.node.Refusal;

/// What came of an append to the public record.
public sealed interface AppendResult {

  /// Entries were appended and are safe on disk.
  ///
  /// @param from the position of the first one
  /// @param until the size of the ledger afterwards
  /// @param facts how many of them are facts; the others adopt agreement files or state coverage
  record Appended(long from, long until, int facts) implements AppendResult {}

  /// Everything stands in the ledger already.
  ///
  /// @param size the size of the ledger
  record NothingNew(long size) implements AppendResult {}

  /// Nothing was changed.
  ///
  /// @param reasons at least one, in the order of files and lines
  record Refused(List<Refusal> reasons) implements AppendResult {}
}
