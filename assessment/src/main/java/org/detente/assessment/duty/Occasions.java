package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Duty;
import org.detente.agreement.Predicate;
import org.detente.agreement.Unless;
import org.detente.assessment.duty.Changes.Measured;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Rows;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Interval;
import org.detente.model.Party;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// Finds what brought a duty about for one bearer, toward its addressees, in order of time.
final class Occasions {
  private final Subject subject;
  private final Rule rule;
  private final Party bearer;
  private final Dossier dossier;
  private final List<Dossier> others;
  private final Exemptions exemptions;

  /// @param dossier what is known of the rule's own agreement
  /// @param others what is known of other agreements whose events bring it about as well
  Occasions(Subject subject, Dossier dossier, List<Dossier> others) {
    this.subject = subject;
    this.rule = subject.rule();
    this.bearer = subject.bearer();
    this.dossier = dossier;
    this.others = others;
    this.exemptions = new Exemptions(rule, dossier);
  }

  /// @param own what is known of the agreement in which the duty stands
  /// @param upTo periods that begin later are left out (valid axis, inclusive)
  /// @param end when the duty's agreement ends, where that is known: no later period is owed
  List<Occasion> all(Dossier own, Instant upTo, Optional<Instant> end) {
    return switch (rule.owed().trigger()) {
      case Duty.Trigger.On on -> events(on);
      case Duty.Trigger.OnAct(String act) -> acts(act);
      case Duty.Trigger.Periodic periodic ->
          Periods.all(periodic, own, upTo, end).stream()
              .map(period -> period.spared(spared(periodic.unless(), period)))
              .toList();
      case Duty.Trigger.Once once ->
          own.instant(once.at()).stream().map(at -> Periods.plain("", at, null)).toList();
    };
  }

  // The first event that does for certain, else the first that may.
  private Occasion.@Nullable Spared spared(@Nullable Unless unless, Occasion occasion) {
    Interval period = occasion.period();
    if (unless == null || period == null) {
      return null;
    }
    Occasion.Spared perhaps = null;
    for (Fact fact : dossier.observations(unless.event())) {
      Predicate.Answer does =
          period.contains(fact.valid().from()) ? spares(unless, fact) : Predicate.Answer.FALSE;
      if (does == Predicate.Answer.TRUE) {
        return new Occasion.Spared(fact, true);
      }
      if (does == Predicate.Answer.UNKNOWN && perhaps == null) {
        perhaps = new Occasion.Spared(fact, false);
      }
    }
    return perhaps;
  }

  private Predicate.Answer spares(Unless unless, Fact fact) {
    if (!(fact.body() instanceof Body.Observation seen)
        || !new Value.Text(bearer.code()).equals(seen.fields().get(unless.whose()))) {
      return Predicate.Answer.FALSE;
    }
    return unless.where() == null
        ? Predicate.Answer.TRUE
        : unless
            .where()
            .test(Rows.of("event", seen.fields(), unless.event(), rule.source().vocabulary()));
  }

  // An act is its author's, and whoever it names besides acts with it.
  private List<Occasion> acts(String act) {
    List<Occasion> occasions = new ArrayList<>();
    for (Deed deed : dossier.deeds(act)) {
      Map<String, Value> row =
          deed.by().size() == 1
              ? Map.of("event.party", new Value.Text(deed.by().iterator().next().code()))
              : Map.of();
      boolean isBearers =
          !(rule.owed().bearer() instanceof Duty.Bearer.OfEvent) || deed.by().contains(bearer);
      if (isBearers) {
        Exemptions.Found found = exemptions.of(deed.fact(), row);
        occasions.add(
            new Occasion(
                name(deed.fact()),
                Moment.of(deed.fact().valid()),
                deed.fact(),
                null,
                row,
                found.exempt(),
                found.lapses(),
                List.of(),
                List.copyOf(found.absent()),
                null,
                false));
      }
    }
    return occasions;
  }

