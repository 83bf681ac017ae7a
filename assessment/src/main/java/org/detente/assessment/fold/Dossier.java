package org.detente.assessment.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Anchor;
import org.detente.agreement.Scheduled;
import org.detente.assessment.timeline.Glance;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.UtcCalendar;
import org.jspecify.annotations.Nullable;

/// The usable facts of one instrument, indexed once, each list ordered by valid date, then `known`,
/// then whose they are, then place.
public final class Dossier {
  private static final Comparator<Fact> ORDER =
      Comparator.comparing((Fact f) -> f.valid().certainFrom())
          .thenComparing(Fact::known)
          .thenComparing(Fact::attributedTo)
          .thenComparing(Fact::entry);

  private final Map<String, List<Deed>> deeds;
  private final Map<Party, List<Fact>> declarations;
  private final Map<String, List<Fact>> accounts;
  private final Map<Party, List<Fact>> notifications;
  private final Map<String, List<Fact>> messages;
  private final Map<String, List<Fact>> observations;
  private final Map<String, List<Fact>> takenBack;
  private final Map<String, List<Fact>> claims;
  private final List<Fact> meetings;
  private final Set<EntryRef> atLatest;

  private final @Nullable Deed bound;

  private Dossier() {
    this.deeds = new HashMap<>();
    this.declarations = new HashMap<>();
    this.accounts = new HashMap<>();
    this.notifications = new HashMap<>();
    this.messages = new HashMap<>();
    this.observations = new HashMap<>();
    this.takenBack = new HashMap<>();
    this.claims = new HashMap<>();
    this.meetings = new ArrayList<>();
    this.atLatest = new HashSet<>();
    this.bound = null;
  }

  private Dossier(Dossier same, Deed bound) {
    this.deeds = same.deeds;
    this.declarations = same.declarations;
    this.accounts = same.accounts;
    this.notifications = same.notifications;
    this.messages = same.messages;
    this.observations = same.observations;
    this.takenBack = same.takenBack;
    this.claims = same.claims;
    this.meetings = same.meetings;
    this.atLatest = same.atLatest;
    this.bound = bound;
  }

  /// The same as it is for a party that comes to be bound by a deed: from that on what a rule has
  /// begin with `bound` has begun.
  public Dossier seenBy(Deed bound) {
    return new Dossier(this, bound);
  }

  /// The dossiers of all instruments that the facts speak of, by instrument.
  public static Map<String, Dossier> sort(Knowledge knowledge) {
    Map<String, Dossier> dossiers = new HashMap<>();
    for (Fact fact : knowledge.facts().stream().sorted(ORDER).toList()) {
      dossiers.computeIfAbsent(fact.instrument(), id -> new Dossier()).file(fact);
    }
    for (Fact fact : knowledge.takenBack().stream().sorted(ORDER).toList()) {
      if (fact.body() instanceof Body.Observation seen) {
        Dossier dossier = dossiers.computeIfAbsent(fact.instrument(), id -> new Dossier());
        add(dossier.takenBack, seen.event(), fact);
      }
    }
    return dossiers;
  }

  /// The dossier of an instrument of which nothing is known.
  public static Dossier empty() {
    return new Dossier();
  }

  /// The same with one more act, which follows from what is in it.
  public Dossier with(Deed deed) {
    Dossier more = new Dossier();
    more.deeds.putAll(deeds);
    more.declarations.putAll(declarations);
    more.accounts.putAll(accounts);
    more.notifications.putAll(notifications);
    more.messages.putAll(messages);
    more.observations.putAll(observations);
    more.takenBack.putAll(takenBack);
    more.claims.putAll(claims);
    more.meetings.addAll(meetings);
    more.atLatest.addAll(atLatest);
    List<Deed> alike = new ArrayList<>(deeds(deed.act().act()));
    alike.add(deed);
    alike.sort(Deed.ORDER);
    more.deeds.put(deed.act().act(), alike);
    return more;
  }

