package org.detente.assessment.duty;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Deadline;
import org.detente.agreement.Duty;
import org.detente.agreement.Predicate;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.UtcCalendar;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Interval;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// Finds what brought a duty about for one bearer, in order of time.
final class Occasions {
  /// How many periods of one duty are looked at; a daily duty reaches half a century.
  static final int MOST_PERIODS = 20_000;

  private final Rule rule;
  private final Party bearer;
  private final Dossier dossier;

  /// @param dossier what is known of the rule's own agreement
  Occasions(Rule rule, Party bearer, Dossier dossier) {
    this.rule = rule;
    this.bearer = bearer;
    this.dossier = dossier;
  }

  /// @param own what is known of the agreement in which the duty stands
  /// @param upTo periods that begin later are left out (valid axis, inclusive)
  /// @param end when the duty's agreement ends, where that is known: no later period is owed
  List<Occasion> all(Dossier own, Instant upTo, Optional<Instant> end) {
    return switch (rule.owed().trigger()) {
      case Duty.Trigger.On on -> events(on);
      case Duty.Trigger.Every every -> periods(every, own, upTo, end);
      case Duty.Trigger.Once once ->
          own.instant(once.at()).stream().map(at -> plain("", at, null)).toList();
    };
  }

  private List<Occasion> events(Duty.Trigger.On on) {
    List<Occasion> occasions = new ArrayList<>();
    dossier.observations(on.event()).forEach(fact -> event(on, fact, false, occasions));
    dossier.takenBack(on.event()).forEach(fact -> event(on, fact, true, occasions));
    return occasions;
  }

  private void event(Duty.Trigger.On on, Fact fact, boolean takenBack, List<Occasion> occasions) {
    if (!(fact.body() instanceof Body.Observation seen) || !isBearers(seen)) {
      return;
    }
    Map<String, Value> row =
        Rows.of("event", seen.fields(), on.event(), rule.source().vocabulary());
    Predicate.Test where = on.where();
    Predicate.Answer applies = where == null ? Predicate.Answer.TRUE : where.test(row);
    if (applies == Predicate.Answer.FALSE) {
      return;
    }
    Set<String> absent = new LinkedHashSet<>();
    if (where != null && applies == Predicate.Answer.UNKNOWN) {
      absent.addAll(Rows.absent(where, row));
    }
    List<Duty.Exempt> exempt = new ArrayList<>();
    for (Duty.Exempt exception : rule.owed().exceptions()) {
      switch (exception.when().test(row)) {
        case TRUE -> exempt.add(exception);
        case UNKNOWN -> absent.addAll(Rows.absent(exception.when(), row));
        case FALSE -> {}
      }
    }
    String ref = fact.ref();
    String hash = fact.entry().hash();
    occasions.add(
        new Occasion(
            ref != null ? ref : hash.substring(0, Math.min(8, hash.length())),
            Moment.of(fact.valid()),
            fact,
            null,
            row,
            List.copyOf(exempt),
            List.copyOf(absent),
            takenBack));
  }

  private boolean isBearers(Body.Observation seen) {
    return !(rule.owed().bearer() instanceof Duty.Bearer.OfEvent)
        || new Value.Text(bearer.code()).equals(seen.fields().get("party"));
  }

  private List<Occasion> periods(
      Duty.Trigger.Every every, Dossier own, Instant upTo, Optional<Instant> end) {
    Optional<Instant> from = own.instant(every.from());
    List<Occasion> occasions = new ArrayList<>();
    for (int n = 0; from.isPresent() && n < MOST_PERIODS; n++) {
      Instant first = border(from.get(), every, n);
      Instant last = border(from.get(), every, n + 1);
      if (first.isAfter(upTo)
          || !last.isAfter(first)
          || (end.isPresent() && !first.isBefore(end.get()))) {
        break;
      }
      String month = UtcCalendar.day(first).toString();
      String name = every.length().toTotalMonths() > 0 ? month.substring(0, 7) : month;
      occasions.add(plain(name, last, new Interval(first, last)));
    }
    return occasions;
  }

  // Each border is measured from the first, so that month ends do not wander.
  private static Instant border(Instant from, Duty.Trigger.Every every, int n) {
    Period length = every.length().multipliedBy(n);
    Instant border = UtcCalendar.plus(from, length);
    boolean clamped =
        every.monthEnd() == Deadline.MonthEnd.NEXT
            && length.minusMonths(length.toTotalMonths()).normalized().isZero()
            && UtcCalendar.day(border).getDayOfMonth() < UtcCalendar.day(from).getDayOfMonth();
    return clamped ? UtcCalendar.plus(border, Period.ofDays(1)) : border;
  }

  private static Occasion plain(String name, Instant at, @Nullable Interval period) {
    return new Occasion(name, Moment.of(at), null, period, Map.of(), List.of(), List.of(), false);
  }
}
