package org.detente.agreement.check;

import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Cap;
import org.detente.agreement.Choice;
import org.detente.agreement.CountingRule;
import org.detente.agreement.Deadline;
import org.detente.agreement.Duty;
import org.detente.agreement.Life;
import org.detente.agreement.Limit;
import org.detente.agreement.Restraint;
import org.jspecify.annotations.Nullable;

/// A place where a rule asks a question.
///
/// @param rule the keys that lead to the rule
/// @param field what each option has to say
record Asking(List<String> rule, String question, String field) {

  /// Every place, life first.
  static List<Asking> of(Agreement agreement) {
    List<Asking> asking = life(agreement.life());
    for (Limit limit : agreement.limits()) {
      for (Limit.DatedValue dated : limit.max()) {
        if (dated.cap() instanceof Cap.Asked(String question)) {
          asking.add(new Asking(List.of("limits", limit.name()), question, "value"));
        }
      }
    }
    for (CountingRule rule : agreement.counting().values()) {
      List<String> path = List.of("counting", rule.name());
      rule.questions().forEach(q -> asking.add(new Asking(path, q, "count")));
    }
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed) {
        deadline(owed.deadline(), List.of("duties", duty.name()), asking);
      }
    }
    for (Restraint restraint : agreement.restraints()) {
      if (restraint.condition() != null) {
        List<String> path = List.of("restraints", restraint.name());
        choice(restraint.condition().in(), path, "in", asking);
        restraint.condition().and().forEach(q -> asking.add(new Asking(path, q, "where")));
      }
    }
    return asking;
  }

  /// What the life of an instrument asks, on which every rule of it depends.
  static List<Asking> life(Life life) {
    List<Asking> asking = new ArrayList<>();
    choice(life.inForceFrom(), List.of("life", "in-force"), "from", asking);
    if (life.withdraw() != null) {
      life.withdraw()
          .contested()
          .values()
          .forEach(notices ->
              asking.add(new Asking(List.of("life", "withdraw"), notices.question(), "leaves")));
    }
    Life.Suspension suspend = life.suspend();
    if (suspend != null) {
      List<String> rule = List.of("life", "suspend");
      rests(suspend.question(), rule, asking);
      rests(suspend.pairs() == null ? null : suspend.pairs().question(), rule, asking);
    }
    return asking;
  }

  private static void rests(@Nullable String question, List<String> rule, List<Asking> asking) {
    if (question != null) {
      asking.add(new Asking(rule, question, "rests"));
    }
  }

  private static void deadline(Deadline deadline, List<String> path, List<Asking> asking) {
    switch (deadline) {
      case Deadline.Within within -> {
        choice(within.after(), path, "after", asking);
        choice(within.counted(), path, "counted", asking);
      }
      case Deadline.AtLeast atLeast -> {
        choice(atLeast.before(), path, "before", asking);
        choice(atLeast.counted(), path, "counted", asking);
      }
      case Deadline.Window rule -> {
        choice(rule.mark(), path, rule.side().word(), asking);
        choice(rule.counted(), path, "counted", asking);
      }
      case Deadline.NoMeasure _ -> {}
    }
  }

  private static void choice(
      @Nullable Choice<?> choice, List<String> path, String field, List<Asking> asking) {
    if (choice instanceof Choice.Asked<?>(String question)) {
      asking.add(new Asking(path, question, field));
    }
  }
}
