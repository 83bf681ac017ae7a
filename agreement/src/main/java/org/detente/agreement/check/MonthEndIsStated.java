package org.detente.agreement.check;

import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Amount;
import org.detente.agreement.Anchor;
import org.detente.agreement.Choice;
import org.detente.agreement.Deadline;
import org.detente.agreement.Deadline.Mark;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.agreement.Duty;
import org.detente.agreement.Question;
import org.detente.agreement.Quota;
import org.detente.agreement.Scheduled;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;
import org.jspecify.annotations.Nullable;

/// Three months from 30 November end in a February that has no day 30. Where a length in months or
/// years is measured from a day that may be such, the file says what then (E413). From the first of
/// a month nothing can go missing.
final class MonthEndIsStated implements Rule {
  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed) {
        Problems here = Rules.in(List.of("duties", duty.name()), duty.cites(), problems);
        every(owed, places, here);
        deadline(owed, agreement, places, here);
      }
    }
    for (Quota quota : agreement.quotas()) {
      if (quota.monthEnd() == MonthEnd.UNSTATED
          && hasMonths(quota.length())
          && !isFirstOfMonth(quota.from())) {
        Rules.in(List.of("quotas", quota.name()), quota.cites(), problems)
            .add(
                Defect.MONTH_END_UNSTATED,
                places.value("quotas", quota.name(), "every", "length"),
                quota.length().toString());
      }
    }
    agreement.timetable().forEach(row -> row(row, places, problems));
  }

  private static void row(Scheduled row, Places places, Problems problems) {
    if (row.monthEnd() == MonthEnd.UNSTATED
        && row.toThe() == Scheduled.Unit.DAY
        && row.every() != null
        && hasMonths(row.every())
        && !isFirstOfMonth(row.first())) {
      Rules.in(List.of("timetable", row.name()), row.cites(), problems)
          .add(
              Defect.MONTH_END_UNSTATED,
              places.value("timetable", row.name(), "every"),
              row.every().toString());
    }
  }

  private static void every(Duty.Owed duty, Places places, Problems problems) {
    if (duty.trigger() instanceof Duty.Trigger.Every every
        && every.monthEnd() == MonthEnd.UNSTATED
        && hasMonths(every.length())
        && !isFirstOfMonth(every.from())) {
      problems.add(
          Defect.MONTH_END_UNSTATED,
          places.value("duties", duty.name(), "every", "length"),
          every.length().toString());
    }
  }

  private static void deadline(
      Duty.Owed duty, Agreement agreement, Places places, Problems problems) {
    switch (duty.deadline()) {
      case Deadline.Within within when within.monthEnd() == MonthEnd.UNSTATED ->
          length(within.amount(), within.after(), "within", duty, agreement, places, problems);
      case Deadline.AtLeast atLeast when atLeast.monthEnd() == MonthEnd.UNSTATED ->
          length(atLeast.amount(), atLeast.before(), "at-least", duty, agreement, places, problems);
      case Deadline.Window window when window.monthEnd() == MonthEnd.UNSTATED ->
          Stream.of(window.atLeast(), window.atMost())
              .filter(Objects::nonNull)
              .forEach(amount ->
                  length(amount, window.mark(), window.key(), duty, agreement, places, problems));
      default -> {}
    }
  }

  private static void length(
      Amount amount,
      Choice<Mark> mark,
      String key,
      Duty.Owed duty,
      Agreement agreement,
      Places places,
      Problems problems) {
    if (amount instanceof Amount.Calendar(Period period)
        && hasMonths(period)
        && !marks(mark, agreement).stream().allMatch(one -> isFirstOfMonth(one, duty))) {
      problems.add(
          Defect.MONTH_END_UNSTATED,
          places.value("duties", duty.name(), "deadline", key),
          period.toString());
    }
  }

  private static boolean hasMonths(Period period) {
    return period.toTotalMonths() != 0;
  }

  private static List<Mark> marks(Choice<Mark> choice, Agreement agreement) {
    return switch (choice) {
      case Choice.Stated<Mark>(Mark mark) -> List.of(mark);
      case Choice.Asked<Mark>(String question) -> marks(agreement.questions().get(question));
    };
  }

  /// The marks the options of a question name. A question that is not there is another rule's
  /// finding.
  private static List<Mark> marks(@Nullable Question question) {
    if (question == null) {
      return List.of();
    }
    return question.options().values().stream()
        .flatMap(option -> option.effects().values().stream())
        .filter(Question.Effect.MeasuredFrom.class::isInstance)
        .map(effect -> ((Question.Effect.MeasuredFrom) effect).mark())
        .toList();
  }

  private static boolean isWholeMonths(Period period) {
    return period.minusMonths(period.toTotalMonths()).normalized().isZero();
  }

  private static boolean isFirstOfMonth(Mark mark, Duty.Owed duty) {
    return switch (mark) {
      case Mark.LifeEvent(Anchor anchor) -> isFirstOfMonth(anchor);
      case Mark.PeriodEnd _ ->
          duty.trigger() instanceof Duty.Trigger.Every(Period length, Anchor from, _, _, _)
              && isWholeMonths(length)
              && isFirstOfMonth(from);
      default -> false;
    };
  }

  private static boolean isFirstOfMonth(Anchor anchor) {
    return switch (anchor) {
      case Anchor.FirstDayOfMonthAfter _ -> true;
      case Anchor.Dated(var date, Period plus) ->
          isWholeMonths(plus) && date.atZone(ZoneOffset.UTC).getDayOfMonth() == 1;
      case Anchor.Event _ -> false;
    };
  }
}