  private void file(Fact fact) {
    switch (fact.body()) {
      case Body.Act act -> {
        Deed deed = Deed.of(fact, act);
        add(deeds, act.act(), deed);
        if (deed.isAtLatest()) {
          atLatest.add(fact.entry());
        }
      }
      case Body.Declaration declaration -> add(declarations, fact.attributedTo(), fact);
      case Body.Claim claim -> {
        fileAccount(fact);
        add(claims, claim.event(), fact);
      }
      case Body.Statement statement -> fileAccount(fact);
      case Body.Notification notification -> {
        add(notifications, fact.attributedTo(), fact);
        add(messages, notification.message(), fact);
      }
      case Body.Observation observation -> add(observations, observation.event(), fact);
      case Body.Other other when other.kind().equals(Scheduled.MEETING) -> meetings.add(fact);
      default -> {
        // adoptions are read across instruments; the rest by rules that come later
      }
    }
  }

  private void fileAccount(Fact fact) {
    for (String finding : fact.about()) {
      add(accounts, withoutInstrument(finding), fact);
    }
  }

  // An instance's name stands behind a slash too, but after its bearer.
  private static String withoutInstrument(String finding) {
    int slash = finding.indexOf('/');
    int bearer = finding.indexOf('@');
    return slash < 0 || (bearer >= 0 && bearer < slash) ? finding : finding.substring(slash + 1);
  }

  private static <K, V> void add(Map<K, List<V>> index, K key, V value) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /// The acts of that name, earliest first.
  public List<Deed> deeds(String act) {
    return deeds.getOrDefault(act, List.of());
  }

  /// The acts of that kind, earliest first.
  public List<Deed> deeds(ActKind act) {
    return deeds(act.word());
  }

  /// Whether the act that an entry tells may have been done earlier than it counts.
  public boolean isAtLatest(EntryRef entry) {
    return atLatest.contains(entry);
  }

  /// A party's own acts of that kind, earliest first.
  public List<Deed> deeds(ActKind act, Party by) {
    return deeds(act).stream().filter(deed -> deed.by().contains(by)).toList();
  }

  /// The earliest act of that name; of a bearer also what bound it.
  public Optional<Deed> first(String act) {
    return act.equals(Anchor.BOUND) ? Optional.ofNullable(bound) : deeds(act).stream().findFirst();
  }

  /// What a party declared, oldest valid date first.
  public List<Fact> declarations(Party by) {
    return declarations.getOrDefault(by, List.of());
  }

  /// What a party notified, oldest first.
  public List<Fact> notifications(Party by) {
    return notifications.getOrDefault(by, List.of());
  }

  /// Messages of that name, whoever sent them, oldest first.
  public List<Fact> messages(String message) {
    return messages.getOrDefault(message, List.of());
  }

  /// Meetings convened, held or put off, oldest first.
  public List<Fact> meetings() {
    return Collections.unmodifiableList(meetings);
  }

  /// Events of that name as they were seen, oldest first.
  public List<Fact> observations(String event) {
    return observations.getOrDefault(event, List.of());
  }

  /// Events of that name that were recorded and taken back since, oldest first.
  public List<Fact> takenBack(String event) {
    return takenBack.getOrDefault(event, List.of());
  }

  /// Events of that name as somebody claims them, oldest first.
  public List<Fact> claims(String event) {
    return claims.getOrDefault(event, List.of());
  }

  /// The instant that an agreement names; empty while the act that fixes it is not known.
  public Optional<Instant> instant(Anchor anchor) {
    Optional<Instant> event = anchor.act().flatMap(this::first).map(Deed::at);
    return switch (anchor) {
      case Anchor.Event plain -> event.map(at -> UtcCalendar.plus(at, plain.plus()));
      case Anchor.FirstDayOfMonthAfter _ -> event.map(UtcCalendar::startOfNextMonth);
      case Anchor.Dated dated -> Optional.of(UtcCalendar.plus(dated.date(), dated.plus()));
    };
  }

  /// Claims and statements about a finding (named without its instrument), whenever they hold,
  /// oldest first.
  public List<Fact> accounts(String finding) {
    return accounts.getOrDefault(finding, List.of());
  }

  /// Whether anything is said of a finding (named without its instrument), or of an instance of it.
  public boolean speaksOf(String finding) {
    return accounts.keySet().stream().anyMatch(it -> it.startsWith(finding));
  }

  /// Claims and statements about a finding (named without its instrument) that hold at an instant,
  /// oldest first.
  public List<Fact> accounts(String finding, Glance valid) {
    return accounts(finding).stream()
        .filter(fact -> valid.reaches(fact.valid().certainFrom()))
        .filter(
            fact -> fact.validUntil() == null || valid.isBefore(fact.validUntil().certainFrom()))
        .toList();
  }
}
