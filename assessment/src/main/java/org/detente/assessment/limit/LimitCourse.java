package org.detente.assessment.limit;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.life.Standing;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Finding.Range;
import org.detente.model.Party;
import org.detente.model.Verdict.OfLife;
import org.detente.model.Verdict.OfLimit;

/// One limit for one bearer over time: its bound, the evidence, and the verdict under every
/// reading.
record LimitCourse(
    Timeline<Bound> bounds, Timeline<Evidence.Standing> evidence, Judgement<OfLimit> judgement) {

  /// Whether the rule applies to the bearer at all, before anything is counted.
  private enum Gate {
    OPEN,
    NOT_YET,
    RESTING,
    ENDED
  }

  private record Measured(Gate gate, Bound bound) {}

  static LimitCourse of(
      Agreement agreement,
      Dossier dossier,
      LifeCourse life,
      Limit limit,
      Party bearer,
      List<PartyCourse.Way> ways) {
    Timeline<Bound> bounds = Bound.of(limit, dossier);
    Timeline<Evidence.Standing> evidence =
        Evidence.of(limit, agreement.vocabulary(), bearer, dossier);
    String rule = "limits." + limit.name();
    List<Judgement.Branch<OfLimit>> branches =
        ways.stream()
            .map(way ->
                new Judgement.Branch<>(
                    way.under(),
                    life.life()
                        .combine(way.standings(), (state, at) -> gate(agreement, rule, state, at))
                        .combine(bounds, Measured::new)
                        .combine(evidence, LimitCourse::verdict)))
            .toList();
    return new LimitCourse(
        bounds, evidence, new Judgement<>(branches, OfLimit.CONTESTED, OfLimit.UNKNOWN));
  }

  private static Gate gate(Agreement agreement, String rule, OfLife life, Standing standing) {
    if (LifeCourse.isOver(life)) {
      return Gate.ENDED;
    }
    return switch (standing.state()) {
      case LEFT, FREE, ADHERING_VOLUNTARILY -> Gate.ENDED;
      case NONE, SIGNATORY ->
          life == OfLife.PROVISIONALLY_APPLIED && LifeCourse.binds(agreement, life, rule)
              ? Gate.OPEN
              : Gate.NOT_YET;
      case BOUND, RESTING, LEAVING ->
          !LifeCourse.binds(agreement, life, rule)
              ? Gate.NOT_YET
              : standing.rests(rule) ? Gate.RESTING : Gate.OPEN;
      case CONTESTED, UNKNOWN ->
          throw new IllegalStateException("one reading has one standing: " + standing);
    };
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
            .map(evidence -> counted(evidence.count(), measured.bound().dated().value()))
            .orElse(OfLimit.UNKNOWN);
  }

  private static OfLimit counted(Range count, long max) {
    if (count.lo() > max) {
      return OfLimit.OVER;
    }
    if (count.hi() == null || count.hi() > max) {
      return OfLimit.UNKNOWN;
    }
    return count.lo() == max ? OfLimit.AT : OfLimit.WITHIN;
  }
}
