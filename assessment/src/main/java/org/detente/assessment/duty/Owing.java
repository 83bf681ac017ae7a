package org.detente.assessment.duty;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.detente.agreement.Duty;
import org.detente.assessment.life.Gate;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Interval;
import org.detente.model.Verdict.OfDuty;

/// What one bearer owes under one duty toward its addressees, for as much of valid time as one look
/// finds it.
///
/// @param readings everything under each reading
/// @param instances in the order of the course's occasions
/// @param idle what the duty itself reads while none of its instances has begun
/// @param ended when the duty has ended under every reading
/// @param from the first instant it tells (inclusive)
/// @param until the last instant it tells (inclusive)
record Owing(
    DutyCourse course,
    List<DutyCourse.Reading> readings,
    List<Instance> instances,
    Judgement<OfDuty> idle,
    Timeline<Boolean> ended,
    Instant from,
    Instant until) {

  /// What is told for an instant, and for all before it where that can be.
  static Owing at(Subject subject, DutyCourse.Context context, Instant valid) {
    DutyCourse course = new DutyCourse(subject, context, valid);
    if (!(subject.rule().owed().trigger() instanceof Duty.Trigger.Periodic)) {
      return of(course, Instant.MIN, Instant.MAX);
    }
    return course.claims().speakOfTheLatest()
        ? whileLatest(course, valid)
        : of(course, Instant.MIN, valid);
  }

  /// What is said of the instance that began last is said of another once the next has begun.
  private static Owing whileLatest(DutyCourse course, Instant valid) {
    List<Occasion> occasions = course.occasions();
    Interval period = occasions.isEmpty() ? null : occasions.getLast().period();
    if (period == null) {
      return of(course, valid, valid);
    }
    Instant next = period.until();
    return next == null || !valid.isBefore(next)
        ? of(course, period.from(), Instant.MAX)
        : of(course, period.from(), next.minusNanos(1));
  }

  private static Owing of(DutyCourse course, Instant from, Instant until) {
    List<DutyCourse.Reading> readings = course.readings();
    List<Instance> instances =
        IntStream.range(0, course.occasions().size())
            .mapToObj(i -> Instance.of(readings, i))
            .toList();
    return new Owing(
        course, readings, instances, idle(readings, course), Instance.ended(readings), from, until);
  }

  /// What a duty reads while none of its instances has begun.
  static Judgement<OfDuty> idle(List<DutyCourse.Reading> readings, DutyCourse course) {
    Timeline<Boolean> withheld = course.claims().withheld();
    List<Judgement.Branch<OfDuty>> branches =
        readings.stream()
            .map(reading ->
                new Judgement.Branch<>(
                    reading.under(), reading.gate().combine(withheld, Owing::idle)))
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

  boolean tells(Instant valid) {
    return !valid.isBefore(from) && !valid.isAfter(until);
  }

  /// The instances there are at an instant: a period that has not begun has none.
  List<Instance> at(Instant valid) {
    return instances.stream().filter(it -> it.occasion().isThere(valid)).toList();
  }
}
