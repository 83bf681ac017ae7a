package org.detente.agreement.check;

import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// Each option of a question says what the rule that asks it needs to know (E408): names of options
/// mean nothing.
final class OptionsSaySomething implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Asking asking : Asking.of(agreement)) {
      Question question = agreement.questions().get(asking.question());
      if (question == null) {
        continue;
      }
      for (Question.Option option : question.options().values()) {
        if (!option.effects().containsKey(asking.field())) {
          problems.add(
              Defect.OPTION_SAYS_NOTHING,
              places.key("questions", question.id(), "options", option.name()),
              option.name(),
              asking.field(),
              Rules.name(asking.rule()));
        }
      }
    }
  }
}
