package org.detente.agreement.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.CountingRule;
import org.detente.agreement.CountingRule.Exempt;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.predicate.CelTest;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Phrase;
import org.detente.model.Value;

/// At most one exception of a rule applies to an item (E403). Exceptions have no order, so two that
/// can both apply leave the rule without an answer; an exception to an exception is nested under it
/// instead.
///
/// Tried on every combination of the values that the two conditions can tell apart ([SmallWorld]).
/// Where those are too many, the conflict shows when an item meets it.
final class ExceptionsExclude implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    SmallWorld world = new SmallWorld(fields(agreement));
    for (CountingRule rule : agreement.counting().values()) {
      siblings(rule.exceptions(), List.of("counting", rule.name()), world, places, problems);
    }
  }

  private static Map<String, Field> fields(Agreement agreement) {
    Map<String, Field> fields = new TreeMap<>();
    agreement
        .vocabulary()
        .rows()
        .getOrDefault("item", Map.of())
        .forEach((name, field) -> fields.put("item." + name, field));
    return fields;
  }

  private static void siblings(
      List<Exempt> exceptions,
      List<String> above,
      SmallWorld world,
      Places places,
      Problems problems) {
    List<String> path = Rules.and(above, "exceptions");
    for (int i = 0; i < exceptions.size(); i++) {
      Exempt one = exceptions.get(i);
      for (Exempt other : exceptions.subList(i + 1, exceptions.size())) {
        conflict(one, other, world)
            .ifPresent(item -> report(one, other, item, path, places, problems));
      }
      siblings(one.exceptions(), Rules.and(path, one.name()), world, places, problems);
    }
  }

  private static Optional<Map<String, Value>> conflict(Exempt one, Exempt other, SmallWorld world) {
    return one.when() instanceof CelTest a && other.when() instanceof CelTest b
        ? world.bothTrue(a, b)
        : Optional.empty();
  }

  private static void report(
      Exempt one,
      Exempt other,
      Map<String, Value> item,
      List<String> path,
      Places places,
      Problems problems) {
    String[] first = Rules.and(path, one.name()).toArray(String[]::new);
    String[] second = Rules.and(path, other.name()).toArray(String[]::new);
    Phrase where = Phrase.of("check.other-exception", one.name(), places.key(first).toString());
    Rules.in(path.subList(0, path.size() - 1), other.cites(), problems)
        .addNoted(
            Defect.EXCEPTIONS_OVERLAP,
            places.key(second),
            where,
            one.name(),
            other.name(),
            SmallWorld.words(item));
  }
}
