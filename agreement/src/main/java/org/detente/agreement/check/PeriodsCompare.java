package org.detente.agreement.check;

import java.time.Period;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Limit;
import org.detente.agreement.Limit.DatedValue;
import org.detente.agreement.Quota;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Two periods that a rule compares count in the same unit (E401), and a dated value of a limit or
/// a size of a quota begins before it ends (E411).
final class PeriodsCompare implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Limit limit : agreement.limits()) {
      Problems here = Rules.in(limit, problems);
      evidence(limit, places, here);
      for (int i = 0; i < limit.max().size(); i++) {
        DatedValue value = limit.max().get(i);
        run(value.from(), value.until(), CapText.of(value.cap()), item(places, limit, i), here);
      }
    }
    for (Quota quota : agreement.quotas()) {
      for (int i = 0; i < quota.most().size(); i++) {
        Quota.Most most = quota.most().get(i);
        Problems here = Rules.in(quota, problems);
        run(most.from(), most.until(), CapText.of(most.size()), item(places, quota, i), here);
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

  private static void run(
      Anchor from, @Nullable Anchor until, Object value, Position at, Problems problems) {
    if (until == null) {
      return;
    }
    if (from instanceof Anchor.Event begin
        && until instanceof Anchor.Event end
        && begin.event().equals(end.event())
        && Spans.compare(begin.plus(), end.plus()).isEmpty()) {
      problems.add(Defect.MONTHS_AND_DAYS, at, begin.plus().toString(), end.plus().toString());
    } else if (Anchors.isBy(until, from)) {
      problems.add(Defect.VALUE_ENDS_FIRST, at, value);
    }
  }

  static Position item(Places places, Limit limit, int index) {
    return item(places, index, "limits", limit.name(), "max");
  }

  static Position item(Places places, Quota quota, int index) {
    return item(places, index, "quotas", quota.name(), "most");
  }

  private static Position item(Places places, int index, String... path) {
    return places.node(path).orElseThrow() instanceof Node.Sequence list
        ? list.items().get(index).at()
        : Position.START;
  }
}
