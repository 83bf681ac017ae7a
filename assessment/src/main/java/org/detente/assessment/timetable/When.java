package org.detente.assessment.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.detente.agreement.Scheduled;
import org.detente.assessment.explain.Wording;
import org.detente.model.ImpreciseDate;
import org.detente.model.UtcCalendar;
import org.detente.model.Word;

/// A date as closely as it is fixed: it lies in `[from, until)` on the valid axis; an instant
/// covers nothing but itself (`from` = `until`).
public record When(Instant from, Instant until, Precision precision) {

  /// How closely.
  public enum Precision implements Word {
    INSTANT,
    DAY,
    /// it lasts from the first of these days to the last
    DAYS,
    MONTH,
    YEAR,
    /// at some time between two instants
    BETWEEN
  }

  /// An instant.
  public static When at(Instant instant) {
    return new When(instant, instant, Precision.INSTANT);
  }

  /// A day in UTC.
  public static When on(LocalDate day) {
    return new When(start(day), start(day.plusDays(1)), Precision.DAY);
  }

  /// A date as an entry gives it.
  public static When of(ImpreciseDate date) {
    Precision precision =
        switch (date.precision()) {
          case INSTANT -> Precision.INSTANT;
          case DAY, BY -> Precision.DAY;
          case MONTH -> Precision.MONTH;
          case YEAR -> Precision.YEAR;
        };
    return new When(date.from(), date.until(), precision);
  }

  /// From one day on for several.
  public static When lasting(Instant from, Instant until) {
    return new When(from, until, Precision.DAYS);
  }

  /// At some time of a stretch.
  public static When between(Instant from, Instant until) {
    return new When(from, until, Precision.BETWEEN);
  }

  /// The day, month or year in which an instant lies.
  public static When around(Instant instant, Scheduled.Unit unit) {
    LocalDate day = UtcCalendar.day(instant);
    return switch (unit) {
      case DAY -> on(day);
      case MONTH ->
          new When(
              start(day.withDayOfMonth(1)),
              start(day.withDayOfMonth(1).plusMonths(1)),
              Precision.MONTH);
      case YEAR ->
          new When(
              start(day.withDayOfYear(1)),
              start(day.withDayOfYear(1).plusYears(1)),
              Precision.YEAR);
    };
  }

  /// Whether it may lie in `[start, end)`.
  public boolean meets(Instant start, Instant end) {
    return from.isBefore(end) && (until.isAfter(start) || from.equals(start));
  }

  /// Whether its day is fixed.
  public boolean isFixed() {
    return switch (precision) {
      case INSTANT, DAY, DAYS -> true;
      case MONTH, YEAR, BETWEEN -> false;
    };
  }

  /// The first day on which it may be, in UTC.
  public LocalDate firstDay() {
    return UtcCalendar.day(from);
  }

  /// The last day on which it may be, in UTC (inclusive).
  public LocalDate lastDay() {
    return from.equals(until) ? firstDay() : UtcCalendar.day(until.minusNanos(1));
  }

  /// As ISO 8601 has it: `2026-04-27`, `2022-03-06T10:00:00Z`, `2026-04`, `2026`; of a stretch its
  /// first and last day, `2022-08-01/2022-08-26`.
  public String text() {
    return switch (precision) {
      case INSTANT -> Wording.date(from);
      case DAY -> firstDay().toString();
      case MONTH -> firstDay().toString().substring(0, 7);
      case YEAR -> firstDay().toString().substring(0, 4);
      case DAYS, BETWEEN -> firstDay() + "/" + lastDay();
    };
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
