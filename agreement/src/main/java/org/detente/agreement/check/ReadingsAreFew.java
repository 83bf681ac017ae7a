package org.detente.agreement.check;

import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.agreement.Question;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// A rule is computed under every combination of the options it depends on, and there are at most
/// 16 (E405). In this version every rule of an agreement depends on the one question its suspension
/// names, and on no other.
final class ReadingsAreFew implements Rule {
  private static final int MOST = 16;

  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    Life.Suspension suspend = agreement.life().suspend();
    Question question = suspend == null ? null : agreement.questions().get(suspend.question());
    if (question != null && question.options().size() > MOST) {
      problems.add(
          Defect.TOO_MANY_READINGS,
          places.key("questions", question.id()),
          question.options().size(),
          MOST);
    }
  }
}