  private List<Occasion> events(Duty.Trigger.On on) {
    List<Occasion> occasions = new ArrayList<>();
    dossier.takenBack(on.event()).forEach(fact -> event(on, fact, true, Measured.NONE, occasions));
    List<Fact> seen = seen(on);
    Changes changes = new Changes(on, rule.source().vocabulary(), dossier, bearer);
    for (Fact fact : seen) {
      if (on.changed() == null) {
        event(on, fact, false, Measured.NONE, occasions);
      } else if (applies(on, fact)) {
        changes.next(fact, row(on, fact)).ifPresent(it -> event(on, fact, false, it, occasions));
      }
    }
    return occasions;
  }

  // An event that several agreements record under one name is one event: the rule's own entry of it
  // goes first.
  private List<Fact> seen(Duty.Trigger.On on) {
    List<Fact> seen = new ArrayList<>(dossier.observations(on.event()));
    seen.addAll(dossier.messages(on.event()));
    Set<String> known = new LinkedHashSet<>();
    seen.forEach(fact -> known.add(name(fact)));
    for (Dossier other : others) {
      other.observations(on.event()).stream()
          .filter(fact -> known.add(name(fact)))
          .forEach(seen::add);
    }
    seen.sort(
        Comparator.comparing((Fact fact) -> fact.valid().certainFrom())
            .thenComparing(Fact::known)
            .thenComparing(Fact::entry));
    return seen;
  }

  private static String name(Fact fact) {
    String hash = fact.entry().hash();
    return fact.ref() != null ? fact.ref() : hash.substring(0, Math.min(8, hash.length()));
  }

  private boolean applies(Duty.Trigger.On on, Fact fact) {
    Predicate.Test where = on.where();
    return isBearers(fact)
        && (where == null || where.test(row(on, fact)) != Predicate.Answer.FALSE);
  }

  private Map<String, Value> row(Duty.Trigger.On on, Fact fact) {
    Map<String, Value> fields =
        switch (fact.body()) {
          case Body.Observation seen -> seen.fields();
          case Body.Notification message -> Notice.fields(message.fields(), fact.attributedTo());
          default -> Map.of();
        };
    return Rows.of("event", fields, on.event(), rule.source().vocabulary());
  }

  private void event(
      Duty.Trigger.On on,
      Fact fact,
      boolean takenBack,
      Measured measured,
      List<Occasion> occasions) {
    if (!applies(on, fact)) {
      return;
    }
    Map<String, Value> row = row(on, fact);
    Set<String> absent = new LinkedHashSet<>(measured.absent());
    if (on.where() != null && on.where().test(row) == Predicate.Answer.UNKNOWN) {
      absent.addAll(Rows.absent(on.where(), row));
    }
    String field = rule.owed().to().field();
    if (field != null && !row.containsKey("event." + field)) {
      absent.add("event." + field);
    }
    Exemptions.Found found = exemptions.of(fact, row);
    absent.addAll(found.absent());
    occasions.add(
        new Occasion(
            name(fact),
            Moment.of(fact.valid()),
            fact,
            null,
            row,
            found.exempt(),
            found.lapses(),
            measured.changes(),
            List.copyOf(absent),
            null,
            takenBack));
  }

  private boolean isBearers(Fact fact) {
    boolean toAddressee =
        Rule.toldAddressee(fact, rule.owed().to()).map(subject.addressees()::contains).orElse(true);
    return toAddressee
        && switch (rule.owed().bearer()) {
          case Duty.Bearer.OfEvent _ -> bearer.code().equals(party(fact));
          case Duty.Bearer.Addressed _ ->
              fact.body() instanceof Body.Notification message
                  && !fact.attributedTo().equals(bearer)
                  && message.reaches(bearer);
          case Duty.Bearer.Each _, Duty.Bearer.Named _ -> true;
        };
  }

  /// Whose an event is; empty where it does not say.
  static String party(Fact fact) {
    return switch (fact.body()) {
      case Body.Observation seen
          when seen.fields().get("party") instanceof Value.Text(String party) ->
          party;
      case Body.Notification message
          when message.fields().get("party") instanceof Value.Text(String party) ->
          party;
      case Body.Notification _ -> fact.attributedTo().code();
      default -> "";
    };
  }
}
