package org.detente.agreement.cases;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        lookedThrough);
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
    if (extend != null && Spans.compare(length, extend.atMost()).isEmpty()) {
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
