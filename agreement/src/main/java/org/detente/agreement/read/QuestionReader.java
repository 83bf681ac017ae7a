package org.detente.agreement.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Question;
import org.detente.agreement.Question.Option;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// Reads `questions:`: points on which the text or the parties differ, with their options and who
/// holds them.
final class QuestionReader {
  private final Names names;

  QuestionReader(Names names) {
    this.names = names;
  }

  Map<String, Question> questions(Section file) {
    Map<String, Question> questions = new LinkedHashMap<>();
    file.sectionIf("questions")
        .ifPresent(section -> {
          try (section) {
            for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
              Name.KEBAB.check(entry, section.problems());
              questions.put(entry.getKey(), question(entry, section.problems()));
            }
          }
        });
    return questions;
  }

  private Question question(Map.Entry<String, Node.Entry> entry, Problems outer) {
    Position at = entry.getValue().key();
    Problems problems = outer.in(Names.inRule("questions." + entry.getKey(), List.of()));
    try (Section section = Section.of(entry.getValue().value(), at, problems)) {
      String asks = section.text("asks");
      boolean open = section.truth("open", false);
      Map<String, Option> options = options(section, open);
      Node otherwise = section.nodeIf("default");
      if (open == (otherwise != null)) {
        problems.add(Defect.OPEN_OR_DEFAULT, at, entry.getKey());
      }
      @Nullable String chosen =
          otherwise == null ? null : Names.name(otherwise, "option", options.keySet(), problems);
      return new Question(entry.getKey(), asks, chosen, options);
    }
  }

  private Map<String, Option> options(Section question, boolean open) {
    Map<String, Option> options = new LinkedHashMap<>();
    try (Section section = question.section("options")) {
      for (Map.Entry<String, Node.Entry> entry : section.named().entrySet()) {
        Name.KEBAB.check(entry, section.problems());
        options.put(entry.getKey(), option(entry, open, section.problems()));
      }
    }
    return options;
  }

  // Where a question is open, a reading that nobody is on record for must say so, or we would
  // invent a dispute.
  private Option option(Map.Entry<String, Node.Entry> entry, boolean open, Problems problems) {
    Position at = entry.getValue().key();
    try (Section section = Section.of(entry.getValue().value(), at, problems)) {
      List<String> heldBy = heldBy(section);
      Instant heldFrom = section.instantIf("held-from");
      boolean hypothetical = section.truth("hypothetical", false);
      boolean held = section.has("held-by");
      if (hypothetical && (held || heldFrom != null)) {
        problems.add(Defect.HELD_AND_HYPOTHETICAL, at, entry.getKey());
      } else if (open && !hypothetical && !held) {
        problems.add(Defect.OPTION_HELD_BY_NOBODY, at, entry.getKey());
      }
      return new Option(
          entry.getKey(), section.text("says"), heldBy, heldFrom, hypothetical, effects(section));
    }
  }

  /// Parties, or keys of `text:`.
  private List<String> heldBy(Section section) {
    List<String> holders = new ArrayList<>(names.text().keySet());
    holders.addAll(0, names.parties().keySet().stream().map(Party::code).toList());
    List<String> heldBy = new ArrayList<>();
    for (Node node : section.nodesIf("held-by")) {
      String holder = Names.name(node, "holder", holders, section.problems());
      if (!holder.isEmpty()) {
        heldBy.add(holder);
      }
    }
    return List.copyOf(heldBy);
  }

  /// What the option changes. In this version one field: `rests`, read where a suspension asks its
  /// question.
  private static Map<String, Value> effects(Section section) {
    Node rests = section.nodeIf("rests");
    Boolean truth = rests == null ? null : Expect.truth(rests, section.problems());
    return truth == null ? Map.of() : Map.of("rests", new Value.Truth(truth));
  }
}
