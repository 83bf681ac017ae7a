package org.detente.agreement.check;

import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Choice;
import org.detente.agreement.Deadline;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Duty;
import org.detente.agreement.Question;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.detente.model.Party;

/// Where working days are counted, the holidays of the parties are given (W407).
final class HolidaysAreGiven implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed && countsWorkingDays(owed, agreement)) {
        List<String> unknown = new ArrayList<>();
        for (Party party : agreement.parties().keySet()) {
          if (!agreement.holidays().containsKey(party)) {
            unknown.add(party.code());
          }
        }
        if (!unknown.isEmpty()) {
          Rules.in(List.of("duties", duty.name()), duty.cites(), problems)
              .add(
                  Defect.NO_HOLIDAYS,
                  places.value("duties", duty.name(), "deadline"),
                  String.join(", ", unknown));
        }
      }
    }
  }

  private static boolean countsWorkingDays(Duty.Owed duty, Agreement agreement) {
    return switch (duty.deadline()) {
      case Deadline.Within within -> counts(within.counted(), agreement);
      case Deadline.AtLeast atLeast -> counts(atLeast.counted(), agreement);
      case Deadline.Window rule -> counts(rule.counted(), agreement);
      case Deadline.NoMeasure _ -> false;
    };
  }

  private static boolean counts(Choice<Counted> counted, Agreement agreement) {
    return switch (counted) {
      case Choice.Stated<Counted>(Counted unit) -> unit == Counted.WORKING_DAYS;
      case Choice.Asked<Counted>(String asked) -> {
        Question question = agreement.questions().get(asked);
        yield question != null
            && question.options().values().stream()
                .map(option -> option.effects().get("counted"))
                .anyMatch(new Question.Effect.CountedIn(Counted.WORKING_DAYS)::equals);
      }
    };
  }
}
