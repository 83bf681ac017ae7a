package org.detente.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Party;

/// A naive evaluator: each verdict at one instant, straight from the definitions, nothing shared
/// with the timelines.
///
/// It knows one small treaty (see [OracleTest]) of two parties, in days: a term of 40, one
/// extension of at most 10 by joint decision, withdrawal on a notice of 7, one limit of 100 from 5
/// days after entry into force with a second value of 50 ten days later, evidence stale after 9,
/// and a suspension the text does not provide for.
final class Oracle {
  static final int TERM = 40;
  static final int LONGEST_EXTENSION = 10;
  static final int NOTICE = 7;
  static final int FIRST_VALUE = 5;
  static final int SECOND_VALUE = 15;
  static final int STALE = 9;

  private final List<Fact> facts;
  private final Instant valid;
  private final boolean endsForAll;

  Oracle(List<Fact> all, Instant valid, Instant known, boolean endsForAll) {
    List<Fact> sofar = all.stream().filter(f -> !f.known().isAfter(known)).toList();
    this.facts =
        sofar.stream()
            .filter(f -> sofar.stream().noneMatch(g -> names(g, f) && acts(g, sofar)))
            .sorted(
                Comparator.comparing((Fact f) -> f.valid().certainFrom())
                    .thenComparing(Fact::known)
                    .thenComparingLong(f -> f.entry().position()))
            .toList();
    this.valid = valid;
    this.endsForAll = endsForAll;
  }

  // Whether an entry's correction or retraction is in effect: nobody took it back in effect.
  private static boolean acts(Fact g, List<Fact> sofar) {
    return sofar.stream()
        .noneMatch(h ->
            h.retracts() != null && h.retracts().equals(g.ref()) && names(h, g) && acts(h, sofar));
  }

  private static boolean names(Fact g, Fact f) {
    return f.ref() != null
        && (f.ref().equals(g.corrects()) || f.ref().equals(g.retracts()))
        && f.attributedTo().equals(g.attributedTo())
        && !f.known().isAfter(g.known());
  }

  private static Instant after(Instant start, int days) {
    return start.plus(Duration.ofDays(days));
  }

  private record Done(Instant at, Body.Act act, Set<Party> by) {}

