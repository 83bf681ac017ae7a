package org.detente.assessment.duty;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.detente.agreement.Amount;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.model.UtcCalendar;

/// Deadline arithmetic: the table of the agreement language, a method a line.
///
/// Days are whole UTC dates, and the date measured from is never counted: five days after 1 March
/// end with 6 March. Of working days those are left out on which one of the parties that count does
/// not work. Hours are counted from the instant. A day that leaves the calendar stops at
/// [Instant#MAX].
final class Reckoning {
  private final Amount amount;
  private final Counted counted;
  private final MonthEnd monthEnd;
  private final WorkingDays workingDays;

  Reckoning(Amount amount, Counted counted, MonthEnd monthEnd) {
    this(amount, counted, monthEnd, WorkingDays.PLAIN);
  }

  /// @param workingDays those that count where working days are counted
  Reckoning(Amount amount, Counted counted, MonthEnd monthEnd, WorkingDays workingDays) {
    this.amount = amount;
    this.counted = counted;
    this.monthEnd = monthEnd;
    this.workingDays = workingDays;
  }

  /// No later than so long after. In days: the start of date + amount + 1, excluded. In hours: the
  /// instant + amount, excluded.
  Due after(Instant mark) {
    return inHours() ? new Due(shifted(mark, 1), false) : new Due(startOf(mark, 1, 1), false);
  }

  /// At least so long before. In hours: the instant - amount. In days: the end of date - amount,
  /// excluded; in clear days the end of the day before that.
  ///
  /// @param included whether in hours that instant is itself in time
  Due before(Instant mark, boolean included) {
    return inHours()
        ? new Due(shifted(mark, -1), included)
        : new Due(startOf(mark, -1, counted == Counted.CLEAR_DAYS ? 0 : 1), false);
  }

  /// The first instant no more than so long before: what is done earlier is too early.
  Instant opensBefore(Instant mark) {
    return inHours() ? shifted(mark, -1) : startOf(mark, -1, 0);
  }

  /// The first instant at least so long after.
  Instant opensAfter(Instant mark) {
    return inHours() ? shifted(mark, 1) : startOf(mark, 1, 0);
  }

  /// The end (excluded) of a stretch of this length that begins with the mark's own date, or with
  /// the date after it; in hours with the mark itself.
  Instant lasts(Instant mark, boolean firstDayIncluded) {
    return inHours() ? shifted(mark, 1) : startOf(mark, 1, firstDayIncluded ? 0 : 1);
  }

  boolean inHours() {
    return counted == Counted.HOURS || amount instanceof Amount.Clock;
  }

  private Instant shifted(Instant mark, int sign) {
    try {
      return switch (amount) {
        case Amount.Clock(Duration length) -> mark.plus(length.multipliedBy(sign));
        case Amount.Calendar(Period length) -> UtcCalendar.plus(mark, length.multipliedBy(sign));
      };
    } catch (DateTimeException | ArithmeticException e) {
      return Instant.MAX;
    }
  }

  // The months are added first and apart, since a month's end may be stated; then the days.
  @SuppressWarnings("JavaPeriodGetDays")
  private Instant startOf(Instant mark, int sign, int daysMore) {
    try {
      Period length = amount instanceof Amount.Calendar(Period period) ? period : Period.ZERO;
      if (counted == Counted.WORKING_DAYS) {
        return workingDays
            .step(UtcCalendar.day(mark), length.getDays() * sign)
            .plusDays(daysMore)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
      }
      LocalDate day = months(UtcCalendar.day(mark), length.toTotalMonths() * sign);
      return day.plusDays((long) length.getDays() * sign + daysMore)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant();
    } catch (DateTimeException | ArithmeticException e) {
      return Instant.MAX;
    }
  }

  // The same day number; where the month lacks it, its last day or the first of the next, as the
  // file says. A file that says neither is refused where this can happen, so the rest clamps.
  private LocalDate months(LocalDate day, long months) {
    LocalDate moved = day.plusMonths(months);
    return monthEnd == MonthEnd.NEXT && moved.getDayOfMonth() < day.getDayOfMonth()
        ? moved.plusDays(1)
        : moved;
  }
}
