package org.detente.assessment.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.detente.model.Party;

/// The entries a case gives, as the ledger they would be.
record Given(List<Fact> facts, Set<Party> keepers) implements Facts {
  private static final String NO_ROOT = "0".repeat(64);

  @Override
  public List<Fact> known(Known known) {
    return switch (known) {
      case Known.Everything all -> facts;
      case Known.At(Instant instant) ->
          facts.stream().filter(fact -> !fact.known().isAfter(instant)).toList();
      case Known.First first -> facts.subList(0, (int) Math.min(first.entries(), facts.size()));
    };
  }

  @Override
  public List<LedgerHead> ledgers() {
    return List.of(new LedgerHead("test", facts.size(), NO_ROOT));
  }

  @Override
  public Optional<Instant> recordThrough(Known known) {
    return Optional.empty();
  }

  /// The same entries, those of equal `known` having changed places by chance. An entry keeps its
  /// hash and takes the position it comes to.
  Given shuffled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TreeMap<Instant, List<Integer>> places = new TreeMap<>();
    for (int i = 0; i < facts.size(); i++) {
      places.computeIfAbsent(facts.get(i).known(), known -> new ArrayList<>()).add(i);
    }
    List<Fact> moved = new ArrayList<>(facts);
    for (List<Integer> alike : places.values()) {
      List<Integer> targets = new ArrayList<>(alike);
      Collections.shuffle(targets, random);
      for (int i = 0; i < alike.size(); i++) {
        int to = targets.get(i);
        moved.set(to, at(facts.get(alike.get(i)), facts.get(to).entry()));
      }
    }
    return new Given(List.copyOf(moved), keepers);
  }

  private static Fact at(Fact fact, EntryRef place) {
    EntryRef entry = new EntryRef(place.ledger(), place.position(), fact.entry().hash());
    return new Fact(
        entry,
        fact.attributedTo(),
        fact.instrument(),
        fact.kind(),
        fact.valid(),
        fact.validUntil(),
        fact.known(),
        fact.source(),
        fact.ref(),
        fact.about(),
        fact.says(),
        fact.note(),
        fact.corrects(),
        fact.retracts(),
        fact.answers(),
        fact.body());
  }
}
