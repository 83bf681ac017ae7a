package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.assessment.fold.Knowledge;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.jspecify.annotations.Nullable;

/// One instrument from the points of the known axis that were asked for last.
///
/// It rests on what is known of it and of those that it names, and on nothing else: between two
/// instants at which nothing of that was learnt it is assessed once. Safe for many threads; two
/// that ask at once may both compute.
final class InstrumentStandpoints {
  private static final int MOST = 24;
  private static final int LEAST = 4;

  /// How many are kept of all instruments together, so that a long record does not need the more
  /// memory.
  private static final int IN_ALL = 1_000;

  private final Agreement agreement;
  private final List<Agreement> restsOn;
  private final NavigableSet<Instant> learnt = new TreeSet<>();
  private final @Nullable Instant latest;
  private final Map<Known, InstrumentAssessment> kept;

  /// @param latest when the last of all entries became known; null where there is none
  private InstrumentStandpoints(
      Agreement agreement,
      List<Agreement> restsOn,
      Map<String, List<Instant>> learnt,
      @Nullable Instant latest,
      int most) {
    this.agreement = agreement;
    this.restsOn = restsOn;
    this.latest = latest;
    this.kept =
        new LinkedHashMap<>(most, 0.75f, /* accessOrder= */ true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Known, InstrumentAssessment> eldest) {
            return size() > most;
          }
        };
    for (Agreement one : restsOn) {
      this.learnt.addAll(learnt.getOrDefault(one.id(), List.of()));
      one.questions().values().stream()
          .flatMap(question -> question.options().values().stream())
          .map(Question.Option::heldFrom)
          .filter(Objects::nonNull)
          .forEach(this.learnt::add);
    }
  }

  /// Those of all agreements, in the order given.
  static List<InstrumentStandpoints> of(Collection<Agreement> agreements, Facts facts) {
    Map<String, Agreement> byId = new LinkedHashMap<>();
    agreements.forEach(agreement -> byId.put(agreement.id(), agreement));
    Map<String, List<Instant>> learnt = new HashMap<>();
    for (Fact fact : facts.known(new Known.Everything())) {
      learnt.computeIfAbsent(fact.instrument(), id -> new ArrayList<>()).add(fact.known());
    }
    Instant latest =
        learnt.values().stream().flatMap(List::stream).max(Comparator.naturalOrder()).orElse(null);
    int most = Math.clamp(IN_ALL / Math.max(1, agreements.size()), LEAST, MOST);
    return agreements.stream()
        .map(one -> new InstrumentStandpoints(one, restsOn(one, byId), learnt, latest, most))
        .toList();
  }

  /// It, and those it names, and those that they name, by id.
  private static List<Agreement> restsOn(Agreement agreement, Map<String, Agreement> byId) {
    Map<String, Agreement> found = new HashMap<>();
    Deque<Agreement> next = new ArrayDeque<>(List.of(agreement));
    while (!next.isEmpty()) {
      Agreement one = next.remove();
      if (found.put(one.id(), one) == null) {
        one.others().stream().map(byId::get).filter(Objects::nonNull).forEach(next::add);
      }
    }
    return found.values().stream().sorted(Comparator.comparing(Agreement::id)).toList();
  }

  /// The instrument assessed from a point of the known axis.
  ///
  /// @param knowledge what is known there
  InstrumentAssessment at(Known known, Knowledge knowledge) {
    Known since = since(known);
    synchronized (kept) {
      InstrumentAssessment assessed = kept.get(since);
      if (assessed != null) {
        return assessed;
      }
    }
    InstrumentAssessment assessed =
        new Instruments(restsOn, knowledge.of(restsOn)).assessed(agreement.id());
    synchronized (kept) {
      kept.put(since, assessed);
    }
    return assessed;
  }

  /// Whether anything it rests on was learnt later than at an instant.
  boolean learntMoreAfter(Instant at) {
    return learnt.higher(at) != null;
  }

  // Since when nothing more was learnt: no entry became known, and no reading was taken up. All
  // that the ledgers hold was known when the last of it was.
  private Known since(Known known) {
    Instant at =
        switch (known) {
          case Known.Everything _ -> latest;
          case Known.At(Instant instant) -> instant;
          case Known.First _ -> null;
        };
    if (at == null) {
      return known;
    }
    Instant last = learnt.floor(at);
    return new Known.At(last == null ? Instant.MIN : last);
  }
}
