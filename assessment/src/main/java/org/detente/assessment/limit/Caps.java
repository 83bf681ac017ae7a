package org.detente.assessment.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.agreement.Cap;
import org.detente.agreement.CountingRule.Count;
import org.detente.agreement.Limit;
import org.detente.agreement.Question;
import org.detente.agreement.Quota;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Figures;
import org.detente.assessment.reading.Interpretation;
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
/// @param under how the questions are read that caps ask; one that is not read leaves every option
record Caps(Subject subject, Dossier dossier, Interpretation under) {
  private static final long WHOLE = 100;

  /// With every option of every question.
  Caps(Subject subject, Dossier dossier) {
    this(subject, dossier, Interpretation.PLAIN);
  }

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
          counted(limit(limit), by == null ? other() : by).map(Caps::count);
      case Cap.Asked(String question) -> Timeline.always(asked(question));
      case Cap.Worked worked -> figure(worked.of()).map(figure -> worked(worked, figure));
      case Cap.Notified(List<String> messages) ->
          notified(messages).map(level -> level.map(fact -> level(fact)).orElse(Ranges.UNKNOWN));
    };
  }

  private Range asked(String question) {
    return under
        .effect(question, "value")
        .map(Caps::allows)
        .orElseGet(() ->
            Objects.requireNonNull(subject.rules().questions().get(question), question)
                .options()
                .values()
                .stream()
                .flatMap(option -> Stream.ofNullable(option.effects().get("value")))
                .map(Caps::allows)
                .reduce(Ranges::hull)
                .orElse(Ranges.UNKNOWN));
  }

  private static Range allows(Question.Effect effect) {
    return effect instanceof Question.Effect.Allows(long number)
        ? Ranges.exactly(number)
        : Ranges.UNKNOWN;
  }

  /// The figure that a cap is worked out from.
  private Timeline<Range> figure(Cap.Source of) {
    return switch (of) {
      case Cap.Source.Counted(String limit) ->
          counted(limit(limit), subject.bearer()).map(Caps::count);
      case Cap.Source.Given(var figure) ->
          given(figure)
              .map(fact ->
                  fact.flatMap(it -> Figures.in(it, figure))
                      .map(Ranges::exactly)
                      .orElse(Ranges.UNKNOWN));
    };
  }

  /// The entry that gives a figure of the bearer over time; empty before the first.
  Timeline<Optional<Fact>> given(Quota.Figure figure) {
    List<Timeline.Step<Optional<Fact>>> steps = new ArrayList<>();
    Figures.of(dossier, subject.bearer(), figure)
        .forEach(fact ->
            steps.add(
                new Timeline.Step<>(
                    fact.valid().certainFrom(), Optional.of(fact), List.of(fact.entry()))));
    return Timeline.ofLatest(Optional.empty(), steps);
  }

  private static Range count(Evidence.Standing standing) {
    return standing.stale()
        ? Ranges.UNKNOWN
        : standing.evidence().map(Evidence::count).orElse(Ranges.UNKNOWN);
  }

  private static Range worked(Cap.Worked cap, Range figure) {
    Long hi = figure.hi() == null ? cap.bounds().most() : Long.valueOf(worked(cap, figure.hi()));
    return new Range(worked(cap, figure.lo()), hi);
  }

  private static long worked(Cap.Worked cap, long figure) {
    long share = cap.rounding().quotient(Ranges.product(figure, cap.percent()), WHOLE);
    long number = Math.max(Ranges.add(cap.base(), share), cap.bounds().least());
    Long most = cap.bounds().most();
    return most == null ? number : Math.min(number, most);
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
    return Bound.of(whole, dossier, under).map(Bound::allows);
  }

  /// What a party has by a limit, as it declared.
  Timeline<Evidence.Standing> counted(Limit limit, Party party) {
    return Evidence.of(read(limit), subject.rules().vocabulary(), party, dossier);
  }

  /// A limit with its counting rule as it is read.
  Limit read(Limit limit) {
    return read(limit, List.of(under));
  }

  /// A limit with its counting rule as any of these read it.
  Limit read(Limit limit, List<Interpretation> some) {
    return limit.counting().questions().isEmpty()
        ? limit
        : limit.countedBy(limit.counting().read(question -> answer(question, some)));
  }

  // What is not read leaves every option.
  private Count answer(String question, List<Interpretation> some) {
    List<Count> said =
        some.stream()
            .flatMap(reading -> reading.effect(question, "count").stream())
            .flatMap(Caps::counts)
            .distinct()
            .toList();
    List<Count> counts = said.isEmpty() ? options(question) : said;
    return counts.size() == 1 ? counts.getFirst() : new Count.AnyOf(counts);
  }

  private List<Count> options(String question) {
    return Objects.requireNonNull(subject.rules().questions().get(question), question)
        .options()
        .values()
        .stream()
        .flatMap(option -> Stream.ofNullable(option.effects().get("count")))
        .flatMap(Caps::counts)
        .toList();
  }

  private static Stream<Count> counts(Question.Effect effect) {
    return effect instanceof Question.Effect.CountsAs(Count count)
        ? Stream.of(count)
        : Stream.empty();
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

  /// The questions that a limit's caps and counting ask, and those of the limits the caps are
  /// worked out from.
  NavigableSet<String> questions() {
    NavigableSet<String> questions = new TreeSet<>();
    questions(subject.limit(), new HashSet<>(), questions);
    return questions;
  }

  private void questions(Limit limit, Set<Limit> seen, NavigableSet<String> questions) {
    questions.addAll(limit.counting().questions());
    for (Limit.DatedValue dated : seen.add(limit) ? limit.max() : List.<Limit.DatedValue>of()) {
      if (dated.cap() instanceof Cap.Asked(String question)) {
        questions.add(question);
      }
      if (dated.cap() instanceof Cap.Rest(String of, List<String> less)) {
        Stream.concat(Stream.of(of), less.stream())
            .forEach(name -> questions(limit(name), seen, questions));
      }
    }
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
