package org.detente.agreement.check;

import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Amount;
import org.detente.agreement.Choice;
import org.detente.agreement.Deadline;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Duty;
import org.detente.agreement.Question;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Position;
import org.detente.agreement.problem.Problems;
import org.jspecify.annotations.Nullable;

/// A length in hours is never counted in days, nor one in days in hours, for they do not end
/// together (E205). Where a question asks which is meant, days are read as 24 hours each under the
/// option that says hours; months have no hours in any reading.
final class LengthsFitUnits implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed) {
        Problems here = Rules.in(List.of("duties", duty.name()), duty.cites(), problems);
        deadline(owed, agreement, places, here);
        covers(owed, places, here);
      }
    }
  }

  private static void deadline(
      Duty.Owed duty, Agreement agreement, Places places, Problems problems) {
    List<String> path = List.of("duties", duty.name(), "deadline");
    switch (duty.deadline()) {
      case Deadline.Within(Amount amount, _, Choice<Counted> counted, _) ->
          length(amount, counted, agreement, places.value(and(path, "within")), problems);
      case Deadline.AtLeast(Amount amount, _, Choice<Counted> counted, _, _) ->
          length(amount, counted, agreement, places.value(and(path, "at-least")), problems);
      case Deadline.Window rule -> {
        List<String> inner = Rules.and(path, rule.key());
        length(
            rule.atLeast(),
            rule.counted(),
            agreement,
            places.value(and(inner, "at-least")),
            problems);
        length(
            rule.atMost(),
            rule.counted(),
            agreement,
            places.value(and(inner, "at-most")),
            problems);
      }
      case Deadline.NoMeasure _ -> {}
    }
  }

  private static void covers(Duty.Owed duty, Places places, Problems problems) {
    if (duty.covers() != null) {
      Position at = places.value("duties", duty.name(), "covers", "length");
      fits(duty.covers().length(), duty.covers().counted(), false, at, problems);
    }
  }

  private static void length(
      @Nullable Amount amount,
      Choice<Counted> counted,
      Agreement agreement,
      Position at,
      Problems problems) {
    if (amount == null) {
      return;
    }
    switch (counted) {
      case Choice.Stated<Counted>(Counted unit) -> fits(amount, unit, false, at, problems);
      case Choice.Asked<Counted>(String question) ->
          units(agreement.questions().get(question))
              .forEach(unit -> fits(amount, unit, true, at, problems));
    }
  }

  private static List<Counted> units(@Nullable Question question) {
    List<Counted> units = new ArrayList<>();
    if (question != null) {
      for (Question.Option option : question.options().values()) {
        if (option.effects().get("counted") instanceof Question.Effect.CountedIn(Counted unit)) {
          units.add(unit);
        }
      }
    }
    return units;
  }

  private static void fits(
      Amount amount, Counted unit, boolean asked, Position at, Problems problems) {
    switch (amount) {
      case Amount.Calendar(var days)
          when unit == Counted.WORKING_DAYS && days.toTotalMonths() != 0 ->
          problems.add(Defect.MONTHS_IN_WORKING_DAYS, at, days.toString());
      case Amount.Clock(var hours) when unit != Counted.HOURS ->
          problems.add(Defect.HOURS_IN_DAYS, at, hours.toString());
      case Amount.Calendar(var days) when unit == Counted.HOURS && days.toTotalMonths() != 0 ->
          problems.add(Defect.MONTHS_IN_HOURS, at, days.toString());
      case Amount.Calendar(var days) when unit == Counted.HOURS && !asked ->
          problems.add(Defect.DAYS_IN_HOURS, at, days.toString());
      default -> {}
    }
  }

  private static String[] and(List<String> path, String key) {
    return Rules.and(path, key).toArray(String[]::new);
  }
}
