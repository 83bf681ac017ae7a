package org.detente.assessment.limit;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Anchor;
import org.detente.agreement.CountingRule;
import org.detente.agreement.Limit;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Citation;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfLimit;

/// Why a limit reads as it does for a bearer at an instant: the bound, the evidence, how it was
/// counted, the readings, and what would change it.
final class LimitReasons {
  private final Subject subject;
  private final Caps caps;
  private final LimitCourse course;
  private final Instant valid;
  private final Bound bound;
  private final Evidence.Standing standing;
  private final CountReasons counting;

  LimitReasons(Subject subject, Caps caps, LimitCourse course, Instant valid) {
    this.subject = subject;
    this.caps = caps;
    this.course = course;
    this.valid = valid;
    this.bound = course.bounds().at(valid);
    this.standing = course.evidence().at(valid);
    this.counting = new CountReasons(subject, standing.evidence(), bound.allows());
  }

  /// How the figure was counted.
  CountReasons counting() {
    return counting;
  }

  /// @param life lines about the instrument's life, and the bearer's place in it
  /// @param blank a newer declaration that leaves the figure out
  Reason explain(List<Reason> life, Optional<Reason> blank, List<Finding.Reading> readings) {
    List<Reason> because = new ArrayList<>();
    because.add(boundLine());
    because.addAll(life);
    because.add(counting.evidence());
    blank.ifPresent(because::add);
    counting.crossCheck().ifPresent(because::add);
    standing.evidence().map(this::freshness).ifPresent(because::add);
    because.addAll(Leaves.readings(subject.agreement(), readings));
    because.addAll(counting.wouldChange());
    because.add(next());
    return Leaves.withUnchecked(new Reason(result(), List.of(), List.of(), because));
  }

  private Phrase result() {
    Phrase verdict = Wording.verdict(course.judgement().verdict().at(valid));
    Object max = LimitWords.cap(bound.allows());
    return standing
        .evidence()
        .map(e -> Phrase.of("limit.result", verdict, LimitWords.count(e.count()), max))
        .orElse(Phrase.of("limit.result-no-figure", verdict, max));
  }

  private Reason boundLine() {
    Set<Citation> cites = new LinkedHashSet<>(subject.limit().cites());
    cites.addAll(bound.dated().cites());
    return new Reason(
        boundPhrase(),
        List.copyOf(cites),
        bound.anchor().map(Deed::cause).orElse(List.of()),
        new CapReasons(caps).of(bound.dated().cap(), valid));
  }

  private Phrase boundPhrase() {
    Object max = LimitWords.cap(bound.allows());
    Anchor anchor = bound.dated().from();
    String event = anchor.act().map(Wording::act).orElse("");
    if (bound.from().isEmpty()) {
      return Phrase.of("limit.bound-unfixed", max, event);
    }
    String from = Wording.date(bound.from().get());
    if (bound.anchor().isEmpty()) {
      return Phrase.of("limit.bound-dated", max, from);
    }
    String on = Wording.date(bound.anchor().get().at());
    return switch (anchor) {
      case Anchor.Event plain ->
          plain.plus().equals(Period.ZERO)
              ? Phrase.of("limit.bound", max, from, event)
              : Phrase.of("limit.bound-plus", max, from, event, on, Wording.period(plain.plus()));
      case Anchor.FirstDayOfMonthAfter _ -> Phrase.of("limit.bound-month", max, from, event, on);
      case Anchor.Dated _ -> Phrase.of("limit.bound-dated", max, from);
    };
  }

  private Reason freshness(Evidence evidence) {
    return Reason.of(
        Phrase.of(
            standing.stale() ? "limit.stale-since" : "limit.fresh-until",
            Wording.age(evidence.at(), valid),
            Wording.date(Evidence.staleFrom(subject.limit(), evidence))));
  }

  private Reason next() {
    Timeline<OfLimit> verdicts = course.judgement().verdict();
    boolean becomesStale =
        !standing.stale()
            && verdicts
                .changeAfter(valid)
                .filter(step -> step.value() == OfLimit.UNKNOWN)
                .filter(step -> course.evidence().at(step.from()).stale())
                .isPresent();
    return becomesStale
        ? verdicts
            .changeAfter(valid)
            .map(step -> Reason.of(Phrase.of("limit.next-stale", Wording.date(step.from()))))
            .orElseThrow()
        : Leaves.next(verdicts, valid);
  }

  /// The articles the rule rests on: the limit's, its value's and its counting rule's, each once.
  List<Citation> cites() {
    Limit limit = subject.limit();
    Set<Citation> cites = new LinkedHashSet<>(limit.cites());
    cites.addAll(bound.dated().cites());
    cites.addAll(limit.counting().cites());
    addCites(limit.counting().exceptions(), cites);
    return List.copyOf(cites);
  }

  private static void addCites(List<CountingRule.Exempt> exceptions, Set<Citation> cites) {
    for (CountingRule.Exempt exception : exceptions) {
      cites.addAll(exception.cites());
      addCites(exception.exceptions(), cites);
    }
  }
}
