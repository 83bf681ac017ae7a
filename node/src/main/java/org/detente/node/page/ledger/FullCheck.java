package org.detente.node.page.ledger;

import java.time.Instant;
import org.detente.ledger.check.CheckReport;

/// Where the full check of a ledger stands, which `detente verify` prints.
public sealed interface FullCheck {
  /// It goes on.
  ///
  /// @param done how many entries are checked
  /// @param total of how many; 0 while that is not known
  record Running(long done, long total) implements FullCheck {}

  /// It is done.
  ///
  /// @param at when it began
  record Done(CheckReport report, Instant at) implements FullCheck {}

  /// It cannot be made.
  record Refused(String why) implements FullCheck {}
}
