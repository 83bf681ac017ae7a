package org.detente.assessment.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.detente.agreement.Limit;
import org.detente.assessment.course.Course;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Gate;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Finding;
import org.detente.model.Finding.Range;
import org.detente.model.Verdict.OfLimit;

/// One limit for one bearer over time: its bound, the evidence, and the verdict under every
/// reading.
///
/// @param caps what its caps allow the bearer, and what is known of them
/// @param limit with its counting rule as the readings have it that count
record LimitCourse(
    Caps caps,
    Limit limit,
    Timeline<Bound> bounds,
    Timeline<Evidence.Standing> evidence,
    Judgement<OfLimit> judgement) {

  private record Measured(Gate gate, Bound bound) {}

  /// @param dossier what is known of the agreement whose limit it is
  /// @param gates whether it applies, under each reading
  /// @param upTo the instant of the known axis with which `held-from` is compared
  static LimitCourse of(
      Subject subject, Dossier dossier, List<Gated> gates, Optional<Instant> upTo) {
    Caps caps = new Caps(subject, dossier);
    List<Judgement.Branch<OfLimit>> branches = new ArrayList<>();
    Map<Interpretation, Timeline<Bound>> read = new LinkedHashMap<>();
    Map<Interpretation, Timeline<Evidence.Standing>> counted = new LinkedHashMap<>();
    for (Interpretation under : Interpretation.over(subject.rules(), caps.questions(), upTo)) {
      Timeline<Bound> bounds = Bound.of(subject, dossier, under);
      Timeline<Evidence.Standing> evidence =
          new Caps(subject, dossier, under).counted(subject.limit(), subject.bearer());
      read.put(under, bounds);
      counted.put(under, evidence);
      for (Gated gated : gates) {
        branches.add(
            new Judgement.Branch<>(
                gated.under().and(under),
                gated
                    .gates()
                    .combine(bounds, Measured::new)
                    .combine(evidence, LimitCourse::verdict)));
      }
    }
    List<Interpretation> counting = Interpretation.counting(List.copyOf(read.keySet()));
    return new LimitCourse(
        caps,
        caps.read(subject.limit(), counting),
        told(read, Bound::or),
        told(counted, Evidence.Standing::or),
        new Judgement<>(branches, OfLimit.CONTESTED, OfLimit.UNKNOWN));
  }

  /// Where the readings that count differ about a number, it lies between theirs.
  static <T> Timeline<T> told(Map<Interpretation, Timeline<T>> read, BinaryOperator<T> or) {
    return Interpretation.counting(List.copyOf(read.keySet())).stream()
        .map(under -> Objects.requireNonNull(read.get(under)))
        .reduce((one, other) -> one.combine(other, or))
        .orElseThrow();
  }

  /// The course of the finding about it.
  Course course(Subject subject) {
    Timeline<Finding.Count> counts =
        evidence.combine(
            bounds,
            (standing, bound) ->
                new Finding.Count(
                    standing.evidence().map(Evidence::count).orElse(null),
                    bound.exactly().orElse(null)));
    Timeline<Boolean> stale = evidence.map(Evidence.Standing::stale);
    Timeline<Course.State> states =
        judgement
            .verdict()
            .combine(counts, (verdict, count) -> new Course.State(verdict, true, count, false))
            .combine(
                stale,
                (state, old) ->
                    new Course.State(state.verdict(), state.listed(), state.count(), old));
    return new Course(
        subject.id(),
        Finding.Kind.LIMIT,
        subject.agreement().id(),
        subject.bearer(),
        null,
        states,
        List.of(),
        null,
        judgement.overTime());
  }

  // The first that applies wins: ended, not yet applicable, resting, too old, then the count.
  private static OfLimit verdict(Measured measured, Evidence.Standing standing) {
    if (measured.gate() == Gate.ENDED || measured.bound().phase() == Bound.Phase.PAST) {
      return OfLimit.ENDED;
    }
    if (measured.gate() == Gate.NOT_YET || measured.bound().phase() == Bound.Phase.TO_COME) {
      return OfLimit.NOT_YET_APPLICABLE;
    }
    if (measured.gate() == Gate.RESTING) {
      return OfLimit.RESTING;
    }
    return standing.stale()
        ? OfLimit.UNKNOWN
        : standing
            .evidence()
            .map(evidence -> counted(evidence.count(), measured.bound().allows()))
            .orElse(OfLimit.UNKNOWN);
  }

  /// How a count reads against what is allowed.
  static OfLimit counted(Range count, Range max) {
    if (max.hi() != null && count.lo() > max.hi()) {
      return OfLimit.OVER;
    }
    if (count.hi() == null || count.hi() > max.lo()) {
      return OfLimit.UNKNOWN;
    }
    return Ranges.isExact(max) && count.lo() == max.lo() ? OfLimit.AT : OfLimit.WITHIN;
  }
}
