package org.detente.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// A naive evaluator of the life of a league: where each party stands at one instant, and where
/// each stands toward each, straight from the definitions, nothing shared with the timelines.
///
/// It knows the league of [LeagueOracleTest], in days: in force 5 after three have consented, the
/// founder among them; each bound 3 after its own consent; withdrawal on a notice of 7, with the
/// founder or with fewer than two left it ends; suspension on a notice of 2, toward all or some.
final class LeagueOracle {
  static final Party FOUNDER = new Party("XN");
  static final List<Party> PARTIES =
      List.of(new Party("XE"), FOUNDER, new Party("XO"), new Party("XS"));

  private static final int MANY = 3;
  private static final int FEWEST = 2;

  private final List<Fact> facts;
  private final boolean mutual;
  private final Optional<Instant> entry;
  private final Map<Party, Instant> bound = new HashMap<>();
  private final Map<Party, Exit> exits = new HashMap<>();
  private final Optional<Instant> end;

  LeagueOracle(List<Fact> facts, boolean mutual) {
    this.facts =
        facts.stream()
            .sorted(
                Comparator.comparing(LeagueOracle::at)
                    .thenComparing(Fact::known)
                    .thenComparingLong(fact -> fact.entry().position()))
            .toList();
    this.mutual = mutual;
    this.entry = findEntry();
    for (Party party : PARTIES) {
      findBound(party).ifPresent(at -> bound.put(party, at));
      findExit(party).ifPresent(exit -> exits.put(party, exit));
    }
    this.end = findEnd();
  }

  private static Instant at(Fact fact) {
    return fact.valid().certainFrom();
  }

