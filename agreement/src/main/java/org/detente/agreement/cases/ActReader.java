package org.detente.agreement.cases;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Question;
import org.detente.agreement.check.Spans;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.read.Expect;
import org.detente.agreement.read.Names;
import org.detente.agreement.read.RuleNames;
import org.detente.agreement.read.Section;
import org.detente.agreement.yaml.Node;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads an act and what goes with it.
final class ActReader {
  private static final String OPEN = "open";

  private final Agreement agreement;

  ActReader(Agreement agreement) {
    this.agreement = agreement;
  }

  /// @param by whose act; of none, it is the act of all parties together
  Body.Act act(Section section, String act, List<Party> by) {
    List<Party> all = List.copyOf(agreement.parties().keySet());
    Node through = section.nodeIf("through");
    ImpreciseDate lookedThrough = through == null ? null : Expect.date(through, section.problems());
    return new Body.Act(
        act,
        by.isEmpty() ? all : by.size() == 1 ? List.of() : by,
        rules(section, "keeps"),
        rules(section, "withholds"),
        rules(section, "to"),
        section.textIf("pledge"),
        position(section),
        length(section, act),
        section.textIf("ground"),
        lookedThrough,
        toward(section, by),
        effect(section),
        isIndefinite(section));
  }

  /// The parties toward whom alone it acts.
  private List<Party> toward(Section section, List<Party> by) {
    Set<Party> toward = new LinkedHashSet<>();
    for (Node node : section.nodesIf("toward")) {
      Party party = Names.party(node, agreement, section.problems());
      if (party != null && by.contains(party)) {
        section.problems().add(Defect.TOWARD_ITSELF, node.at(), party.code());
      } else if (party != null && !toward.add(party)) {
        section.problems().add(Defect.GIVEN_TWICE, node.at(), party.code());
      }
    }
    Life.Suspension suspend = agreement.life().suspend();
    if (!toward.isEmpty() && (suspend == null || suspend.pairs() == null)) {
      section.problems().add(Defect.PAIRS_UNSAID, section.keyAt("toward"));
    }
    return List.copyOf(toward);
  }

  /// The day it takes effect, which is not before the day it was notified.
  private static @Nullable ImpreciseDate effect(Section section) {
    Node node = section.nodeIf("effect");
    ImpreciseDate effect = node == null ? null : Expect.date(node, section.problems());
    Node at = section.nodeIf("at");
    ImpreciseDate notified =
        effect == null || !(at instanceof Node.Scalar scalar)
            ? null
            : ImpreciseDate.parse(scalar.text()).orElse(null);
    if (effect != null
        && notified != null
        && effect.certainFrom().isBefore(notified.certainFrom())) {
      section
          .problems()
          .add(
              Defect.EFFECT_BEFORE_NOTICE,
              section.valueAt("effect"),
              effect.text(),
              notified.text());
    }
    return effect;
  }

  private static boolean isIndefinite(Section section) {
    return section.nodeIf("length") instanceof Node.Scalar scalar && scalar.text().equals(OPEN);
  }

  private List<String> rules(Section section, String key) {
    return ruleNames(agreement, section, key);
  }

  /// The rules under a key; empty where it is absent.
  static List<String> ruleNames(Agreement agreement, Section section, String key) {
    List<String> known = RuleNames.of(agreement);
    List<String> rules = new ArrayList<>();
    for (Node node : section.nodesIf(key)) {
      String rule = Names.name(node, "rule", known, section.problems());
      if (!rule.isEmpty()) {
        rules.add(rule);
      }
    }
    return List.copyOf(rules);
  }

  private Map<String, String> position(Section section) {
    Map<String, String> position = new LinkedHashMap<>();
    section
        .sectionIf("position")
        .ifPresent(questions -> {
          try (questions) {
            position.putAll(options(agreement.questions(), questions));
          }
        });
    return position;
  }

  /// The remaining keys of a section as questions, each with one of its options.
  static Map<String, String> options(Map<String, Question> questions, Section section) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Entry> entry : section.rest().entrySet()) {
      Question question = questions.get(entry.getKey());
      if (question == null) {
        Names.unknown(
            entry.getValue().key(),
            "question",
            entry.getKey(),
            questions.keySet(),
            section.problems());
        continue;
      }
      Node option = entry.getValue().value();
      chosen.put(
          entry.getKey(),
          Names.name(option, "option", question.options().keySet(), section.problems()));
    }
    return chosen;
  }

  private @Nullable Period length(Section section, String act) {
    if (isIndefinite(section)) {
      return null;
    }
    Period length = section.periodIf("length");
    if (length != null && act.equals(ActKind.EXTENSION.word())) {
      comparable(length, section);
    }
    return length;
  }

  // The length an extension may have and the one it has must have a common measure, or nobody could
  // say which is more.
  private void comparable(Period length, Section section) {
    Life.Extension extend = agreement.life().extend();
    if (extend != null
        && extend.atMost() != null
        && Spans.compare(length, extend.atMost()).isEmpty()) {
      section
          .problems()
          .add(
              Defect.MONTHS_AND_DAYS,
              section.valueAt("length"),
              length.toString(),
              extend.atMost().toString());
    }
  }
}
