package org.detente.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;

/// Calendar arithmetic in UTC on the valid axis.
///
/// A period moves the date and keeps the time of day; where the month is too short the last day of
/// it stands (31 January plus P1M is the last of February). A period out of an entry may be absurd:
/// what would leave the calendar stops at [Instant#MAX], which no question reaches.
public final class UtcCalendar {
  private UtcCalendar() {}

  /// The instant a period after another.
  public static Instant plus(Instant instant, Period period) {
    try {
      return LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
          .plus(period)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException | ArithmeticException e) {
      return Instant.MAX;
    }
  }

  /// 00:00 UTC of the day after the day an instant lies in.
  public static Instant endOfDay(Instant instant) {
    return instant.equals(Instant.MAX) ? instant : start(day(instant).plusDays(1));
  }

  /// 00:00 UTC of the first day of the month after the one an instant lies in.
  public static Instant startOfNextMonth(Instant instant) {
    return start(day(instant).withDayOfMonth(1).plusMonths(1));
  }

  /// The UTC date an instant lies in.
  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