  private static Instant days(Instant from, int days) {
    return from.plus(Duration.ofDays(days));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Body.Act act(Fact fact) {
    return (Body.Act) fact.body();
  }

  private List<Fact> by(Party party, String... acts) {
    return facts.stream()
        .filter(fact -> fact.attributedTo().equals(party))
        .filter(fact -> List.of(acts).contains(act(fact).act()))
        .toList();
  }

  private record Consent(Instant from, Optional<Instant> until) {
    boolean stands(Instant on) {
      return !from.isAfter(on) && (until.isEmpty() || until.get().isAfter(on));
    }
  }

  private List<Consent> consents(Party party) {
    List<Consent> consents = new ArrayList<>();
    for (Fact given : by(party, "ratification")) {
      if (consents.stream().noneMatch(before -> before.stands(at(given)))) {
        Optional<Instant> until =
            by(party, "ratification-withdrawn").stream()
                .map(LeagueOracle::at)
                .filter(at(given)::isBefore)
                .findFirst();
        consents.add(new Consent(at(given), until));
      }
    }
    return consents;
  }

  private boolean consents(Party party, Instant on) {
    return consents(party).stream().anyMatch(consent -> consent.stands(on));
  }

  private Optional<Instant> findEntry() {
    return facts.stream()
        .map(LeagueOracle::at)
        .filter(day -> consents(FOUNDER, day))
        .filter(day -> PARTIES.stream().filter(party -> consents(party, day)).count() >= MANY)
        .findFirst()
        .map(day -> days(day, 5));
  }

  private Optional<Instant> findBound(Party party) {
    return entry.flatMap(entry ->
        consents(party).stream()
            .filter(consent ->
                consent.until().isEmpty()
                    || !consent.until().get().isBefore(later(entry, days(consent.from(), 3))))
            .map(consent -> later(entry, days(consent.from(), 3)))
            .findFirst());
  }

  private record Exit(Instant notice, Instant over) {}

  private Optional<Instant> bound(Party party) {
    return Optional.ofNullable(bound.get(party));
  }

  private Optional<Exit> exit(Party party) {
    return Optional.ofNullable(exits.get(party));
  }

  private Optional<Exit> findExit(Party party) {
    return by(party, "withdrawal").stream()
        .filter(fact -> bound(party).filter(from -> !at(fact).isBefore(from)).isPresent())
        .map(fact -> new Exit(at(fact), later(days(at(fact), 7), effect(fact).orElse(at(fact)))))
        .findFirst();
  }

  private static Optional<Instant> effect(Fact fact) {
    return Optional.ofNullable(act(fact).effect()).map(ImpreciseDate::certainFrom);
  }

  private Optional<Instant> findEnd() {
    TreeSet<Instant> ends = new TreeSet<>();
    for (Party party : PARTIES) {
      exit(party)
          .map(Exit::over)
          .filter(over -> party.equals(FOUNDER) || left(over) < FEWEST)
          .ifPresent(ends::add);
    }
    return ends.stream().findFirst();
  }

  private long left(Instant on) {
    return PARTIES.stream()
        .filter(party -> bound(party).filter(from -> !from.isAfter(on)).isPresent())
        .filter(party -> exit(party).filter(exit -> !exit.over().isAfter(on)).isEmpty())
        .count();
  }

  private static boolean reached(Optional<Instant> at, Instant valid) {
    return at.isPresent() && !at.get().isAfter(valid);
  }

  String life(Instant valid) {
    return reached(end, valid) ? "terminated" : reached(entry, valid) ? "in-force" : "not-yet";
  }

  String party(Party party, Instant valid) {
    return stands(party, null, valid);
  }

  /// @param other toward whom; null means toward all
  private String stands(Party party, @Nullable Party other, Instant valid) {
    Optional<Exit> exit = exit(party);
    boolean left =
        exit.isPresent()
            && reached(exit.map(Exit::over), valid)
            && (end.isEmpty() || !exit.get().over().isAfter(end.get()));
    if (left) {
      return "left";
    }
    if (reached(end, valid)) {
      return stands(party, other, end.get().minusNanos(1)).equals("none") ? "none" : "free";
    }
    if (!reached(bound(party), valid)) {
      return consents(party, valid) ? "ratified" : "none";
    }
    return reached(exit.map(Exit::notice), valid)
        ? "leaving"
        : rests(party, other, valid) ? "resting" : "bound";
  }

  private record Suspending(Fact fact, Instant from) {
    boolean suspends() {
      return act(fact).act().equals("suspension");
    }

    boolean concerns(@Nullable Party other) {
      List<Party> toward = act(fact).toward();
      return toward.isEmpty() || (other != null && toward.contains(other));
    }

    boolean callsOff(Suspending other) {
      boolean covers =
          act(fact).toward().isEmpty() || act(fact).toward().containsAll(act(other.fact).toward());
      return !suspends()
          && covers
          && !at(fact).isBefore(at(other.fact))
          && from.isBefore(other.from);
    }
  }

  private boolean rests(Party party, @Nullable Party other, Instant valid) {
    List<Suspending> all = new ArrayList<>();
    for (Fact fact : by(party, "suspension", "resumption")) {
      boolean suspends = act(fact).act().equals("suspension");
      Instant least = suspends ? days(at(fact), 2) : at(fact);
      all.add(new Suspending(fact, later(least, effect(fact).orElse(least))));
    }
    return all.stream()
        .filter(one -> all.stream().noneMatch(o -> one.suspends() && o.callsOff(one)))
        .filter(one -> one.concerns(other) && !one.from().isAfter(valid))
        .max(
            Comparator.comparing(Suspending::from)
                .thenComparing(one -> at(one.fact()))
                .thenComparingLong(one -> one.fact().entry().position()))
        .filter(Suspending::suspends)
        .isPresent();
  }

  String pair(Party from, Party to, Instant valid) {
    String own = stands(from, to, valid);
    String theirs = stands(to, mutual ? from : null, valid);
    return switch (own) {
      case "none", "ratified" -> "none";
      case "left", "free" -> own;
      default ->
          switch (theirs) {
            case "none", "ratified" -> "none";
            case "left", "free" -> "free";
            default -> mutual && own.equals("bound") && rests(to, from, valid) ? "resting" : own;
          };
    };
  }
}
