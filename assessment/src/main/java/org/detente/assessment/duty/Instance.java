package org.detente.assessment.duty;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detente.assessment.course.Course;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Gate;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.UtcCalendar;
import org.detente.model.Verdict.OfDuty;
import org.jspecify.annotations.Nullable;

/// One instance of a duty under every reading.
///
/// @param outcomes one for each reading
/// @param quiet from when on it is settled under every reading, and has long been
record Instance(List<Outcome> outcomes, Judgement<OfDuty> judgement, Instant quiet) {
  /// How long a settled instance stays listed.
  static final Period RECENT = Period.ofDays(400);

  private static final Set<OfDuty> OPEN = Set.of(OfDuty.DUE, OfDuty.RESTING, OfDuty.WITHHELD);

  /// The instance of an occasion.
  ///
  /// @param index the occasion's place
  static Instance of(List<DutyCourse.Reading> readings, int index) {
    List<Outcome> outcomes =
        readings.stream().map(reading -> reading.outcomes().get(index)).toList();
    List<Judgement.Branch<OfDuty>> branches =
        IntStream.range(0, readings.size())
            .mapToObj(
                i -> new Judgement.Branch<>(readings.get(i).under(), outcomes.get(i).verdicts()))
            .toList();
    Judgement<OfDuty> judgement = new Judgement<>(branches, OfDuty.CONTESTED, OfDuty.UNKNOWN);
    return new Instance(outcomes, judgement, quiet(outcomes, judgement.verdict()));
  }

  // Most instances of a long record are, and need no closer look.
  private static Instant quiet(List<Outcome> outcomes, Timeline<OfDuty> verdict) {
    Instant last = verdict.steps().getLast().from();
    for (Outcome outcome : outcomes) {
      Timeline.Step<OfDuty> step = outcome.verdicts().steps().getLast();
      last = step.from().isAfter(last) ? step.from() : last;
      if (OPEN.contains(step.value())) {
        return Instant.MAX;
      }
    }
    boolean never = verdict.since(Instant.MAX).isEmpty() || OPEN.contains(verdict.at(Instant.MAX));
    return never ? Instant.MAX : UtcCalendar.plus(last, RECENT);
  }

  /// What became of it under the reading that is told.
  Outcome leading() {
    return outcomes.get(judgement.leading());
  }

  Occasion occasion() {
    return leading().occasion();
  }

  /// Whether it has begun, or was performed before it did.
  boolean hasBegun(Glance valid) {
    return valid.reaches(leading().start()) || judgement.verdict().at(valid) == OfDuty.MET;
  }

  /// Whether it is listed: it has begun, and is owed once, is open, or was settled not long ago.
  ///
  /// @param ended whether the duty has ended by then, so that nothing is open under it
  /// @param own what is known of the agreement in which the duty stands
  boolean isListed(Glance valid, boolean ended, Dossier own) {
    return (valid.isBefore(quiet) || occasion().isOnce())
        && hasBegun(valid)
        && (occasion().isOnce() || (!ended && isOpen(valid, own)) || isRecent(valid));
  }

  /// Whether its verdict changes, or a deadline of it lies, in a stretch (both ends inclusive).
  boolean moves(Instant from, Instant until) {
    if (judgement.verdict().changes(from, until)) {
      return true;
    }
    for (Outcome outcome : outcomes) {
      Instant at = bound(outcome);
      if (at != null && !at.isBefore(from) && !at.isAfter(until)) {
        return true;
      }
    }
    return false;
  }

  /// The instants at which its verdict changes, and its deadlines.
  Stream<Instant> turns() {
    return Stream.concat(
        judgement.verdict().steps().stream().map(Timeline.Step::from),
        outcomes.stream().map(Instance::bound).filter(Objects::nonNull));
  }

  /// When a duty has ended under every reading.
  static Timeline<Boolean> ended(List<DutyCourse.Reading> readings) {
    Timeline<Boolean> ended = Timeline.always(true);
    for (DutyCourse.Reading reading : readings) {
      ended = ended.combine(reading.gate(), (all, gate) -> all && gate == Gate.ENDED);
    }
    return ended;
  }

  private boolean isOpen(Glance valid, Dossier own) {
    return OPEN.contains(judgement.verdict().at(valid))
        || judgement.readings(valid, own).stream()
            .filter(reading -> !reading.hypothetical())
            .anyMatch(reading -> OPEN.contains(reading.verdict()));
  }

  private boolean isRecent(Glance valid) {
    Optional<Instant> since = judgement.verdict().since(valid);
    return since.isEmpty() || valid.isBefore(UtcCalendar.plus(since.get(), RECENT));
  }

  /// The deadline that a reading gives; a clock that stands still for good leaves none to show.
  static @Nullable Instant bound(Outcome outcome) {
    Due due = outcome.due();
    return due == null || due.at().equals(Instant.MAX) ? null : due.at();
  }

  /// The earliest deadline of any reading.
  @Nullable Instant earliest() {
    return outcomes.stream()
        .map(Instance::bound)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /// Every deadline, each once, and what makes it.
  ///
  /// @param readings those of the outcomes, in their order
  List<Course.Deadline> deadlines(List<Interpretation> readings) {
    Map<Due, List<Interpretation>> byDue = new LinkedHashMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Due due = outcomes.get(i).due();
      if (due != null && bound(outcomes.get(i)) != null) {
        byDue.computeIfAbsent(due, at -> new ArrayList<>()).add(readings.get(i));
      }
    }
    return byDue.entrySet().stream()
        .map(entry -> deadline(entry.getKey(), entry.getValue(), readings))
        .sorted(Comparator.comparing(Course.Deadline::at))
        .toList();
  }

  private static Course.Deadline deadline(
      Due due, List<Interpretation> givers, List<Interpretation> all) {
    Interpretation shared =
        givers.size() == all.size() ? Interpretation.PLAIN : Interpretation.common(givers);
    Set<String> questions = shared.choices().keySet();
    return new Course.Deadline(
        due.at(),
        due.included(),
        shared.under(questions),
        shared.heldBy(questions),
        !shared.holds(questions),
        Interpretation.counting(all).stream().anyMatch(givers::contains));
  }
}
