package org.detente.agreement.read;

import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Anchor;
import org.detente.agreement.Deadline.Mark;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;

/// Reads an instant that a length is measured from: `event.occurred`, a date field such as
/// `n.planned_date`, `period.end`, an act, or an anchor.
final class MarkReader {
  private static final String NEXT = "next";
  private static final String LAST = "last";

  private MarkReader() {}

  static Mark mark(Node node, Reach reach, Position owner, Problems problems) {
    if (node instanceof Node.Mapping mapping
        && (mapping.entries().containsKey(NEXT) || mapping.entries().containsKey(LAST))) {
      return dayOfYear(node, owner, problems);
    }
    if (!(node instanceof Node.Scalar)) {
      return new Mark.LifeEvent(AnchorReader.ofBearer(node, owner, problems));
    }
    if (!reach.known()) {
      Expect.text(node, problems);
      return new Mark.EventOccurred();
    }
    List<String> instants = new ArrayList<>(reach.instants());
    instants.addAll(AnchorReader.ofBearers());
    String name = Names.name(node, "instant", instants, problems);
    return switch (name) {
      case Reach.OCCURRED -> new Mark.EventOccurred();
      case Reach.PERIOD_START -> new Mark.PeriodStart();
      case Reach.PERIOD_END -> new Mark.PeriodEnd();
      case Reach.EXEMPTION_END -> new Mark.ExemptionEnd();
      case Reach.PERIOD_LAST_DAY -> new Mark.PeriodLastDay();
      case String field when field.startsWith("event.") ->
          new Mark.EventField(field.substring("event.".length()));
      case String field when field.startsWith("n.") ->
          new Mark.NoticeField(field.substring("n.".length()));
      default -> new Mark.LifeEvent(new Anchor.Event(name, Period.ZERO));
    };
  }

  /// `{next: 01-01}`, or `{last: 12-31}`.
  private static Mark dayOfYear(Node node, Position owner, Problems problems) {
    try (Section section = Section.of(node, owner, problems)) {
      String side = section.oneOf(List.of(NEXT, LAST));
      Node named = side.isEmpty() ? null : section.nodeIf(side);
      MonthDay day = named == null ? null : Expect.dayOfYear(named, problems);
      return new Mark.DayOfYear(day == null ? MonthDay.of(1, 1) : day, side.equals(NEXT));
    }
  }
}
