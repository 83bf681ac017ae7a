package org.detente.agreement.check;

import java.util.HashSet;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Citation;

/// Every text is cited by a rule, a dated value or the holder of an option (W401).
final class TextIsCited implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    Set<String> cited = new HashSet<>();
    Rules.citing(agreement)
        .forEach(rule -> rule.cites().stream().map(Citation::article).forEach(cited::add));
    agreement.limits().stream()
        .flatMap(limit -> limit.max().stream())
        .forEach(value -> value.cites().stream().map(Citation::article).forEach(cited::add));
    agreement.questions().values().stream()
        .flatMap(question -> question.options().values().stream())
        .forEach(option -> cited.addAll(option.heldBy()));
    if (agreement.life().suspend() != null) {
      agreement.life().suspend().cites().stream().map(Citation::article).forEach(cited::add);
    }
    agreement.life().term().cites().stream().map(Citation::article).forEach(cited::add);
    for (String article : agreement.text().keySet()) {
      if (!cited.contains(article)) {
        problems.add(Defect.TEXT_UNCITED, places.key("text", article), article);
      }
    }
  }
}
