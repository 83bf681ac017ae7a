package org.detente.agreement.read;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.detente.agreement.Anchor;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;

/// Reads an instant of an instrument's life: `entry-into-force`, `{event: entry-into-force, plus:
/// P7Y}`, `{first-day-of-month-after: entry-into-force}`, or `{date: 2026-02-05, plus: P1Y}`. In
/// the place of the act a rule that parties bear may say `bound`: each from the day that binds it.
final class AnchorReader {
  private static final String EVENT = "event";
  private static final String MONTH_AFTER = "first-day-of-month-after";
  private static final String DATE = "date";

  private AnchorReader() {}

  static Anchor anchor(Node node, Position owner, Problems problems) {
    return anchor(node, owner, Names.acts(), problems);
  }

  /// The same in a rule that parties bear.
  static Anchor ofBearer(Node node, Position owner, Problems problems) {
    return anchor(node, owner, ofBearers(), problems);
  }

  /// The acts, and `bound`.
  static List<String> ofBearers() {
    return Stream.concat(Names.acts().stream(), Stream.of(Anchor.BOUND)).toList();
  }

  private static Anchor anchor(Node node, Position owner, List<String> acts, Problems problems) {
    if (node instanceof Node.Scalar) {
      return new Anchor.Event(Names.name(node, "act", acts, problems), Period.ZERO);
    }
    try (Section section = Section.of(node, owner, problems)) {
      return anchor(section, acts);
    }
  }

  private static Anchor anchor(Section section, List<String> acts) {
    Node monthAfter = section.nodeIf(MONTH_AFTER);
    Node date = section.nodeIf(DATE);
    Period plus = section.periodIf("plus");
    if (monthAfter == null && date == null) {
      Node event = section.node(EVENT);
      String act = event == null ? "" : Names.name(event, "act", acts, section.problems());
      return new Anchor.Event(act, plus == null ? Period.ZERO : plus);
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
          monthAfter == null ? "" : Names.name(monthAfter, "act", acts, section.problems()));
    }
    Instant at = Expect.instant(date, section.problems());
    return new Anchor.Dated(at == null ? Instant.EPOCH : at, plus == null ? Period.ZERO : plus);
  }
}
