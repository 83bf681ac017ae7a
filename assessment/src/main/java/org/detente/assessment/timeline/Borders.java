package org.detente.assessment.timeline;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.model.Interval;

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
    if (instant.isBefore(from)) {
      return Optional.empty();
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
    Instant begins = at(low);
    Instant ends = at(low + 1);
    return low == MOST_PERIODS || !ends.isAfter(begins)
        ? Optional.empty()
        : Optional.of(new Interval(begins, ends));
  }
}
