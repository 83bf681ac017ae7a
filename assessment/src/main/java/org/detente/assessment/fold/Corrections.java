package org.detente.assessment.fold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.jspecify.annotations.Nullable;

/// Entries that correct or take back older ones of the same attribution, by `ref` or hash, folded
/// away.
///
/// What was corrected is replaced for good, also when its correction is corrected in turn; a
/// correction that is taken back no longer replaces anything. A name that finds nothing of that
/// attribution and instrument does nothing, and entries that name each other in a circle correct
/// nothing. Order of arrival plays no part.
final class Corrections {
  private enum Fate {
    STANDS,
    REPLACED,
    TAKEN_BACK
  }

  private final Map<String, List<Fact>> named = new HashMap<>();
  private final Map<EntryRef, List<Fact>> targets = new HashMap<>();
  private final Map<EntryRef, Integer> namers = new HashMap<>();
  private final Map<EntryRef, Fate> fates = new HashMap<>();

  private final List<Fact> facts;

  private Corrections(List<Fact> facts) {
    this.facts = facts;
  }

  /// The corrections among these facts, settled.
  static Corrections among(List<Fact> facts) {
    Corrections corrections = new Corrections(facts);
    if (facts.stream().anyMatch(f -> f.corrects() != null || f.retracts() != null)) {
      corrections.link(facts);
      corrections.settle(facts);
    }
    return corrections;
  }

  /// The facts that stand, in the order given.
  List<Fact> usable() {
    return fates.isEmpty() ? facts : of(Fate.STANDS);
  }

  /// The facts that another one takes back, in the order given.
  List<Fact> takenBack() {
    return fates.isEmpty() ? List.of() : of(Fate.TAKEN_BACK);
  }

  private List<Fact> of(Fate fate) {
    return facts.stream().filter(f -> fates.getOrDefault(f.entry(), Fate.STANDS) == fate).toList();
  }

  private void link(List<Fact> facts) {
    for (Fact fact : facts) {
      name(fact.entry().hash(), fact);
      if (fact.ref() != null && !fact.ref().equals(fact.entry().hash())) {
        name(fact.ref(), fact);
      }
    }
    for (Fact fact : facts) {
      List<Fact> found = new ArrayList<>(find(fact, fact.corrects()));
      found.addAll(find(fact, fact.retracts()));
      targets.put(fact.entry(), found);
      found.forEach(target -> namers.merge(target.entry(), 1, Integer::sum));
    }
  }

  private void name(String name, Fact fact) {
    named.computeIfAbsent(name, n -> new ArrayList<>()).add(fact);
  }

  private List<Fact> find(Fact namer, @Nullable String name) {
    if (name == null) {
      return List.of();
    }
    return named.getOrDefault(name, List.of()).stream()
        .filter(target -> !target.entry().equals(namer.entry()))
        .filter(target -> target.attributedTo().equals(namer.attributedTo()))
        .filter(target -> target.instrument().equals(namer.instrument()))
        .filter(target -> !target.known().isAfter(namer.known()))
        .toList();
  }

  // From the entries that nobody names down to the oldest, so that each entry's fate is settled
  // before it acts.
  private void settle(List<Fact> facts) {
    Deque<Fact> settled = new ArrayDeque<>();
    for (Fact fact : facts) {
      if (!namers.containsKey(fact.entry())) {
        settled.add(fact);
      }
    }
    while (!settled.isEmpty()) {
      Fact namer = settled.remove();
      boolean acts = fates.getOrDefault(namer.entry(), Fate.STANDS) != Fate.TAKEN_BACK;
      Fate fate = namer.retracts() == null ? Fate.REPLACED : Fate.TAKEN_BACK;
      for (Fact target : targets.getOrDefault(namer.entry(), List.of())) {
        if (acts) {
          fates.merge(target.entry(), fate, (a, b) -> a == Fate.TAKEN_BACK ? a : b);
        }
        if (namers.merge(target.entry(), -1, Integer::sum) == 0) {
          settled.add(target);
        }
      }
    }
  }
}
