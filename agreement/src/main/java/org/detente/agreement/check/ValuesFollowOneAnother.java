package org.detente.agreement.check;

import java.util.List;
import java.util.stream.IntStream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Limit;
import org.detente.agreement.Quota;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// No two values of a limit, and no two sizes of a quota, begin at the same instant (E410): nothing
/// would say which of them binds.
final class ValuesFollowOneAnother implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Limit limit : agreement.limits()) {
      again(limit.max().stream().map(Limit.DatedValue::from).toList())
          .forEach(i ->
              Rules.in(limit, problems)
                  .add(
                      Defect.VALUES_OVERLAP,
                      PeriodsCompare.item(places, limit, i),
                      CapText.of(limit.max().get(i).cap())));
    }
    for (Quota quota : agreement.quotas()) {
      again(quota.most().stream().map(Quota.Most::from).toList())
          .forEach(i ->
              Rules.in(quota, problems)
                  .add(
                      Defect.VALUES_OVERLAP,
                      PeriodsCompare.item(places, quota, i),
                      CapText.of(quota.most().get(i).size())));
    }
  }

  // The places of those that begin when an earlier one does.
  private static IntStream again(List<Anchor> begin) {
    return IntStream.range(0, begin.size())
        .filter(i ->
            begin.subList(0, i).stream()
                .anyMatch(earlier -> Anchors.compare(earlier, begin.get(i)).orElse(1) == 0));
  }
}
