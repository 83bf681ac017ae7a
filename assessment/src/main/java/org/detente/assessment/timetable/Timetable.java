package org.detente.assessment.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Scheduled;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Borders;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.States;
import org.detente.model.UtcCalendar;
import org.detente.model.Value;

/// The timetable of one agreement, from what is known of it.
///
/// @param rows those of its file, and those that follow from its term
/// @param end when the agreement ends, where that is known: no later date is made
public record Timetable(
    Agreement agreement, Dossier dossier, List<Scheduled> rows, Optional<Instant> end) {
  private static final Comparator<Fact> KNOWN_LAST =
      Comparator.comparing(Fact::known).thenComparing(Fact::entry);

  /// The dates that may lie in `[from, until)`, in order of the rows, then of time. What was put
  /// off and has no other date yet stands at the date that the rule makes, however long ago that
  /// was, as long as the agreement stands.
  public List<Sitting> between(Instant from, Instant until) {
    List<Sitting> sittings = new ArrayList<>();
    for (Scheduled row : rows) {
      dossier.instant(row.first()).ifPresent(first -> add(row, first, from, until, sittings));
    }
    return List.copyOf(sittings);
  }

  private void add(
      Scheduled row, Instant first, Instant from, Instant until, List<Sitting> sittings) {
    List<Instant> slots = slots(row, first, horizon(row, until));
    Map<Integer, Fact> decided = decided(row, slots);
    for (int n = 0; n < slots.size(); n++) {
      Sitting sitting = sitting(row, n, slots.get(n), Optional.ofNullable(decided.get(n)));
      if (sitting.when().meets(from, until) || waits(sitting, from, until)) {
        sittings.add(sitting);
      }
    }
  }

  private boolean waits(Sitting sitting, Instant from, Instant until) {
    return sitting.isPutOff()
        && sitting.when().from().isBefore(until)
        && end.filter(it -> !it.isAfter(from)).isEmpty();
  }

  // What is given to the year may be in its last days, and a decision may bring forward what the
  // rule sets for later: a decision is about the nearest date, or the one that it names.
  private Instant horizon(Scheduled row, Instant until) {
    Period unit =
        switch (row.toThe()) {
          case DAY -> Period.ZERO;
          case MONTH -> Period.ofMonths(1);
          case YEAR -> Period.ofYears(1);
        };
    Instant ruled = UtcCalendar.plus(until, unit);
    return dossier.meetings().stream()
        .flatMap(fact -> Stream.concat(Stream.of(fact.valid()), named(fact).stream()))
        .map(ImpreciseDate::until)
        .filter(ruled::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(ruled);
  }

  /// The date for which an entry decides, as closely as it names it.
  private static Optional<ImpreciseDate> named(Fact fact) {
    return field(fact, "for").flatMap(ImpreciseDate::parse);
  }

  // The dates that the rule makes before an instant, and one more, which a decision may have
  // brought forward.
  private List<Instant> slots(Scheduled row, Instant first, Instant until) {
    IntFunction<Instant> date =
        row.every() == null
            ? n -> n == 0 ? first : Instant.MAX
            : new Borders(first, row.every(), row.monthEnd())::at;
    List<Instant> slots = new ArrayList<>();
    for (int n = 0; n < Borders.MOST_PERIODS; n++) {
      Instant slot = date.apply(n);
      boolean over = end.isPresent() && !slot.isBefore(end.get());
      if (over || slot.equals(Instant.MAX) || (n > 0 && !slot.isAfter(slots.getLast()))) {
        break;
      }
      slots.add(led(row, slot));
      if (!slots.getLast().isBefore(until)) {
        break;
      }
    }
    return slots;
  }

  // The last day from which on the lead is left: so long after it the date has not passed.
  private static Instant led(Scheduled row, Instant slot) {
    if (row.lead() == null) {
      return slot;
    }
    Instant day = UtcCalendar.plus(slot, row.lead().negated());
    for (Instant next = day;
        !UtcCalendar.plus(next, row.lead()).isAfter(slot);
        next = UtcCalendar.plus(next, Period.ofDays(1))) {
      day = next;
    }
    return day;
  }

  /// What was known last of each date, by its number.
  private Map<Integer, Fact> decided(Scheduled row, List<Instant> slots) {
    Map<Integer, Fact> decided = new HashMap<>();
    dossier.meetings().stream()
        .filter(fact -> field(fact, "of").filter(row.name()::equals).isPresent())
        .sorted(KNOWN_LAST)
        .forEach(fact -> place(fact, slots).ifPresent(n -> decided.put(n, fact)));
    return decided;
  }

  private static Optional<Integer> place(Fact fact, List<Instant> slots) {
    Optional<String> which = field(fact, "for");
    Integer nearest = null;
    for (int n = 0; n < slots.size(); n++) {
      Instant slot = slots.get(n);
      if (which.isPresent()) {
        if (UtcCalendar.day(slot).toString().startsWith(which.get())) {
          return Optional.of(n);
        }
      } else if (nearest == null
          || distance(fact, slot).compareTo(distance(fact, slots.get(nearest))) < 0) {
        nearest = n;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static Duration distance(Fact fact, Instant slot) {
    return Duration.between(slot, fact.valid().from()).abs();
  }

  private Sitting sitting(Scheduled row, int n, Instant slot, Optional<Fact> decided) {
    When byRule =
        row.within() == null
            ? When.around(slot, row.toThe())
            : When.between(slot, UtcCalendar.plus(slot, row.within()));
    Optional<Party> turn =
        row.turns().isEmpty()
            ? Optional.empty()
            : Optional.of(row.turns().get(n % row.turns().size()));
    return new Sitting(
        agreement,
        row,
        byRule,
        decided.filter(it -> !Sitting.putsOff(it)).map(Timetable::when).orElse(byRule),
        decided
            .flatMap(fact -> field(fact, "turn"))
            .filter(States::isCode)
            .map(Party::new)
            .filter(agreement::admits)
            .or(() -> turn),
        decided);
  }

  private static When when(Fact fact) {
    return fact.validUntil() == null
        ? When.of(fact.valid())
        : When.lasting(fact.valid().from(), fact.validUntil().certainFrom());
  }

  /// A field as it is written.
  private static Optional<String> field(Fact fact, String name) {
    Value value =
        fact.body() instanceof Body.Other(_, Map<String, Value> fields) ? fields.get(name) : null;
    return switch (value) {
      case Value.Text(String text) -> Optional.of(text);
      case Value.Whole(long number) -> Optional.of(Long.toString(number));
      case Value.Date(var date) -> Optional.of(date.text());
      case Value.Truth _ -> Optional.empty();
      case null -> Optional.empty();
    };
  }
}
