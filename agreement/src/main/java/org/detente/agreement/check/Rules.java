package org.detente.agreement.check;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.CountingRule;
import org.detente.agreement.CountingRule.Exempt;
import org.detente.agreement.Duty;
import org.detente.agreement.Group;
import org.detente.agreement.Life;
import org.detente.agreement.Limit;
import org.detente.agreement.Pledge;
import org.detente.agreement.Quota;
import org.detente.agreement.Region;
import org.detente.agreement.Restraint;
import org.detente.agreement.Scheduled;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Citation;
import org.detente.model.Phrase;

/// The rules of an agreement with the keys that lead to each in its file, and the articles each
/// cites.
final class Rules {
  /// A rule's place and articles.
  ///
  /// @param path the keys that lead to it
  record Cited(List<String> path, List<Citation> cites) {
    String[] keys() {
      return path.toArray(String[]::new);
    }
  }

  private Rules() {}

  /// Every part of the agreement that cites the text, or should.
  static List<Cited> citing(Agreement agreement) {
    List<Cited> rules = new ArrayList<>();
    // Where the text is silent on when a notice counts, on an end, or on suspension, there is no
    // article to cite.
    if (!agreement.time().cites().isEmpty()) {
      rules.add(new Cited(List.of("time"), agreement.time().cites()));
    }
    life(agreement, (key, cites) -> rules.add(new Cited(List.of("life", key), cites)));
    for (Group group : agreement.groups().values()) {
      rules.add(new Cited(List.of("groups", group.name()), group.cites()));
    }
    for (CountingRule rule : agreement.counting().values()) {
      List<String> path = List.of("counting", rule.name());
      rules.add(new Cited(and(path, "default"), cites(rule.count(), rule.cites())));
      exceptions(rule.exceptions(), path, rules);
    }
    for (Limit limit : agreement.limits()) {
      rules.add(new Cited(List.of("limits", limit.name()), limit.cites()));
    }
    agreement.duties().forEach(duty -> duty(duty, rules));
    for (Restraint restraint : agreement.restraints()) {
      rules.add(new Cited(List.of("restraints", restraint.name()), restraint.cites()));
    }
    for (Region region : agreement.regions().values()) {
      if (!region.everywhere()) {
        rules.add(new Cited(List.of("regions", region.name()), region.cites()));
      }
    }
    for (Quota quota : agreement.quotas()) {
      rules.add(new Cited(List.of("quotas", quota.name()), quota.cites()));
    }
    for (Scheduled row : agreement.timetable()) {
      rules.add(new Cited(List.of("timetable", row.name()), row.cites()));
    }
    if (agreement.pledge() != null) {
      pledge(agreement.pledge(), rules);
    }
    return rules;
  }

  private static void duty(Duty duty, List<Cited> rules) {
    rules.add(new Cited(List.of("duties", duty.name()), duty.cites()));
    if (duty instanceof Duty.Owed owed) {
      for (Duty.Exempt exempt : owed.exceptions()) {
        List<String> path = List.of("duties", duty.name(), "exceptions", exempt.name());
        rules.add(new Cited(path, exempt.cites()));
      }
    }
  }

  private static void pledge(Pledge pledge, List<Cited> rules) {
    if (pledge.borrows() != null) {
      rules.add(new Cited(List.of("borrows"), pledge.borrows().cites()));
    }
    if (pledge.asLongAs() != null) {
      rules.add(new Cited(List.of("as-long-as"), pledge.asLongAs().cites()));
    }
    if (pledge.offer() != null) {
      rules.add(new Cited(List.of("offer"), pledge.offer().cites()));
    }
  }

  private static void life(Agreement agreement, BiConsumer<String, List<Citation>> rule) {
    var life = agreement.life();
    rule.accept("in-force", life.inForceCites());
    if (life.provisional() != null) {
      rule.accept("provisional", life.provisional().cites());
    }
    boolean open = life.term().length() == null && life.term().until() == null;
    if (!open || life.term().endsWith() != null) {
      rule.accept("term", life.term().cites());
    }
    if (life.extend() != null) {
      rule.accept("extend", life.extend().cites());
    }
    if (life.withdraw() != null) {
      rule.accept("withdraw", life.withdraw().cites());
    }
    if (life.suspend() != null && life.suspend().provided()) {
      rule.accept("suspend", life.suspend().cites());
    }
    if (life.end() != null) {
      rule.accept("end", life.end().cites());
    }
    if (life.joining() != null && !life.joining().equals(Life.Joining.BY_CONSENT)) {
      rule.accept("joining", life.joining().cites());
    }
    if (life.superseded() != null) {
      rule.accept("superseded", life.superseded().cites());
    }
  }

  private static void exceptions(List<Exempt> exceptions, List<String> above, List<Cited> rules) {
    for (Exempt exempt : exceptions) {
      List<String> path = and(and(above, "exceptions"), exempt.name());
      rules.add(new Cited(path, cites(exempt.count(), exempt.cites())));
      exceptions(exempt.exceptions(), path, rules);
    }
  }

  private static List<Citation> cites(CountingRule.Count count, List<Citation> own) {
    return count instanceof CountingRule.Count.Ranked ranked
        ? Stream.concat(own.stream(), ranked.cites().stream()).toList()
        : own;
  }

  static List<String> and(List<String> path, String... keys) {
    List<String> longer = new ArrayList<>(path);
    longer.addAll(List.of(keys));
    return List.copyOf(longer);
  }

  /// The rule as it is named in notes: `counting.warheads.heavy-bomber-as-one`.
  static String name(List<String> path) {
    return String.join(
        ".", path.stream().filter(k -> !k.equals("exceptions") && !k.equals("default")).toList());
  }

  static Problems in(Limit limit, Problems problems) {
    return in(List.of("limits", limit.name()), limit.cites(), problems);
  }

  static Problems in(Quota quota, Problems problems) {
    return in(List.of("quotas", quota.name()), quota.cites(), problems);
  }

  static Problems in(List<String> path, List<Citation> cites, Problems problems) {
    String articles = String.join(", ", cites.stream().map(Citation::article).toList());
    return problems.in(
        cites.isEmpty()
            ? Phrase.of("check.in-rule", name(path))
            : Phrase.of("check.in-rule-citing", name(path), articles));
  }

  /// How often the text calls for a limit's evidence, where the file says so.
  static Optional<Period> every(Limit limit, Places places) {
    return places
        .node("limits", limit.name(), "evidence", "every")
        .map(node -> Period.parse(((Node.Scalar) node).text()));
  }
}
