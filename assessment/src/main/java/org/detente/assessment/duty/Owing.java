package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detente.agreement.Duty;
import org.detente.assessment.life.Gate;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Interval;
import org.detente.model.Verdict.OfDuty;

/// What one bearer owes under one duty toward its addressees, over all of valid time up to an end.
///
/// What is said of the instance that began last, whichever that is, is said of another one once the
/// next has begun: each instance is found both as the last one and as one that is not.
///
/// @param readings everything under each reading
/// @param instances in the order of the course's occasions, none of them the last
/// @param latest the same, each as the last one; the same list where nothing is said of that
/// @param idle what the duty itself reads while none of its instances has begun
/// @param ended when the duty has ended under every reading
/// @param until periods that begin later are left out (inclusive)
record Owing(
    DutyCourse course,
    List<DutyCourse.Reading> readings,
    List<Instance> instances,
    List<Instance> latest,
    Judgement<OfDuty> idle,
    Timeline<Boolean> ended,
    Instant until) {

  /// What there is.
  ///
  /// @param until how far ahead periods are looked for
  static Owing of(Subject subject, DutyCourse.Context context, Instant until) {
    DutyCourse course = new DutyCourse(subject, context, until);
    List<DutyCourse.Reading> readings = course.readings(/* latest= */ false);
    List<Instance> instances = instances(readings, course);
    boolean periodic = subject.rule().owed().trigger() instanceof Duty.Trigger.Periodic;
    return new Owing(
        course,
        readings,
        instances,
        course.claims().speakOfTheLatest()
            ? instances(course.readings(/* latest= */ true), course)
            : instances,
        idle(readings, course),
        Instance.ended(readings),
        periodic ? until : Instant.MAX);
  }

  private static List<Instance> instances(List<DutyCourse.Reading> readings, DutyCourse course) {
    return IntStream.range(0, course.occasions().size())
        .mapToObj(i -> Instance.of(readings, i))
        .toList();
  }

  /// What a duty reads while none of its instances has begun.
  static Judgement<OfDuty> idle(List<DutyCourse.Reading> readings, DutyCourse course) {
    Timeline<Boolean> withheld = course.claims().withheld();
    Timeline<Boolean> over =
        Timeline.of(
            false,
            course.over().stream().map(at -> new Timeline.Step<>(at, true, List.of())).toList());
    List<Judgement.Branch<OfDuty>> branches =
        readings.stream()
            .map(reading ->
                new Judgement.Branch<>(
                    reading.under(),
                    reading
                        .gate()
                        .combine(over, (gate, isOver) -> isOver ? Gate.ENDED : gate)
                        .combine(withheld, Owing::idle)))
            .toList();
    return new Judgement<>(branches, OfDuty.CONTESTED, OfDuty.UNKNOWN);
  }

  private static OfDuty idle(Gate gate, boolean withheld) {
    return switch (gate) {
      case ENDED -> OfDuty.ENDED;
      case RESTING -> OfDuty.RESTING;
      case OPEN -> withheld ? OfDuty.WITHHELD : OfDuty.DORMANT;
      case NOT_YET -> OfDuty.DORMANT;
    };
  }

  /// Whether it is owed but once, so that its instance bears the duty's own name.
  boolean isOnce() {
    return instances.stream().anyMatch(it -> it.occasion().isOnce());
  }

  /// How many instances there are at an instant: a period that has not begun has none.
  int count(Glance valid) {
    int count = instances.size();
    while (count > 0 && !instances.get(count - 1).occasion().isThere(valid)) {
      count--;
    }
    return count;
  }

  /// The instances there are at an instant, as they are told then.
  List<Instance> at(Glance valid) {
    valid.reaches(until);
    int count = count(valid);
    List<Instance> there = new ArrayList<>(instances.subList(0, count));
    if (count > 0) {
      there.set(count - 1, latest.get(count - 1));
    }
    return there;
  }

  /// From when an instance is told otherwise, because it is no longer the last; empty where it
  /// always is, or nothing is said of the last one.
  Optional<Instant> overtaken(int index) {
    return !course.claims().speakOfTheLatest() || index + 1 >= instances.size()
        ? Optional.empty()
        : Optional.ofNullable(instances.get(index + 1).occasion().period()).map(Interval::from);
  }
}
