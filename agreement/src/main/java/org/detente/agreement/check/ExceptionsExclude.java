package org.detente.agreement.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.CountingRule;
import org.detente.agreement.CountingRule.Exempt;
import org.detente.agreement.Duty;
import org.detente.agreement.Predicate;
import org.detente.agreement.Vocabulary.Field;
import org.detente.agreement.predicate.CelTest;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Citation;
import org.detente.model.Phrase;
import org.detente.model.Value;

/// At most one exception of a rule applies to an item or an event (E403). Exceptions have no order,
/// so two that can both apply leave the rule without an answer; an exception to an exception is
/// nested under it instead.
///
/// Two that hold at different times never both apply.
///
/// Tried on every combination of the values that the two conditions can tell apart ([SmallWorld]).
/// Where those are too many, the conflict shows when an item meets it.
final class ExceptionsExclude implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    SmallWorld world = new SmallWorld(fields(agreement, "item", "item."));
    for (CountingRule rule : agreement.counting().values()) {
      nested(rule.exceptions(), List.of("counting", rule.name()), world, places, problems);
    }
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed && owed.trigger() instanceof Duty.Trigger.On on) {
        SmallWorld events = new SmallWorld(fields(agreement, on.event(), "event."));
        List<Case> cases =
            owed.exceptions().stream()
                .map(e -> new Case(e.name(), e.when(), e.cites(), e.spell()))
                .toList();
        siblings(cases, List.of("duties", duty.name()), events, places, problems);
      }
    }
  }

  private static void nested(
      List<Exempt> exceptions,
      List<String> above,
      SmallWorld world,
      Places places,
      Problems problems) {
    List<Case> cases =
        exceptions.stream()
            .map(e -> new Case(e.name(), e.when(), e.cites(), Duty.Spell.ALWAYS))
            .toList();
    siblings(cases, above, world, places, problems);
    for (Exempt exempt : exceptions) {
      List<String> path = Rules.and(above, "exceptions", exempt.name());
      nested(exempt.exceptions(), path, world, places, problems);
    }
  }

  /// An exception of whatever rule.
  private record Case(String name, Predicate.Test when, List<Citation> cites, Duty.Spell spell) {}

  private static Map<String, Field> fields(Agreement agreement, String row, String prefix) {
    Map<String, Field> fields = new TreeMap<>();
    agreement
        .vocabulary()
        .rows()
        .getOrDefault(row, Map.of())
        .forEach((name, field) -> fields.put(prefix + name, field));
    return fields;
  }

  private static void siblings(
      List<Case> exceptions,
      List<String> above,
      SmallWorld world,
      Places places,
      Problems problems) {
    List<String> path = Rules.and(above, "exceptions");
    for (int i = 0; i < exceptions.size(); i++) {
      Case one = exceptions.get(i);
      for (Case other : exceptions.subList(i + 1, exceptions.size())) {
        conflict(one, other, world)
            .ifPresent(item -> report(one, other, item, path, places, problems));
      }
    }
  }

  private static Optional<Map<String, Value>> conflict(Case one, Case other, SmallWorld world) {
    return !SpellsRun.areApart(one.spell(), other.spell())
            && one.when() instanceof CelTest a
            && other.when() instanceof CelTest b
        ? world.bothTrue(a, b)
        : Optional.empty();
  }

  private static void report(
      Case one,
      Case other,
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
