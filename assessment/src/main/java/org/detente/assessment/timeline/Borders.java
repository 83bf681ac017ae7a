package org.detente.assessment.timeline;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.model.Interval;
import org.detente.model.UtcCalendar;

/// Where periods of one length that follow one another begin. Each border is measured from the
/// first, so that month ends do not wander.
///
/// @param from when the first begins
/// @param monthEnd what becomes of a day that a month lacks
public record Borders(Instant from, Period length, MonthEnd monthEnd) {
  /// How many periods are looked at; daily ones reach half a century.
  public static final int MOST_PERIODS = 20_000;

  /// Where the n-th begins, the first being 0; [Instant#MAX] beyond the calendar.
  public Instant at(int n) {
    Period all = length.multipliedBy(n);
    Instant border = UtcCalendar.plus(from, all);
    boolean clamped =
        monthEnd == MonthEnd.NEXT
            && all.minusMonths(all.toTotalMonths()).normalized().isZero()
            && UtcCalendar.day(border).getDayOfMonth() < UtcCalendar.day(from).getDayOfMonth();
    return clamped ? UtcCalendar.plus(border, Period.ofDays(1)) : border;
  }

  /// The period in which an instant lies; empty before the first, and beyond the last looked at.
  public Optional<Interval> around(Instant instant) {
    return around(instant, 1);
  }

  /// The period that a glance sees; empty before the first, and beyond the last looked at.
  public Optional<Interval> around(Glance valid) {
    if (!valid.reaches(from)) {
      return Optional.empty();
    }
    Optional<Interval> period = around(valid.asked());
    period.ifPresentOrElse(valid::within, valid::instant);
    return period;
  }

  /// The period in which an instant lies together with those before it, as far as there are so
  /// many.
  ///
  /// @param inARow how many periods, at least 1
  public Optional<Interval> around(Instant instant, int inARow) {
    OptionalInt index = index(instant);
    return index.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Interval(at(Math.max(0, index.getAsInt() - inARow + 1)), at(index.getAsInt() + 1)));
  }

  /// How many periods lie before the one in which an instant lies; empty before the first, and
  /// beyond the last looked at.
  public OptionalInt index(Instant instant) {
    if (instant.isBefore(from)) {
      return OptionalInt.empty();
    }
    int low = 0;
    int high = MOST_PERIODS;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (at(middle).isAfter(instant)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low == MOST_PERIODS || !at(low + 1).isAfter(at(low))
        ? OptionalInt.empty()
        : OptionalInt.of(low);
  }
}
