package org.detente.agreement.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// Every option is used by a rule that asks its question, in each field it says (W405).
final class QuestionsAreAsked implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    List<Asking> asking = Asking.of(agreement);
    for (Question question : agreement.questions().values()) {
      Set<String> fields =
          asking.stream()
              .filter(place -> place.question().equals(question.id()))
              .map(Asking::field)
              .collect(Collectors.toSet());
      for (Question.Option option : question.options().values()) {
        if (fields.isEmpty()) {
          problems.add(
              Defect.OPTION_UNUSED,
              places.key("questions", question.id(), "options", option.name()),
              option.name(),
              question.id());
        } else {
          unused(question, option, fields, places, problems);
        }
      }
    }
  }

  private static void unused(
      Question question,
      Question.Option option,
      Set<String> fields,
      Places places,
      Problems problems) {
    for (String field : option.effects().keySet()) {
      if (!fields.contains(field)) {
        problems.add(
            Defect.EFFECT_UNUSED,
            places.key("questions", question.id(), "options", option.name(), field),
            option.name(),
            field,
            question.id());
      }
    }
  }
}
