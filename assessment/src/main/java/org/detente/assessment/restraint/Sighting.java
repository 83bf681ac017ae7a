package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Predicate.Answer;
import org.detente.agreement.Restraint.Watched;
import org.detente.assessment.fold.Dossier;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Value;

/// An observation or a claim of an event that a restraint watches, held against the rule.
///
/// @param row its fields by qualified name, `event.place`
/// @param meets whether it is an event of the kind meant; unknown where a field it takes is absent
record Sighting(Fact fact, Map<String, Value> row, Answer meets) {

  /// What is on record of a watched event: what was seen, then what is claimed.
  static List<Sighting> of(Watched watched, Dossier dossier) {
    List<Sighting> sightings = new ArrayList<>();
    List<Fact> facts = new ArrayList<>(dossier.observations(watched.event()));
    facts.addAll(dossier.claims(watched.event()));
    for (Fact fact : facts) {
      Map<String, Value> row = row(fact.body());
      Answer meets = watched.where() == null ? Answer.TRUE : watched.where().test(row);
      sightings.add(new Sighting(fact, row, meets));
    }
    return List.copyOf(sightings);
  }

  private static Map<String, Value> row(Body body) {
    Map<String, Value> fields =
        switch (body) {
          case Body.Observation observation -> observation.fields();
          case Body.Claim claim -> claim.fields();
          default -> Map.of();
        };
    Map<String, Value> row = new HashMap<>();
    fields.forEach((name, value) -> row.put("event." + name, value));
    return row;
  }

  /// The same event held against one more test.
  Sighting and(Answer answer) {
    return new Sighting(fact, row, both(meets, answer));
  }

  private static Answer both(Answer one, Answer other) {
    if (one == Answer.FALSE || other == Answer.FALSE) {
      return Answer.FALSE;
    }
    return one == Answer.TRUE ? other : Answer.UNKNOWN;
  }

  /// From when it is certain to have been so.
  Instant at() {
    return fact.valid().certainFrom();
  }

  /// Whether a party says so itself, in an entry of its own or by an account of its declaration.
  boolean isDeclaredBy(Party party) {
    return fact.attributedTo().equals(party)
        || seenBy().map(Body.SeenBy::declaration).filter(party::equals).isPresent();
  }

  /// Who saw it, other than parties: the observers it names, or else the publisher it is put down
  /// to. Accounts that name one observer are reprints of one account.
  Set<String> observers(Set<Party> parties) {
    Map<String, Boolean> named = new LinkedHashMap<>();
    seenBy().map(Body.SeenBy::observations).orElse(List.of()).forEach(n -> named.put(n, true));
    if (seenBy().isEmpty() && fact.body() instanceof Body.Observation) {
      named.put(fact.attributedTo().code(), true);
    }
    parties.forEach(party -> named.remove(party.code()));
    return Set.copyOf(named.keySet());
  }

  private Optional<Body.SeenBy> seenBy() {
    return fact.body() instanceof Body.Observation observation
        ? Optional.ofNullable(observation.seenBy())
        : Optional.empty();
  }

  /// Sightings of one party's doing in one place support each other; where either is not stated, an
  /// entry stands alone.
  Object scene() {
    Value party = row.get("event.party");
    Value place = row.get("event.place");
    return party == null || place == null ? fact.entry() : List.of(party, place);
  }
}
