package org.detente.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// A date as precisely as its source gives it: `2010`, `2017-04`, `2018-02-05` or
/// `2022-03-01T10:00Z`; or, where it gives no more, the day by which something had happened.
///
/// It covers the half-open stretch `[from, until)` in UTC; an instant covers nothing but itself
/// (`from` = `until`). Ordered by [#certainFrom()], then by text.
public record ImpreciseDate(String text, Precision precision, Instant from, Instant until)
    implements Comparable<ImpreciseDate> {

  /// How finely a date is given.
  public enum Precision {
    INSTANT,
    DAY,
    MONTH,
    YEAR,
    /// no more than the day by which it was so
    BY
  }

  // STRICT with `uuuu`: 2023-02-29 is refused rather than rolled over.
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /// Reads one of the four forms; empty when the text is none of them or names a day that does not
  /// exist.
  public static Optional<ImpreciseDate> parse(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Optional.of(year(text, Year.parse(text)));
        case 7 -> Optional.of(month(text, YearMonth.parse(text)));
        case 10 -> Optional.of(day(text, LocalDate.parse(text, DAY)));
        default ->
            text.endsWith("Z") && text.length() > 10
                ? Optional.of(instant(text))
                : Optional.empty();
      };
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /// The day that begins at or contains this instant's UTC date.
  public static ImpreciseDate ofDay(LocalDate day) {
    return day(DAY.format(day), day);
  }

  /// At some time that is not told, by this day at the latest.
  public static ImpreciseDate by(ImpreciseDate day) {
    return new ImpreciseDate(
        Words.of("explain.by", day.text()), Precision.BY, day.from(), day.until());
  }

  /// The date as an entry writes it, without whether it is one by which something had happened.
  public String written() {
    return precision == Precision.BY
        ? DAY.format(from.atOffset(ZoneOffset.UTC).toLocalDate())
        : text;
  }

  /// From when the claim holds for certain: the first instant of a day, also of one by which it was
  /// so; the end of a month or year.
  public Instant certainFrom() {
    return switch (precision) {
      case INSTANT, DAY, BY -> from;
      case MONTH, YEAR -> until;
    };
  }

  private static ImpreciseDate year(String text, Year year) {
    return new ImpreciseDate(
        text, Precision.YEAR, start(year.atDay(1)), start(year.plusYears(1).atDay(1)));
  }

  private static ImpreciseDate month(String text, YearMonth month) {
    return new ImpreciseDate(
        text, Precision.MONTH, start(month.atDay(1)), start(month.plusMonths(1).atDay(1)));
  }

  private static ImpreciseDate day(String text, LocalDate day) {
    return new ImpreciseDate(text, Precision.DAY, start(day), start(day.plusDays(1)));
  }

  private static ImpreciseDate instant(String text) {
    // The date part is checked strictly first: OffsetDateTime alone is strict already for ISO
    // dates.
    Instant instant = OffsetDateTime.parse(text).toInstant();
    return new ImpreciseDate(text, Precision.INSTANT, instant, instant);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public int compareTo(ImpreciseDate other) {
    int byTime = certainFrom().compareTo(other.certainFrom());
    return byTime != 0 ? byTime : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
