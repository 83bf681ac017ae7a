package org.detente.agreement.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Question;
import org.detente.agreement.Question.Alarm;
import org.detente.agreement.Question.Option;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.yaml.Node;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// Reads `questions:`: points on which the text or the parties differ, with their options and who
/// holds them.
final class QuestionReader {
  private final Names names;
  private final Asks asks;
  private final PredicateReader items;
  private final Set<String> regions;

  /// @param asks what rules ask of which question
  /// @param items reads what an option's `count` says of an item
  /// @param regions what an option's `in` may name
  QuestionReader(Names names, Asks asks, PredicateReader items, Set<String> regions) {
    this.names = names;
    this.asks = asks;
    this.items = items;
    this.regions = regions;
  }

  Map<String, Question> questions(Section file) {
    Map<String, Question> questions = new LinkedHashMap<>();
    file.eachIf("questions", Name.KEBAB, (id, section) -> questions.put(id, question(id, section)));
    return questions;
  }

  private Question question(String id, Section section) {
    section.context(Names.inRule("questions." + id, List.of()));
    boolean open = section.truth("open", false);
    Map<String, Option> options = new LinkedHashMap<>();
    EffectReader effects = new EffectReader(asks.reach(id), items, regions);
    section.each(
        "options",
        Name.KEBAB,
        (name, option) -> options.put(name, option(name, option, open, effects)));
    Node otherwise = section.nodeIf("default");
    if (open == (otherwise != null)) {
      section.problems().add(Defect.OPEN_OR_DEFAULT, section.owner(), id);
    }
    @Nullable String chosen =
        otherwise == null
            ? null
            : Names.name(otherwise, "option", options.keySet(), section.problems());
    return new Question(
        id,
        section.text("asks"),
        chosen,
        section.wordIf("alarm", Alarm.class).orElse(Alarm.EARLIEST),
        options);
  }

  // Where a question is open, a reading that nobody is on record for must say so, or we would
  // invent a dispute.
  private Option option(String name, Section section, boolean open, EffectReader effects) {
    List<String> heldBy = heldBy(section);
    Instant heldFrom = section.instantIf("held-from");
    boolean hypothetical = section.truth("hypothetical", false);
    boolean held = section.has("held-by");
    if (hypothetical && (held || heldFrom != null)) {
      section.problems().add(Defect.HELD_AND_HYPOTHETICAL, section.owner(), name);
    } else if (open && !hypothetical && !held) {
      section.problems().add(Defect.OPTION_HELD_BY_NOBODY, section.owner(), name);
    }
    return new Option(
        name, section.text("says"), heldBy, heldFrom, hypothetical, effects.effects(section));
  }

  /// Parties, or keys of `text:`.
  private List<String> heldBy(Section section) {
    List<String> holders = new ArrayList<>(names.text().keySet());
    holders.addAll(0, names.parties().keySet().stream().map(Party::code).toList());
    List<String> heldBy = new ArrayList<>();
    for (Node node : section.nodesIf("held-by")) {
      String holder = Names.article(node, "holder", holders, section.problems());
      if (!holder.isEmpty()) {
        heldBy.add(holder);
      }
    }
    return List.copyOf(heldBy);
  }
}
