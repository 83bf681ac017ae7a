package org.detente.assessment.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Cap;
import org.detente.agreement.Limit;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Finding.Range;
import org.detente.model.Party;

/// What the caps of an agreement allow one bearer over time. A number that hangs on a declaration
/// is unknown while there is none, or none recent enough.
///
/// @param dossier what is known of the agreement whose limit it is
record Caps(Subject subject, Dossier dossier) {

  /// What a cap allows, as an interval.
  Timeline<Range> allowed(Cap cap) {
    return switch (cap) {
      case Cap.Fixed(long number) -> Timeline.always(Ranges.exactly(number));
      case Cap.ByBearer(var numbers) ->
          Timeline.always(
              Optional.ofNullable(numbers.get(subject.bearer()))
                  .map(Ranges::exactly)
                  .orElse(Ranges.UNKNOWN));
      case Cap.Rest(String of, List<String> less) -> rest(of, less);
      case Cap.CountOf(String limit, var by) ->
          counted(limit(limit), by == null ? other() : by)
              .map(standing ->
                  standing.stale()
                      ? Ranges.UNKNOWN
                      : standing.evidence().map(Evidence::count).orElse(Ranges.UNKNOWN));
      case Cap.Notified(List<String> messages) ->
          notified(messages).map(level -> level.map(fact -> level(fact)).orElse(Ranges.UNKNOWN));
    };
  }

  private Timeline<Range> rest(String of, List<String> less) {
    Timeline<Range> rest = bound(of);
    for (String taken : less) {
      rest = rest.combine(bound(taken), Ranges::less);
    }
    return rest;
  }

  private Timeline<Range> bound(String limit) {
    Subject whole =
        new Subject(subject.agreement(), subject.rules(), limit(limit), subject.bearer());
    return Bound.of(whole, dossier).map(Bound::allows);
  }

  /// What a party has by a limit, as it declared.
  Timeline<Evidence.Standing> counted(Limit limit, Party party) {
    return Evidence.of(limit, subject.rules().vocabulary(), party, dossier);
  }

  /// What the bearer declared, oldest valid date first.
  List<Fact> declarations() {
    return dossier.declarations(subject.bearer());
  }

  /// The notice that fixes the bearer's own level over time; empty before the first.
  Timeline<Optional<Fact>> notified(List<String> messages) {
    List<Timeline.Step<Optional<Fact>>> steps = new ArrayList<>();
    for (Fact fact : declarations()) {
      if (fact.body() instanceof Body.Declaration declaration
          && messages.contains(declaration.message())
          && declaration.totals().containsKey(subject.limit().name())) {
        Instant from = fact.valid().certainFrom();
        List<EntryRef> cause = List.of(fact.entry());
        steps.add(new Timeline.Step<>(from, Optional.of(fact), cause));
      }
    }
    return Timeline.ofLatest(Optional.empty(), steps);
  }

  private Range level(Fact notice) {
    return notice.body() instanceof Body.Declaration declaration
        ? Ranges.exactly(declaration.totals().getOrDefault(subject.limit().name(), 0L))
        : Ranges.UNKNOWN;
  }

  /// The limit of that name.
  Limit limit(String name) {
    return subject.rules().limits().stream()
        .filter(limit -> limit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// The other one of two parties.
  Party other() {
    return subject.rules().parties().keySet().stream()
        .filter(party -> !party.equals(subject.bearer()))
        .findFirst()
        .orElseThrow();
  }
}
