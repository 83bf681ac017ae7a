package org.detente.agreement.check;

import java.time.Period;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Limit;
import org.detente.agreement.Limit.DatedValue;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;

/// Two periods that a rule compares count in the same unit (E401), and a dated value begins before
/// it ends (E411).
final class PeriodsCompare implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Limit limit : agreement.limits()) {
      Problems here = Rules.in(limit, problems);
      evidence(limit, places, here);
      for (int i = 0; i < limit.max().size(); i++) {
        value(limit.max().get(i), i, limit, places, here);
      }
    }
  }

  private static void evidence(Limit limit, Places places, Problems problems) {
    Period stale = limit.evidence().staleAfter();
    Rules.every(limit, places)
        .filter(every -> Spans.compare(every, stale).isEmpty())
        .ifPresent(every ->
            problems.add(
                Defect.MONTHS_AND_DAYS,
                places.value("limits", limit.name(), "evidence", "stale-after"),
                stale.toString(),
                every.toString()));
  }

  private static void value(
      DatedValue value, int index, Limit limit, Places places, Problems problems) {
    if (!(value.from() instanceof Anchor.Event from)
        || !(value.until() instanceof Anchor.Event until)
        || !from.event().equals(until.event())) {
      return;
    }
    Position at = item(places, limit, index);
    var order = Spans.compare(from.plus(), until.plus());
    if (order.isEmpty()) {
      problems.add(Defect.MONTHS_AND_DAYS, at, from.plus().toString(), until.plus().toString());
    } else if (order.getAsInt() >= 0) {
      problems.add(Defect.VALUE_ENDS_FIRST, at, CapText.of(value.cap()));
    }
  }

  static Position item(Places places, Limit limit, int index) {
    return places.node("limits", limit.name(), "max").orElseThrow() instanceof Node.Sequence list
        ? list.items().get(index).at()
        : Position.START;
  }
}
