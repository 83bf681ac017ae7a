package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.agreement.Predicate.Answer;
import org.detente.agreement.Restraint.Enough;
import org.detente.assessment.explain.Wording;
import org.detente.model.EntryRef;
import org.detente.model.Party;
import org.detente.model.Phrase;

/// An event established by evidence that the file calls enough.
///
/// @param at from when: the day of the party's declaration, or of the last observer needed
/// @param how by whom, in words
record Occurrence(Instant at, List<EntryRef> entries, Phrase how) {

  /// What the sightings that meet the rule establish, earliest first.
  ///
  /// @param parties the parties to the agreement, who are no independent observers
  static List<Occurrence> established(
      List<Sighting> sightings, List<Enough> enough, Set<Party> parties) {
    List<Sighting> meeting = sightings.stream().filter(s -> s.meets() == Answer.TRUE).toList();
    List<Occurrence> all = new ArrayList<>();
    for (Enough one : enough) {
      switch (one) {
        case Enough.Declared(Party party) -> declared(meeting, party, all);
        case Enough.Seen(int observers) -> seen(meeting, observers, parties, all);
      }
    }
    return merged(all);
  }

  // What several entries establish at one instant is one occurrence, in whatever order they came.
  private static List<Occurrence> merged(List<Occurrence> all) {
    NavigableMap<Instant, List<Occurrence>> byInstant = new TreeMap<>();
    all.forEach(one -> byInstant.computeIfAbsent(one.at(), at -> new ArrayList<>()).add(one));
    List<Occurrence> merged = new ArrayList<>();
    byInstant.forEach((at, alike) ->
        merged.add(
            new Occurrence(
                at,
                alike.stream().flatMap(o -> o.entries().stream()).sorted().distinct().toList(),
                alike.stream()
                    .map(Occurrence::how)
                    .distinct()
                    .sorted(Comparator.comparing(Phrase::toString))
                    .reduce((a, b) -> Phrase.of("explain.and", a, b))
                    .orElseThrow())));
    return List.copyOf(merged);
  }

  private static void declared(List<Sighting> sightings, Party party, List<Occurrence> all) {
    for (Sighting sighting : sightings) {
      if (sighting.isDeclaredBy(party)) {
        all.add(
            new Occurrence(
                sighting.at(),
                List.of(sighting.fact().entry()),
                Phrase.of("restraint.declared-by", party.code())));
      }
    }
  }

  private static void seen(
      List<Sighting> sightings, int needed, Set<Party> parties, List<Occurrence> all) {
    Map<Object, List<Sighting>> scenes = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      scenes.computeIfAbsent(sighting.scene(), scene -> new ArrayList<>()).add(sighting);
    }
    scenes.values().forEach(scene -> seenInOneScene(scene, needed, parties).ifPresent(all::add));
  }

  // An observer counts from its earliest account; all accounts of one instant count together.
  private static Optional<Occurrence> seenInOneScene(
      List<Sighting> scene, int needed, Set<Party> parties) {
    NavigableMap<Instant, List<Sighting>> byInstant = new TreeMap<>();
    scene.forEach(one -> byInstant.computeIfAbsent(one.at(), at -> new ArrayList<>()).add(one));
    TreeSet<String> observers = new TreeSet<>();
    TreeSet<EntryRef> entries = new TreeSet<>();
    for (Map.Entry<Instant, List<Sighting>> alike : byInstant.entrySet()) {
      for (Sighting sighting : alike.getValue()) {
        Set<String> saw = sighting.observers(parties);
        if (!saw.isEmpty()) {
          observers.addAll(saw);
          entries.add(sighting.fact().entry());
        }
      }
      if (observers.size() >= needed) {
        return Optional.of(
            new Occurrence(
                alike.getKey(),
                List.copyOf(entries),
                Phrase.of("restraint.seen-by", observers.size(), Wording.list(observers))));
      }
    }
    return Optional.empty();
  }
}
