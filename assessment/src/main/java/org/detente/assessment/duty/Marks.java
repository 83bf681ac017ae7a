package org.detente.assessment.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.detente.agreement.Deadline.Mark;
import org.detente.assessment.fold.Dossier;
import org.detente.model.Interval;
import org.detente.model.UtcCalendar;
import org.jspecify.annotations.Nullable;

/// The instants that lengths are measured from.
///
/// @param events the end supposed of an event that is dated to the day or more coarsely
/// @param notices the same of a notice
/// @param hours whether hours are counted
/// @param own what is known of the agreement whose life the marks may name
record Marks(Moment.End events, Moment.End notices, boolean hours, Dossier own) {

  /// When the occasion arose.
  Instant arose(Occasion occasion) {
    return occasion.when().at(events, hours);
  }

  /// When a notice was given.
  Instant given(Notice notice) {
    return notice.given().at(notices, hours);
  }

  /// The instant a mark names; empty where the entry that gives it lacks it.
  ///
  /// @param notice the notice whose field it may be; null where there is none
  Optional<Instant> of(Mark mark, Occasion occasion, @Nullable Notice notice) {
    return switch (mark) {
      case Mark.EventOccurred _ -> Optional.of(arose(occasion));
      case Mark.EventField(String field) ->
          occasion.date(field).map(date -> Moment.of(date).at(events, hours));
      // A date in a notice is what the notice says, not when something happened: its first instant.
      case Mark.NoticeField(String field) ->
          Optional.ofNullable(notice)
              .flatMap(given -> given.date(field))
              .map(date -> Moment.of(date).early());
      case Mark.PeriodStart _ -> Optional.ofNullable(occasion.period()).map(Interval::from);
      case Mark.PeriodEnd _ -> Optional.ofNullable(occasion.period()).map(Interval::until);
      case Mark.PeriodLastDay _ -> lastDay(occasion);
      case Mark.ExemptionEnd _ ->
          Optional.of(occasion.lapses() == null ? arose(occasion) : occasion.lapses());
      case Mark.DayOfYear(MonthDay day, boolean next) ->
          Optional.of(dayOfYear(day, next, lastDay(occasion).orElse(arose(occasion))));
      case Mark.LifeEvent life -> own.instant(life.anchor());
    };
  }

  private static Optional<Instant> lastDay(Occasion occasion) {
    return Optional.ofNullable(occasion.period())
        .map(Interval::until)
        .map(end -> UtcCalendar.plus(end, Period.ofDays(-1)));
  }

  private static Instant dayOfYear(MonthDay day, boolean next, Instant from) {
    LocalDate seenFrom = UtcCalendar.day(from);
    LocalDate found = day.atYear(seenFrom.getYear());
    if (next && found.isBefore(seenFrom)) {
      found = day.atYear(seenFrom.getYear() + 1);
    } else if (!next && found.isAfter(seenFrom)) {
      found = day.atYear(seenFrom.getYear() - 1);
    }
    return found.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
