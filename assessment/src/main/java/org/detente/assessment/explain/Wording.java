package org.detente.assessment.explain;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detente.model.Phrase;
import org.detente.model.UtcCalendar;
import org.detente.model.Verdict;

/// Parts of phrases: dates, periods, lists. Dates are written as ISO 8601, the time only where it
/// is not 00:00 UTC.
public final class Wording {
  /// A span is told in hours while it is shorter than this.
  private static final Duration IN_HOURS = Duration.ofDays(4);

  private Wording() {}

  /// An instant: `2018-02-05`, or `2022-03-01T10:00:00Z`.
  public static String date(Instant instant) {
    boolean midnight = instant.atOffset(ZoneOffset.UTC).toLocalTime().toNanoOfDay() == 0;
    return midnight ? UtcCalendar.day(instant).toString() : instant.toString();
  }

  /// A period of years, months and days, such as `7 years` or `1 year, 6 months`.
  public static Phrase period(Period period) {
    List<Phrase> parts = new ArrayList<>();
    for (TemporalUnit unit : period.getUnits()) {
      if (period.get(unit) != 0) {
        parts.add(
            Phrase.of("explain." + unit.toString().toLowerCase(Locale.ROOT), period.get(unit)));
      }
    }
    if (parts.isEmpty()) {
      parts.add(Phrase.of("explain.days", 0));
    }
    return parts.stream().reduce((a, b) -> Phrase.of("explain.and", a, b)).orElseThrow();
  }

  /// A span of time by the clock, such as `24 hours`, `1 hour, 30 minutes` or, from a few days on,
  /// `20 days`; below zero with a minus before it.
  public static Phrase span(Duration span) {
    if (span.isNegative()) {
      return Phrase.of("explain.minus", span(span.negated()));
    }
    boolean inDays = span.compareTo(IN_HOURS) >= 0;
    List<Phrase> parts = new ArrayList<>();
    part("explain.days", inDays ? span.toDays() : 0, parts);
    part("explain.hours", inDays ? span.toHoursPart() : span.toHours(), parts);
    part("explain.minutes", span.toMinutesPart(), parts);
    part("explain.seconds", span.toSecondsPart(), parts);
    return parts.stream()
        .reduce((a, b) -> Phrase.of("explain.and", a, b))
        .orElse(Phrase.of("explain.hours", 0));
  }

  private static void part(String key, long number, List<Phrase> parts) {
    if (number != 0) {
      parts.add(Phrase.of(key, number));
    }
  }

  /// Whole days between two instants.
  public static Phrase age(Instant from, Instant to) {
    return Phrase.of("explain.days", Duration.between(from, to).toDays());
  }

  /// Things in order, with commas.
  public static String list(Collection<?> things) {
    return things.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /// A verdict as words, by its kind: `not yet applicable`, `in force`, `adhering voluntarily`.
  public static Phrase verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.OfLimit limit -> Phrase.of("limit.verdict." + limit.word());
      case Verdict.OfLife life -> Phrase.of("life.state." + life.word());
      case Verdict.OfParticipation party -> Phrase.of("life.party." + party.word());
      case Verdict.OfDuty duty -> Phrase.of("duty.verdict." + duty.word());
      case Verdict.OfQuota quota -> Phrase.of("quota.verdict." + quota.word());
      case Verdict.OfRestraint restraint -> Phrase.of("restraint.verdict." + restraint.word());
    };
  }

  /// The name of an act as words: `entry-into-force` is `entry into force`.
  public static String act(String name) {
    return name.replace('-', ' ');
  }
}
