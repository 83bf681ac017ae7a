package org.detente.agreement.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.agreement.Question;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// A rule is computed under every combination of the options it depends on, and there are at most
/// 16 (E405). Every rule depends on the questions that the instrument's life asks, on those it asks
/// itself, and a limit on those that its counting asks.
final class ReadingsAreFew implements Rule {
  private static final int MOST = 16;

  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    Set<String> ofLife = new LinkedHashSet<>();
    Asking.life(agreement.life()).forEach(asking -> ofLife.add(asking.question()));
    long least = readings(agreement, ofLife);
    if (least > MOST) {
      problems.add(
          Defect.TOO_MANY_READINGS,
          places.key("questions", List.copyOf(ofLife).getLast()),
          least,
          MOST);
      return;
    }
    Map<List<String>, Set<String>> byRule = new LinkedHashMap<>();
    for (Asking asking : Asking.of(agreement)) {
      byRule
          .computeIfAbsent(asking.rule(), _ -> new LinkedHashSet<>(ofLife))
          .add(asking.question());
    }
    for (Limit limit : agreement.limits()) {
      Set<String> counted = limit.counting().questions();
      if (!counted.isEmpty()) {
        byRule
            .computeIfAbsent(List.of("limits", limit.name()), _ -> new LinkedHashSet<>(ofLife))
            .addAll(counted);
      }
    }
    byRule.forEach((rule, questions) -> {
      long readings = readings(agreement, questions);
      if (readings > MOST) {
        problems.add(
            Defect.TOO_MANY_READINGS, places.key(rule.toArray(String[]::new)), readings, MOST);
      }
    });
  }

  private static long readings(Agreement agreement, Set<String> questions) {
    long readings = 1;
    for (String id : questions) {
      Question question = agreement.questions().get(id);
      // Far more than any sound file has, and far from the end of the numbers.
      readings = Math.min(readings * (question == null ? 1 : question.options().size()), 1_000_000);
    }
    return readings;
  }
}
