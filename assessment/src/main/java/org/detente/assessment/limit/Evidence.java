package org.detente.assessment.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Limit;
import org.detente.agreement.Vocabulary;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding.Range;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.UtcCalendar;

/// What a bearer itself declared for one day: a total, a list of items, or both. A total goes
/// before a recount.
///
/// @param date the day it describes
/// @param totals the declaration that states the limit's figure
/// @param items the declaration that lists items to recount
/// @param count the figure stated, else the items recounted
record Evidence(ImpreciseDate date, Optional<Fact> totals, Optional<Fact> items, Range count) {

  /// The evidence that stands at a time.
  ///
  /// @param evidence the newest; empty while nothing was ever declared
  /// @param stale whether it is too old to count
  record Standing(Optional<Evidence> evidence, boolean stale) {
    /// The same where it may as well count as another reading has it.
    Standing or(Standing other) {
      Optional<Evidence> either =
          evidence.map(one -> other.evidence().map(two -> one.or(two)).orElse(one));
      return new Standing(either, stale);
    }
  }

  private Evidence or(Evidence other) {
    return new Evidence(date, totals, items, Ranges.hull(count, other.count()));
  }

  Instant at() {
    return date.certainFrom();
  }

  List<EntryRef> entries() {
    return Stream.concat(totals.stream(), items.stream())
        .map(Fact::entry)
        .sorted()
        .distinct()
        .toList();
  }

  /// The figures and items recounted; only where the evidence lists items.
  Optional<Recount> recount(Limit limit, Vocabulary vocabulary) {
    return items.map(fact -> recount(limit, vocabulary, fact));
  }

  /// The evidence of a limit for a bearer over time: each day's stands until the next one declared,
  /// stale after a while.
  static Timeline<Standing> of(Limit limit, Vocabulary vocabulary, Party bearer, Dossier dossier) {
    List<Evidence> all = all(limit, vocabulary, dossier.declarations(bearer));
    List<Timeline.Step<Standing>> steps = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Evidence evidence = all.get(i);
      List<EntryRef> causes = evidence.entries();
      steps.add(
          new Timeline.Step<>(evidence.at(), new Standing(Optional.of(evidence), false), causes));
      Instant stale = staleFrom(limit, evidence);
      if (stale.isAfter(evidence.at())
          && (i + 1 == all.size() || stale.isBefore(all.get(i + 1).at()))) {
        steps.add(new Timeline.Step<>(stale, new Standing(Optional.of(evidence), true), causes));
      }
    }
    return Timeline.of(new Standing(Optional.empty(), false), steps);
  }

  /// From when evidence counts as old (inclusive).
  static Instant staleFrom(Limit limit, Evidence evidence) {
    return UtcCalendar.plus(evidence.at(), limit.evidence().staleAfter());
  }

  // Declarations come oldest valid date first, then in the order they became known, so the last of
  // a day stands.
  private static List<Evidence> all(Limit limit, Vocabulary vocabulary, List<Fact> declarations) {
    List<Evidence> all = new ArrayList<>();
    Optional<Fact> totals = Optional.empty();
    Optional<Fact> items = Optional.empty();
    for (int i = 0; i < declarations.size(); i++) {
      Fact fact = declarations.get(i);
      if (statesFigure(limit, fact)) {
        totals = Optional.of(fact);
      }
      if (listsItems(limit, vocabulary, fact)) {
        items = Optional.of(fact);
      }
      boolean lastOfDay = i + 1 == declarations.size() || !sameDay(fact, declarations.get(i + 1));
      if (lastOfDay) {
        evidence(limit, vocabulary, totals, items).ifPresent(all::add);
        totals = Optional.empty();
        items = Optional.empty();
      }
    }
    return all;
  }

  private static boolean sameDay(Fact one, Fact other) {
    return one.valid().certainFrom().equals(other.valid().certainFrom());
  }

  private static Optional<Evidence> evidence(
      Limit limit, Vocabulary vocabulary, Optional<Fact> totals, Optional<Fact> items) {
    if (totals.isPresent()) {
      Body.Declaration declaration = (Body.Declaration) totals.get().body();
      Range count = Ranges.exactly(declaration.totals().getOrDefault(limit.name(), 0L));
      return Optional.of(new Evidence(totals.get().valid(), totals, items, count));
    }
    return items.map(fact ->
        new Evidence(fact.valid(), totals, items, recount(limit, vocabulary, fact).range()));
  }

  private static Recount recount(Limit limit, Vocabulary vocabulary, Fact fact) {
    return Recount.of(limit, vocabulary, fact.attributedTo(), (Body.Declaration) fact.body());
  }

  private static boolean statesFigure(Limit limit, Fact fact) {
    return fact.body() instanceof Body.Declaration declaration
        && limit.evidence().totals().contains(declaration.message())
        && declaration.totals().containsKey(limit.name());
  }

  private static boolean listsItems(Limit limit, Vocabulary vocabulary, Fact fact) {
    return fact.body() instanceof Body.Declaration declaration
        && limit.evidence().items().contains(declaration.message())
        && ListedItems.isCountable(declaration, vocabulary);
  }

  /// The newest declaration after the evidence that gives other figures and leaves this one out, by
  /// an instant.
  static Optional<Fact> blank(
      Limit limit, List<Fact> declarations, Optional<Evidence> evidence, Glance valid) {
    for (Fact fact : declarations.reversed()) {
      Instant at = fact.valid().certainFrom();
      if (evidence.isPresent() && !at.isAfter(evidence.get().at())) {
        return Optional.empty();
      }
      if (valid.reaches(at) && leavesOut(limit, fact)) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  private static boolean leavesOut(Limit limit, Fact fact) {
    return fact.body() instanceof Body.Declaration declaration
        && limit.evidence().totals().contains(declaration.message())
        && !declaration.totals().isEmpty()
        && !declaration.totals().containsKey(limit.name());
  }
}
