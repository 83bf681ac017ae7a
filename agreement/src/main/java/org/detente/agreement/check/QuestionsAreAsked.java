package org.detente.agreement.check;

import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Question;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// Every option is used by a rule that asks its question (W405).
final class QuestionsAreAsked implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    Life.Suspension suspend = agreement.life().suspend();
    for (Question question : agreement.questions().values()) {
      if (suspend != null && question.id().equals(suspend.question())) {
        continue;
      }
      for (String option : question.options().keySet()) {
        problems.add(
            Defect.OPTION_UNUSED,
            places.key("questions", question.id(), "options", option),
            option,
            question.id());
      }
    }
  }
}
