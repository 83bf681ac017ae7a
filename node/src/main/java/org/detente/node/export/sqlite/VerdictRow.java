package org.detente.node.export.sqlite;

import java.time.Instant;
import java.util.Optional;
import org.detente.assessment.course.Course.State;
import org.detente.model.Finding;
import org.detente.model.Finding.Range;
import org.detente.node.export.table.Table;

/// A finding reads so within a rectangle of the two axes: for every valid instant in `[validFrom,
/// validUntil)`, as known at any point in `[knownFrom, knownUntil)`. The ends of time are
/// [Instant#MIN] and [Instant#MAX].
record VerdictRow(
    String finding,
    State state,
    Instant validFrom,
    Instant validUntil,
    Instant knownFrom,
    Instant knownUntil) {

  /// The rows as a table.
  static final Table<VerdictRow> TABLE =
      Table.<VerdictRow>named("verdicts")
          .text("finding", VerdictRow::finding)
          .text("verdict", row -> row.state().verdict().word())
          .truth("listed", row -> row.state().listed())
          .whole("count_lo", row -> row.count().map(Range::lo).orElse(null))
          .whole("count_hi", row -> row.count().map(Range::hi).orElse(null))
          .whole("bound", row -> row.state().count() == null ? null : row.state().count().bound())
          .truth("stale", row -> row.state().stale())
          .instant("valid_from", VerdictRow::validFrom)
          .instant("valid_until", VerdictRow::validUntil)
          .instant("known_from", VerdictRow::knownFrom)
          .instant("known_until", VerdictRow::knownUntil);

  private Optional<Range> count() {
    return Optional.ofNullable(state.count()).map(Finding.Count::value);
  }
}
