package org.detente.assessment.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Duty;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Borders;
import org.detente.model.Interval;
import org.detente.model.UtcCalendar;
import org.jspecify.annotations.Nullable;

/// The periods in which, or after which, something is owed.
final class Periods {
  private Periods() {}

  /// @param own what is known of the agreement in which the duty stands
  /// @param upTo periods that begin later are left out (valid axis, inclusive)
  /// @param end when the duty's agreement ends, where that is known: no later period is owed
  static List<Occasion> all(
      Duty.Trigger.Periodic periodic, Dossier own, Instant upTo, Optional<Instant> end) {
    Optional<Instant> from = own.instant(periodic.from());
    List<Occasion> occasions = new ArrayList<>();
    for (int n = 0; from.isPresent() && n < Borders.MOST_PERIODS; n++) {
      Instant first = border(from.get(), periodic, n);
      Instant last = border(from.get(), periodic, n + 1);
      if (first.isAfter(upTo)
          || !last.isAfter(first)
          || (end.isPresent() && !first.isBefore(end.get()))) {
        break;
      }
      occasions.add(occasion(periodic, new Interval(first, last)));
    }
    return occasions;
  }

  // What is owed for a period is owed when it is over; what is to be done in it, or by its last
  // day, from its beginning.
  private static Occasion occasion(Duty.Trigger.Periodic periodic, Interval period) {
    return switch (periodic) {
      case Duty.Trigger.Every every ->
          plain(
              name(every, UtcCalendar.day(period.from())),
              every.times() == null ? until(period) : period.from(),
              period);
      case Duty.Trigger.Yearly yearly -> {
        String day = UtcCalendar.day(until(period)).minusDays(1).toString();
        boolean apart = months(yearly.on()) == yearly.on().size();
        yield plain(apart ? day.substring(0, 7) : day, period.from(), period);
      }
    };
  }

  // A year of the calendar bears its number, a period of months its first month, a shorter one its
  // first day.
  private static String name(Duty.Trigger.Every every, LocalDate first) {
    String day = first.toString();
    Period length = every.length();
    long months = length.toTotalMonths();
    if (months == 0) {
      return day;
    }
    boolean years = months % 12 == 0 && length.minusMonths(months).normalized().isZero();
    return day.substring(0, years && first.getDayOfYear() == 1 ? 4 : 7);
  }

  private static Instant until(Interval period) {
    return period.until() == null ? Instant.MAX : period.until();
  }

  private static long months(List<MonthDay> days) {
    return days.stream().map(MonthDay::getMonth).distinct().count();
  }

  /// Where the n-th of periods that follow one another begins, the first beginning at `from`.
  private static Instant border(Instant from, Duty.Trigger.Periodic periodic, int n) {
    return switch (periodic) {
      case Duty.Trigger.Every every -> new Borders(from, every.length(), every.monthEnd()).at(n);
      case Duty.Trigger.Yearly yearly -> n == 0 ? from : after(from, yearly.on(), n);
    };
  }

  // The first instant after the n-th of these days that is not before `from`.
  private static Instant after(Instant from, List<MonthDay> on, int n) {
    LocalDate day = UtcCalendar.day(from);
    int passed = (int) on.stream().filter(each -> each.atYear(day.getYear()).isBefore(day)).count();
    int place = passed + n - 1;
    LocalDate found = on.get(place % on.size()).atYear(day.getYear() + place / on.size());
    return found.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// What no event brings about.
  static Occasion plain(String name, Instant at, @Nullable Interval period) {
    return new Occasion(
        name,
        Moment.of(at),
        null,
        period,
        Map.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        false);
  }
}
