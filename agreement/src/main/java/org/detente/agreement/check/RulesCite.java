package org.detente.agreement.check;

import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// Every rule cites the text it rests on (W402).
final class RulesCite implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Rules.Cited rule : Rules.citing(agreement)) {
      if (rule.cites().isEmpty()) {
        problems.add(Defect.RULE_UNCITED, places.key(rule.keys()), Rules.name(rule.path()));
      }
    }
  }
}
