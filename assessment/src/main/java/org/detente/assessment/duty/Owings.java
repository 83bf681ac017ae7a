package org.detente.assessment.duty;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Kept;
import org.detente.assessment.timeline.Glance;
import org.detente.model.Finding;
import org.detente.model.UtcCalendar;
import org.jspecify.annotations.Nullable;

/// What one bearer owes under one duty toward its addressees, kept from one instant to the next.
final class Owings {
  /// Who asks for an instant may ask what comes after it.
  private static final Period AHEAD = Period.ofYears(2);

  /// Who asks for one that was not foreseen may ask for later ones.
  private static final Period FAR_AHEAD = Period.ofYears(10);

  private final Subject subject;
  private final DutyCourse.Context context;
  private final Kept listed = new Kept(valid -> findings(valid).list(/* all= */ false));
  private @Nullable Owing owing;
  private @Nullable DutyCourses overTime;

  Owings(Subject subject, DutyCourse.Context context) {
    this.subject = subject;
    this.context = context;
  }

  private synchronized Owing upTo(Instant valid) {
    Owing found = owing;
    if (found == null || found.until().isBefore(valid)) {
      Period ahead = found == null ? AHEAD : FAR_AHEAD;
      found = Owing.of(subject, context, UtcCalendar.plus(valid, ahead));
      owing = found;
      overTime = null;
    }
    return found;
  }

  private synchronized DutyCourses overTime(Instant until) {
    Owing found = upTo(until);
    DutyCourses courses = overTime;
    if (courses == null) {
      courses = new DutyCourses(subject, context, found);
      overTime = courses;
    }
    return courses;
  }

  /// What is found over time.
  ///
  /// @param until periods that begin later are left out
  List<Course> courses(Instant until) {
    return overTime(until).until(until);
  }

  /// What of it moves in a stretch (both ends inclusive).
  List<Course> moving(Instant from, Instant until) {
    return overTime(until).moving(from, until);
  }

  /// What is listed at an instant.
  List<Finding> listed(Instant valid) {
    return listed.at(valid);
  }

  /// What is listed at an instant, and instances long settled or not yet begun.
  List<Finding> all(Instant valid) {
    return findings(Glance.at(valid)).list(/* all= */ true);
  }

  /// The finding of that id, listed or not.
  Optional<Finding> named(String id, Instant valid) {
    return findings(Glance.at(valid)).named(id);
  }

  private DutyFindings findings(Glance valid) {
    return new DutyFindings(subject, context, upTo(valid.asked()), valid);
  }
}
