package org.detente.agreement.check;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// Somebody is obliged or able to report what brings a duty about (W406): a duty whose trigger
/// nobody can report is one that nobody can verify. A message that another duty sends is reported
/// by it, and one that reaches the bearer by its coming.
final class DutiesCanBeSeen implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed
          && owed.trigger() instanceof Duty.Trigger.On on
          && on.reportedBy().isEmpty()
          && !(owed.bearer() instanceof Duty.Bearer.Addressed)
          && !isSentByAnother(on.event(), owed, agreement)) {
        Rules.in(List.of("duties", duty.name()), duty.cites(), problems)
            .add(Defect.DUTY_UNVERIFIABLE, places.value("duties", duty.name(), "on"), on.event());
      }
    }
  }

  private static boolean isSentByAnother(String event, Duty.Owed duty, Agreement agreement) {
    return agreement.duties().stream()
        .anyMatch(other ->
            other instanceof Duty.Owed owed
                && !owed.name().equals(duty.name())
                && owed.send().equals(event));
  }
}
