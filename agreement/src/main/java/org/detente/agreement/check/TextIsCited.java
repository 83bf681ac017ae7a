package org.detente.agreement.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.Restraint;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Citation;

/// Every text is cited by a rule, a dated value or the holder of an option (W401).
final class TextIsCited implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    Set<String> cited = new HashSet<>();
    Rules.citing(agreement).forEach(rule -> add(rule.cites(), cited));
    agreement.limits().stream()
        .flatMap(limit -> limit.max().stream())
        .forEach(value -> add(value.cites(), cited));
    agreement.quotas().stream()
        .flatMap(quota -> quota.most().stream())
        .forEach(most -> add(most.cites(), cited));
    agreement.duties().forEach(duty -> duty(duty, cited));
    agreement.restraints().stream()
        .map(Restraint::condition)
        .filter(Objects::nonNull)
        .forEach(condition -> add(condition.cites(), cited));
    agreement.questions().values().stream()
        .flatMap(question -> question.options().values().stream())
        .forEach(option -> cited.addAll(option.heldBy()));
    if (agreement.life().suspend() != null) {
      add(agreement.life().suspend().cites(), cited);
    }
    add(agreement.life().term().cites(), cited);
    agreement.memberships().values().forEach(member -> add(member.cites(), cited));
    for (String article : agreement.text().keySet()) {
      if (!cited.contains(article)) {
        problems.add(Defect.TEXT_UNCITED, places.key("text", article), article);
      }
    }
  }

  private static void duty(Duty duty, Set<String> cited) {
    if (duty instanceof Duty.Owed owed) {
      owed.content().forEach(content -> add(content.cites(), cited));
      if (owed.covers() != null) {
        add(owed.covers().cites(), cited);
      }
    }
  }

  private static void add(List<Citation> cites, Set<String> cited) {
    cites.stream().map(Citation::article).forEach(cited::add);
  }
}
