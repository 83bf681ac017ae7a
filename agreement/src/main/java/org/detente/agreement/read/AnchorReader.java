package org.detente.agreement.read;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.detente.agreement.Anchor;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;

/// Reads an instant of an instrument's life: `entry-into-force`, `{event: entry-into-force, plus:
/// P7Y}`, `{first-day-of-month-after: entry-into-force}`, or `{date: 2026-02-05, plus: P1Y}`.
final class AnchorReader {
  private static final String EVENT = "event";
  private static final String MONTH_AFTER = "first-day-of-month-after";
  private static final String DATE = "date";

  private AnchorReader() {}

  static Anchor anchor(Node node, Position owner, Problems problems) {
    if (node instanceof Node.Scalar) {
      return new Anchor.Event(Names.act(node, problems), Period.ZERO);
    }
    try (Section section = Section.of(node, owner, problems)) {
      return anchor(section);
    }
  }

  private static Anchor anchor(Section section) {
    Node monthAfter = section.nodeIf(MONTH_AFTER);
    Node date = section.nodeIf(DATE);
    Period plus = section.periodIf("plus");
    if (monthAfter == null && date == null) {
      return new Anchor.Event(Names.act(section, EVENT), plus == null ? Period.ZERO : plus);
    }
    List<String> forms = List.of(EVENT, MONTH_AFTER, DATE);
    List<String> given = forms.stream().filter(section::has).toList();
    section.nodeIf(EVENT);
    if (given.size() > 1) {
      section.problems().add(Defect.EITHER_OR, section.owner(), given.get(0), given.get(1));
    } else if (monthAfter != null && plus != null) {
      section.problems().add(Defect.EITHER_OR, section.owner(), EVENT, MONTH_AFTER);
    }
    if (date == null) {
      return new Anchor.FirstDayOfMonthAfter(
          monthAfter == null ? "" : Names.act(monthAfter, section.problems()));
    }
    Instant at = Expect.instant(date, section.problems());
    return new Anchor.Dated(at == null ? Instant.EPOCH : at, plus == null ? Period.ZERO : plus);
  }
}
