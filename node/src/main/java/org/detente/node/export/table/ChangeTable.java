package org.detente.node.export.table;

import static java.util.stream.Collectors.joining;

import org.detente.assessment.calendar.Change;
import org.detente.assessment.calendar.Rule;
import org.detente.assessment.course.Course.Deadline;
import org.detente.node.export.Extent;

/// What changes of itself, a row each, in order of time.
public final class ChangeTable {
  private ChangeTable() {}

  /// @param extent the point after which they come, which stands in every row
  public static Table<Change> of(Extent extent) {
    String knownAt = extent.knownAt();
    return Table.<Change>named("changes")
        .instant("as_of", row -> extent.asOf().valid())
        .text("known_at", row -> knownAt)
        .instant("at", Change::at)
        .text("finding", row -> row.then().id())
        .text("kind", row -> row.then().kind().word())
        .text("instrument", row -> row.then().instrument())
        .text("bearer", row -> row.then().bearer())
        .text("addressee", row -> row.then().addressee())
        .text("verdict_before", row -> row.from().word())
        .text("verdict", row -> row.to().word())
        .truth("is_deadline", Change::isDeadline)
        .truth("deadline_included", row -> row.deadline().map(Deadline::included).orElse(null))
        .truth("rests_on_a_reading", Change::restsOnAReading)
        .text("readings", row -> Cells.readings(row.then().readings()))
        .text("deadlines", row -> row.deadlines().stream().map(Rule::told).collect(joining("; ")))
        .text("rule", row -> String.join("; ", Rule.texts(row)))
        .text(
            "articles",
            row ->
                row.then().cites().stream()
                    .map(cite -> cite.agreement() + " " + cite.article())
                    .collect(joining("; ")));
  }
}
