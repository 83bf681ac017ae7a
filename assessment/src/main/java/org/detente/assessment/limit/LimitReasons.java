package org.detente.assessment.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timeline.Glance;
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
  private final LimitCourse course;
  private final Glance valid;
  private final Bound bound;
  private final Evidence.Standing standing;
  private final BoundReasons bounding;
  private final CountReasons counting;

  LimitReasons(Subject subject, Caps caps, LimitCourse course, Glance valid) {
    this.subject = subject;
    this.course = course;
    this.valid = valid;
    this.bound = course.bounds().at(valid);
    this.standing = course.evidence().at(valid);
    this.bounding = new BoundReasons(caps, bound, valid);
    this.counting =
        new CountReasons(subject.with(course.limit()), standing.evidence(), bound.allows());
  }

  /// How the figure was counted.
  CountReasons counting() {
    return counting;
  }

  /// @param life lines about the instrument's life, and the bearer's place in it
  /// @param blank a newer declaration that leaves the figure out
  Reason explain(List<Reason> life, Optional<Reason> blank, List<Finding.Reading> readings) {
    List<Reason> because = new ArrayList<>();
    because.add(bounding.line());
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

  private Reason freshness(Evidence evidence) {
    return Reason.of(
        Phrase.of(
            standing.stale() ? "limit.stale-since" : "limit.fresh-until",
            Wording.age(evidence.at(), valid.instant()),
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
    return bounding.cites();
  }
}
