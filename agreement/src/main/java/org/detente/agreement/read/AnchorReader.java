package org.detente.agreement.read;

import java.time.Period;
import org.detente.agreement.Anchor;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;

/// Reads an instant that hangs on an act: `entry-into-force`, `{event: entry-into-force, plus:
/// P7Y}`, or `{first-day-of-month-after: entry-into-force}`.
final class AnchorReader {
  private AnchorReader() {}

  static Anchor anchor(Node node, Position owner, Problems problems) {
    if (node instanceof Node.Scalar) {
      return new Anchor.Event(Names.act(node, problems), Period.ZERO);
    }
    try (Section section = Section.of(node, owner, problems)) {
      Node monthAfter = section.nodeIf("first-day-of-month-after");
      if (monthAfter == null) {
        String event = Names.act(section, "event");
        Period plus = section.periodIf("plus");
        return new Anchor.Event(event, plus == null ? Period.ZERO : plus);
      }
      if (section.nodeIf("event") != null || section.nodeIf("plus") != null) {
        problems.add(Defect.EITHER_OR, section.owner(), "event", "first-day-of-month-after");
      }
      return new Anchor.FirstDayOfMonthAfter(Names.act(monthAfter, problems));
    }
  }
}
