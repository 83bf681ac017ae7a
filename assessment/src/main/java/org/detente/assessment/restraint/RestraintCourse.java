package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.detente.agreement.Restraint;
import org.detente.assessment.life.Gate;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Verdict.OfRestraint;

/// One restraint over time, under every reading.
///
/// @param readings one for each way to read the file
/// @param missingMirror whether it hangs on a restraint that is not loaded
record RestraintCourse(
    List<Reading> readings, Judgement<OfRestraint> judgement, boolean missingMirror) {

  /// How it stands read one way, and the evaluation that says why.
  record Reading(Evaluation evaluation, Timeline<Hold> holds) {}

  static RestraintCourse of(
      Function<String, Optional<Setting>> settings,
      Setting setting,
      Restraint restraint,
      Optional<Instant> upTo) {
    Mirrors mirrors = new Mirrors(settings, setting, restraint, upTo);
    List<Reading> readings =
        Interpretation.over(setting.agreement(), mirrors.questions(), upTo).stream()
            .map(under -> new Evaluation(setting, restraint, under))
            .map(evaluation -> new Reading(evaluation, mirrors.course(evaluation)))
            .toList();
    List<Judgement.Branch<OfRestraint>> branches =
        readings.stream()
            .map(one -> new Judgement.Branch<>(one.evaluation().under(), verdicts(restraint, one)))
            .toList();
    return new RestraintCourse(
        readings,
        new Judgement<>(branches, OfRestraint.CONTESTED, OfRestraint.UNKNOWN),
        mirrors.isMissing());
  }

  private static Timeline<OfRestraint> verdicts(Restraint restraint, Reading reading) {
    boolean ofParties = restraint.whose() != null;
    return reading
        .holds()
        .combine(
            reading.evaluation().gates(),
            (hold, gate) -> {
              if (gate == Gate.RESTING && !hold.isOver()) {
                return OfRestraint.RESTING;
              }
              // What an instrument asks of its parties nobody declares.
              boolean unbound = ofParties && gate == Gate.NOT_YET && hold != Hold.NOT_KEPT;
              return unbound && !hold.isOver() ? OfRestraint.NOT_BOUND : hold.verdict();
            });
  }

  /// The readings whose verdict counts.
  List<Reading> counting() {
    List<Interpretation> counting =
        Interpretation.counting(readings.stream().map(one -> one.evaluation().under()).toList());
    return readings.stream().filter(one -> counting.contains(one.evaluation().under())).toList();
  }

  Timeline<OfRestraint> verdicts() {
    return judgement.verdict();
  }
}
