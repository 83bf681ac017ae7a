package org.detente.agreement.check;

import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.CountingRule;
import org.detente.agreement.CountingRule.Count;
import org.detente.agreement.CountingRule.Exempt;
import org.detente.agreement.Duty;
import org.detente.agreement.Limit;
import org.detente.agreement.Predicate;
import org.detente.agreement.Question;
import org.detente.agreement.Quota;
import org.detente.agreement.Restraint;
import org.detente.agreement.predicate.CelQuantity;
import org.detente.agreement.predicate.CelTest;
import org.detente.agreement.predicate.Compiled;
import org.detente.agreement.predicate.Written;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Every predicate is a well-typed line of the predicate language over fields of the vocabulary
/// (E301 to E306).
final class PredicatesCompile implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (CountingRule rule : agreement.counting().values()) {
      List<String> path = List.of("counting", rule.name());
      Problems here = Rules.in(path, rule.cites(), problems);
      count(rule.count(), Rules.and(path, "default"), places, here);
      rule.exceptions().forEach(exempt -> exempt(exempt, path, places, problems));
    }
    for (Limit limit : agreement.limits()) {
      Problems here = Rules.in(limit, problems);
      test(limit.where(), List.of("limits", limit.name(), "where"), places, here);
    }
    agreement.duties().forEach(duty -> duty(duty, places, problems));
    for (Quota quota : agreement.quotas()) {
      List<String> path = List.of("quotas", quota.name());
      Problems here = Rules.in(path, quota.cites(), problems);
      test(quota.where(), Rules.and(path, "where"), places, here);
    }
    agreement.restraints().forEach(restraint -> restraint(restraint, places, problems));
    agreement.questions().values().forEach(question -> question(question, places, problems));
  }

  private static void duty(Duty duty, Places places, Problems problems) {
    if (!(duty instanceof Duty.Owed owed)) {
      return;
    }
    List<String> path = List.of("duties", duty.name());
    Problems here = Rules.in(path, duty.cites(), problems);
    if (owed.trigger() instanceof Duty.Trigger.On on) {
      test(on.where(), Rules.and(path, "where"), places, here);
    }
    if (owed.trigger() instanceof Duty.Trigger.Periodic periodic && periodic.unless() != null) {
      Problems inside = Rules.in(path, periodic.unless().cites(), problems);
      test(periodic.unless().where(), Rules.and(path, "unless", "where"), places, inside);
    }
    test(owed.match(), Rules.and(path, "match"), places, here);
    for (Duty.Content content : owed.content()) {
      List<String> when = Rules.and(path, "content", content.name(), "when");
      test(content.when(), when, places, Rules.in(path, content.cites(), problems));
    }
    for (Duty.Exempt exempt : owed.exceptions()) {
      List<String> inner = Rules.and(path, "exceptions", exempt.name());
      Problems inside = Rules.in(inner, exempt.cites(), problems);
      test(exempt.when(), Rules.and(inner, "when"), places, inside);
    }
  }

  private static void restraint(Restraint restraint, Places places, Problems problems) {
    List<String> path = List.of("restraints", restraint.name());
    Problems here = Rules.in(path, restraint.cites(), problems);
    if (restraint.refrain() != null) {
      test(restraint.refrain().where(), Rules.and(path, "where"), places, here);
    }
    if (restraint.condition() != null) {
      String key = restraint.refrain() == null ? "red-line" : "as-long-as-no";
      test(restraint.condition().watched().where(), Rules.and(path, key, "where"), places, here);
    }
  }

  private static void question(Question question, Places places, Problems problems) {
    for (Question.Option option : question.options().values()) {
      if (option.effects().get("where") instanceof Question.Effect.Narrowed(var where)) {
        List<String> path = List.of("questions", question.id(), "options", option.name(), "where");
        Problems here = Rules.in(List.of("questions", question.id()), List.of(), problems);
        test(where, path, places, here);
      }
      if (option.effects().get("count") instanceof Question.Effect.CountsAs(Count count)) {
        List<String> path = List.of("questions", question.id(), "options", option.name());
        count(
            count,
            path,
            places,
            Rules.in(List.of("questions", question.id()), List.of(), problems));
      }
    }
  }

  private static void exempt(Exempt exempt, List<String> above, Places places, Problems problems) {
    List<String> path = Rules.and(Rules.and(above, "exceptions"), exempt.name());
    Problems here = Rules.in(path, exempt.cites(), problems);
    test(exempt.when(), Rules.and(path, "when"), places, here);
    count(exempt.count(), path, places, here);
    exempt.exceptions().forEach(inner -> exempt(inner, path, places, problems));
  }

  private static void count(Count count, List<String> path, Places places, Problems problems) {
    if (count instanceof Count.Counted(CelQuantity quantity)) {
      report(quantity.compiled(), Rules.and(path, "count"), places, problems);
    } else if (count instanceof Count.Ranked ranked) {
      count(ranked.within(), path, places, problems);
      count(ranked.beyond(), Rules.and(path, "beyond"), places, problems);
    }
  }

  private static void test(
      Predicate.@Nullable Test test, List<String> path, Places places, Problems problems) {
    if (test instanceof CelTest cel) {
      report(cel.compiled(), path, places, problems);
    }
  }

  private static void report(
      Compiled compiled, List<String> path, Places places, Problems problems) {
    if (!(compiled instanceof Compiled.Refused refused)
        || !(places.node(path.toArray(String[]::new)).orElse(null) instanceof Node.Scalar scalar)) {
      return;
    }
    Written written = Written.of(scalar, problems);
    for (Compiled.Issue issue : refused.issues()) {
      problems.addMeant(
          issue.defect(),
          written.at(issue.line(), issue.column()),
          issue.near().isEmpty() ? Optional.empty() : Optional.of(issue.near()),
          issue.parts().toArray());
    }
  }
}
