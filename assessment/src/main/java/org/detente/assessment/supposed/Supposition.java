package org.detente.assessment.supposed;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.agreement.Vocabulary.Field;
import org.detente.assessment.Listing;
import org.detente.assessment.Standpoint;
import org.detente.assessment.calendar.OwedRule;
import org.detente.assessment.fold.Rows;
import org.detente.model.Assessed;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.UtcCalendar;
import org.detente.model.Value;
import org.detente.model.Verdict.OfParticipation;

/// Supposes one event beside the ledger, and finds what it owes under every loaded instrument, each
/// duty met or not on its own.
public final class Supposition {
  private final Collection<Agreement> agreements;
  private final Facts facts;
  private final Known known;

  /// @param known how much of the ledger is taken for known
  public Supposition(Collection<Agreement> agreements, Facts facts, Known known) {
    this.agreements = agreements;
    this.facts = facts;
    this.known = known;
  }

  /// The events that bring some duty about, by name.
  public SortedSet<String> events() {
    SortedSet<String> events = new TreeSet<>();
    agreements.forEach(agreement -> triggers(agreement).forEach(on -> events.add(on.event())));
    return events;
  }

  /// The fields of an event in all agreements, by name.
  public Map<String, Field> fields(String event) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Agreement agreement : agreements) {
      agreement.vocabulary().rows().getOrDefault(event, Map.of()).forEach(fields::putIfAbsent);
    }
    return fields;
  }

  /// Whether a value is one of some agreement's field of that name.
  public boolean fits(String event, String field, String written) {
    return agreements.stream()
        .map(it -> it.vocabulary().rows().getOrDefault(event, Map.of()).get(field))
        .anyMatch(it -> it != null && Entries.value(written, it.type()).isPresent());
  }

  private static List<Duty.Trigger.On> triggers(Agreement agreement) {
    List<Duty.Trigger.On> triggers = new ArrayList<>();
    for (Duty duty : agreement.duties()) {
      if (duty instanceof Duty.Owed owed && owed.trigger() instanceof Duty.Trigger.On on) {
        triggers.add(on);
      }
    }
    return triggers;
  }

  /// What the event owes, by instrument, then by duty; that of an instrument that does not bind its
  /// author then too, without an instance.
  public List<Owed> owed(Event event) {
    Instant at = event.at().from();
    Entries entries = new Entries(event, recorded());
    Set<Party> keepers = new HashSet<>(facts.keepers());
    keepers.add(event.by());
    Facts beside = new Beside(facts, entries.all(agreements), keepers);
    Standpoint standpoint = Standpoint.of(agreements, beside, known);
    // Deadlines lie before the event, or in the years after.
    Instant later = UtcCalendar.plus(at, Period.ofYears(1));
    Map<String, Assessed.Instrument> instruments = new LinkedHashMap<>();
    standpoint.at(at, Listing.CURRENT).instruments().forEach(one -> instruments.put(one.id(), one));
    List<Owed> owed = new ArrayList<>();
    for (Agreement agreement : standpoint.agreements().values()) {
      if (!agreement.admits(event.by())) {
        continue;
      }
      for (Duty duty : agreement.duties()) {
        OwedRule.of(standpoint, agreement, "duties." + duty.name())
            .filter(rule -> isBroughtAbout(rule, event))
            .ifPresent(rule ->
                owed.addAll(
                    owed(
                        standpoint,
                        agreement,
                        duty,
                        rule,
                        event,
                        Objects.requireNonNull(instruments.get(agreement.id())),
                        later)));
      }
    }
    return owed.stream().sorted(Comparator.comparing((Owed it) -> it.agreement().id())).toList();
  }

  // The newest entry: what is supposed is known with it, and moves nothing else.
  private Instant recorded() {
    return facts.known(known).stream()
        .map(Fact::known)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static boolean isBroughtAbout(OwedRule rule, Event event) {
    return rule.owed().trigger() instanceof Duty.Trigger.On on && on.event().equals(event.name());
  }

  private static List<Owed> owed(
      Standpoint standpoint,
      Agreement agreement,
      Duty duty,
      OwedRule rule,
      Event event,
      Assessed.Instrument then,
      Instant later) {
    String name = agreement.id() + "/duties." + duty.name() + "@" + event.by();
    List<Optional<Finding>> instances =
        standpoint.findings(agreement.id(), later).stream()
            .filter(it -> it.id().startsWith(name) && it.id().endsWith("/" + Event.REF))
            .sorted(Comparator.comparing(Finding::id))
            .map(Optional::of)
            .toList();
    List<Party> all = rule.addressees(agreement, event.by());
    List<Party> within =
        all.stream()
            .filter(it -> then.participation().getOrDefault(it, OfParticipation.NONE).isWithin())
            .toList();
    List<String> asks = asks(rule, event);
    // Where nothing tells whether it is owed it has no instance, and is told all the same.
    return (instances.isEmpty() ? List.of(Optional.<Finding>empty()) : instances)
        .stream()
            .map(it ->
                new Owed(
                    agreement,
                    duty,
                    rule.owed(),
                    rule.source(),
                    then.life(),
                    it.map(one -> to(one, within)).orElse(all),
                    it,
                    asks))
            .toList();
  }

  private static List<Party> to(Finding instance, List<Party> within) {
    return instance.addressee() == null ? within : List.of(instance.addressee());
  }

  /// What the rule would have to know of the event.
  private static List<String> asks(OwedRule rule, Event event) {
    if (!(rule.owed().trigger() instanceof Duty.Trigger.On on) || on.where() == null) {
      return List.of();
    }
    Map<String, Value> row =
        Rows.of(
            "event",
            Entries.fields(rule.source(), event),
            event.name(),
            rule.source().vocabulary());
    return Rows.absent(on.where(), row).stream()
        .map(it -> it.substring(it.indexOf('.') + 1))
        .toList();
  }
}
