package org.detente.node.export.table;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Words;
import org.detente.node.export.Extent;
import org.jspecify.annotations.Nullable;

/// The findings of a point of both times, a row each: what `status` lists.
public final class FindingTable {
  private FindingTable() {}

  /// @param extent the point, which stands in every row
  public static Table<Finding> of(Extent extent) {
    boolean several = extent.world().facts().ledgers().size() > 1;
    String knownAt = extent.knownAt();
    return Table.<Finding>named("findings")
        .instant("as_of", row -> extent.asOf().valid())
        .text("known_at", row -> knownAt)
        .text("id", Finding::id)
        .text("kind", row -> row.kind().word())
        .text("instrument", Finding::instrument)
        .text("bearer", Finding::bearer)
        .text("addressee", Finding::addressee)
        .text("force", row -> row.force().word())
        .text("verdict", row -> row.verdict().word())
        .instant("since", Finding::since)
        .whole("count_lo", figure(Finding.Range::lo))
        .whole("count_hi", figure(Finding.Range::hi))
        .whole("bound", row -> row.count() == null ? null : row.count().bound())
        .whole("margin", row -> row.count() == null ? null : row.count().margin())
        .text("newest_evidence", Finding::newestEvidence)
        .truth("stale", row -> row.kind() == Finding.Kind.LIMIT ? row.stale() : null)
        .instant("begins", timing(Finding.Timing::start))
        .instant("deadline", timing(Finding.Timing::bound))
        .truth("deadline_included", timing(it -> it.bound() == null ? null : it.boundIncluded()))
        .instant("alarm", timing(Finding.Timing::alarm))
        .instant("performed_at", timing(Finding.Timing::performedAt))
        .instant("performed_by", timing(Finding.Timing::performedBy))
        .text("early_by", timing(Finding.Timing::margin))
        .text("lead", timing(Finding.Timing::lead))
        .instant("next_at", row -> row.next() == null ? null : row.next().at())
        .text("next_verdict", row -> row.next() == null ? null : row.next().verdict().word())
        .text("notes", row -> row.notes().stream().map(Words::of).collect(joining("; ")))
        .text(
            "articles",
            row ->
                row.cites().stream()
                    .map(cite -> cite.agreement() + " " + cite.article())
                    .collect(joining("; ")))
        .text("readings", row -> Cells.readings(row.readings()))
        .text(
            "accounts",
            row ->
                row.accounts().stream()
                    .map(it -> Words.of("export.account", it.by().code(), it.says()))
                    .collect(joining("; ")))
        .text("entries", row -> Cells.entries(row.entries(), several))
        .text("bearer_name", row -> name(extent, row, row.bearer()))
        .text("addressee_name", row -> name(extent, row, row.addressee()));
  }

  private static @Nullable String name(Extent extent, Finding of, @Nullable Party party) {
    return party == null
        ? null
        : extent.world().nameOf(party, of.instrument(), extent.asOf().valid());
  }

  private static Function<Finding, @Nullable Long> figure(
      Function<Finding.Range, @Nullable Long> figure) {
    return row -> {
      Finding.Range value = row.count() == null ? null : row.count().value();
      return value == null ? null : figure.apply(value);
    };
  }

  private static <T> Function<Finding, @Nullable T> timing(
      Function<Finding.Timing, @Nullable T> part) {
    return row -> row.timing() == null ? null : part.apply(row.timing());
  }
}
