package org.detente.agreement.check;

import java.util.HashSet;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Limit;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// No two values of a limit begin at the same instant (E410): nothing would say which of them
/// binds.
final class ValuesFollowOneAnother implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Limit limit : agreement.limits()) {
      Set<Anchor> begun = new HashSet<>();
      for (int i = 0; i < limit.max().size(); i++) {
        if (!begun.add(limit.max().get(i).from())) {
          Rules.in(limit, problems)
              .add(
                  Defect.VALUES_OVERLAP,
                  PeriodsCompare.item(places, limit, i),
                  CapText.of(limit.max().get(i).cap()));
        }
      }
    }
  }
}
