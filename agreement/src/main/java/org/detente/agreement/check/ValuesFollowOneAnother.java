package org.detente.agreement.check;

import java.util.List;
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
      List<Anchor> begin = limit.max().stream().map(Limit.DatedValue::from).toList();
      for (int i = 0; i < begin.size(); i++) {
        if (isAgain(begin, i)) {
          Rules.in(limit, problems)
              .add(
                  Defect.VALUES_OVERLAP,
                  PeriodsCompare.item(places, limit, i),
                  CapText.of(limit.max().get(i).cap()));
        }
      }
    }
    for (Quota quota : agreement.quotas()) {
      List<Anchor> begin = quota.most().stream().map(Quota.Most::from).toList();
      for (int i = 0; i < begin.size(); i++) {
        if (isAgain(begin, i)) {
          Rules.in(quota, problems)
              .add(
                  Defect.VALUES_OVERLAP,
                  PeriodsCompare.item(places, quota, i),
                  CapText.of(quota.most().get(i).size()));
        }
      }
    }
  }

  private static boolean isAgain(List<Anchor> begin, int index) {
    return begin.subList(0, index).stream()
        .anyMatch(earlier -> Anchors.compare(earlier, begin.get(index)).orElse(1) == 0);
  }
}