  private List<Done> acts(String... names) {
    List<Done> acts = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact.body() instanceof Body.Act act && List.of(names).contains(act.act())) {
        Set<Party> by =
            act.parties().isEmpty() ? Set.of(fact.attributedTo()) : Set.copyOf(act.parties());
        acts.add(new Done(fact.valid().certainFrom(), act, by));
      }
    }
    return acts;
  }

  private Optional<Instant> first(String name) {
    return acts(name).stream().map(Done::at).findFirst();
  }

  private boolean reached(Optional<Instant> at) {
    return at.isPresent() && !valid.isBefore(at.get());
  }

  private Optional<Instant> termEnd() {
    Optional<Instant> start = first("entry-into-force");
    if (start.isEmpty()) {
      return Optional.empty();
    }
    Instant end = after(start.get(), TERM);
    boolean extended = false;
    Set<String> decided = new HashSet<>();
    Map<Integer, Set<Party>> willing = new HashMap<>();
    for (Done one : acts("extension")) {
      int days =
          one.act().length() == null
              ? 0
              : (int) one.act().length().get(java.time.temporal.ChronoUnit.DAYS);
      Set<Party> by = willing.computeIfAbsent(days, d -> new TreeSet<>());
      if (!one.by().containsAll(both()) && decided.contains(one.at() + " " + days)) {
        continue; // one more account of what was decided that day
      }
      by.addAll(one.by());
      if (!by.containsAll(both())) {
        continue;
      }
      by.clear();
      boolean counts =
          decided.add(one.at() + " " + days)
              && !extended
              && days > 0
              && days <= LONGEST_EXTENSION
              && !one.at().isBefore(start.get())
              && one.at().isBefore(end);
      if (counts) {
        end = after(end, days);
        extended = true;
      }
    }
    return Optional.of(end);
  }

  private static Set<Party> both() {
    return Set.of(Treaty.US, Treaty.RU);
  }

  private Optional<Instant> leaves(Party party) {
    return notices(party).stream()
        .filter(n -> !revoked(party, n))
        .map(n -> after(n, NOTICE))
        .findFirst();
  }

  // The notices given in force, up to the first that was not taken back.
  private List<Instant> notices(Party party) {
    Optional<Instant> start = first("entry-into-force");
    Optional<Instant> end = termEnd();
    List<Instant> found = new ArrayList<>();
    for (Done one : acts("withdrawal")) {
      boolean inForce =
          start.isPresent()
              && !one.at().isBefore(start.get())
              && one.at().isBefore(end.orElseThrow());
      if (one.by().contains(party) && inForce) {
        found.add(one.at());
        if (!revoked(party, one.at())) {
          return found;
        }
      }
    }
    return found;
  }

  private boolean revoked(Party party, Instant notice) {
    return revocation(party, notice).isPresent();
  }

  private Optional<Instant> revocation(Party party, Instant notice) {
    return acts("withdrawal-revoked").stream()
        .filter(one -> one.by().contains(party))
        .map(Done::at)
        .filter(at -> !at.isBefore(notice) && at.isBefore(after(notice, NOTICE)))
        .findFirst();
  }

  private Optional<Instant> end() {
    Optional<Instant> end = termEnd();
    for (Party party : both()) {
      Optional<Instant> left = leaves(party);
      if (endsForAll && left.isPresent() && end.isPresent() && left.get().isBefore(end.get())) {
        end = left;
      }
    }
    return end;
  }

  String life() {
    if (reached(end())) {
      return end().equals(termEnd()) ? "expired" : "terminated";
    }
    return reached(first("entry-into-force"))
        ? "in-force"
        : reached(first("signature")) ? "signed" : "not-yet";
  }

  // The acts of the suspension in which a party stands, oldest first; none where it has resumed.
  private List<Done> suspension(Party party) {
    List<Done> standing = new ArrayList<>();
    for (Done one : acts("suspension", "resumption")) {
      if (one.by().contains(party) && !one.at().isAfter(valid)) {
        if (one.act().act().equals("resumption")) {
          standing.clear();
        } else {
          standing.add(one);
        }
      }
    }
    return standing;
  }

  private boolean adheres(Party party) {
    return acts("adherence").stream()
        .anyMatch(one -> one.by().contains(party) && !one.at().isAfter(valid));
  }

  String party(Party party, boolean suspensionRests) {
    Optional<Instant> left =
        leaves(party).filter(at -> end().isEmpty() || !at.isAfter(end().get()));
    if (reached(end()) || reached(left)) {
      return adheres(party) ? "adhering-voluntarily" : reached(left) ? "left" : "free";
    }
    if (!reached(first("entry-into-force"))) {
      return !reached(first("signature"))
          ? "none"
          : adheres(party) ? "adhering-voluntarily" : "signatory";
    }
    boolean leaving =
        notices(party).stream()
            .anyMatch(n -> reached(Optional.of(n)) && !reached(revocation(party, n)));
    boolean rests = suspensionRests && !suspension(party).isEmpty();
    return leaving ? "leaving" : rests ? "resting" : "bound";
  }

  private Optional<Fact> evidence(Party party) {
    return facts.stream()
        .filter(f -> f.attributedTo().equals(party))
        .filter(f -> !f.valid().certainFrom().isAfter(valid))
        .filter(f -> f.body() instanceof Body.Declaration d && d.totals().containsKey("launchers"))
        .reduce((a, b) -> b);
  }

  Optional<Long> figure(Party party) {
    return evidence(party).map(f -> ((Body.Declaration) f.body()).totals().get("launchers"));
  }

  boolean stale(Party party) {
    return evidence(party).isPresent()
        && !valid.isBefore(after(evidence(party).get().valid().certainFrom(), STALE));
  }

  String limit(Party party, boolean suspensionRests) {
    Optional<Instant> start = first("entry-into-force");
    boolean isOut = List.of("left", "adhering-voluntarily").contains(party(party, false));
    if (reached(end()) || (reached(start) && isOut)) {
      return "ended";
    }
    if (!reached(start.map(at -> after(at, FIRST_VALUE)))) {
      return "not-yet-applicable";
    }
    List<Done> suspension = suspension(party);
    boolean keeps = suspension.stream().anyMatch(one -> one.act().keeps().contains("limits"));
    if (suspensionRests && !suspension.isEmpty() && !keeps) {
      return "resting";
    }
    if (figure(party).isEmpty() || stale(party)) {
      return "unknown";
    }
    long figure = figure(party).get();
    long max = reached(start.map(at -> after(at, SECOND_VALUE))) ? 50 : 100;
    return figure > max ? "over" : figure == max ? "at" : "within";
  }
}
