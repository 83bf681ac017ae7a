package org.detente.node.export.table;

import static java.util.stream.Collectors.joining;

import org.detente.assessment.calendar.Coming;
import org.detente.assessment.calendar.Rule;
import org.detente.model.Party;
import org.detente.model.Words;
import org.detente.node.export.Extent;
import org.detente.node.words.ComingWords;

/// What is due or comes, a row each, in order of time.
public final class ComingTable {
  private ComingTable() {}

  /// @param extent the point from which it is looked, which stands in every row
  public static Table<Coming> of(Extent extent) {
    String knownAt = extent.knownAt();
    return Table.<Coming>named("calendar")
        .instant("as_of", row -> extent.asOf().valid())
        .text("known_at", row -> knownAt)
        .text("date", row -> row.when().text())
        .text("first_day", row -> row.when().firstDay())
        .text("last_day", row -> row.when().lastDay())
        .text("precision", row -> row.when().precision().word())
        .text("kind", row -> row.kind().word())
        .text("instrument", row -> row.instrument())
        .text("rule", Coming::rule)
        .text("what", row -> Words.of(row.what()))
        .text("by", row -> ComingWords.by(row))
        .text("concerns", row -> row.concerns().stream().map(Party::code).collect(joining(" ")))
        .text("state", row -> Words.of(row.state()))
        .truth("open", Coming::open)
        .text("fixed_by", row -> row.basis().word())
        .text("counted", row -> row.counting().map(ComingWords::counting).orElse(""))
        .text("deadlines", row -> row.deadlines().stream().map(Rule::told).collect(joining("; ")))
        .text("why", row -> row.why().stream().map(Rule.Sentence::text).collect(joining("; ")))
        .text(
            "articles",
            row ->
                row.cites().stream()
                    .map(cite -> cite.agreement() + " " + cite.article())
                    .collect(joining("; ")));
  }
}
