package org.detente.agreement.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.detente.agreement.Choice;
import org.detente.agreement.problem.Problems;
import org.detente.agreement.yaml.Node;

/// Which questions the rules read so far ask, and what their options may speak of.
///
/// Rules are read before questions, so that an option's predicate or instant is read with the
/// fields of the rule that asks.
final class Asks {
  private final Set<String> questions;
  private final Map<String, Reach> reaches = new LinkedHashMap<>();

  /// @param questions the names of the file's questions
  Asks(Set<String> questions) {
    this.questions = questions;
  }

  Set<String> questions() {
    return questions;
  }

  /// What the options of a question may speak of; unknown where no rule asks it.
  Reach reach(String question) {
    return reaches.getOrDefault(question, Reach.UNKNOWN);
  }

  /// A value, or `{question: NAME}`.
  <T> Choice<T> choice(
      Node node, Reach reach, Problems problems, Function<? super Node, ? extends T> stated) {
    return asks(node)
        ? new Choice.Asked<>(question(node, reach, problems))
        : new Choice.Stated<>(stated.apply(node));
  }

  static boolean asks(Node node) {
    return node instanceof Node.Mapping mapping && mapping.entries().containsKey("question");
  }

  /// The name under `{question: NAME}`; empty when there is no such question.
  String question(Node node, Reach reach, Problems problems) {
    try (Section section = Section.of(node, node.at(), problems)) {
      Node named = section.node("question");
      String question =
          named == null ? "" : Names.name(named, "question", questions, section.problems());
      reaches.merge(question, reach, Reach::and);
      return question;
    }
  }
}
