package org.detente.assessment.duty;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.detente.assessment.course.Course;
import org.detente.assessment.timeline.UtcCalendar;
import org.jspecify.annotations.Nullable;

/// What one bearer owes under one duty toward its addressees, kept from one instant to the next.
final class Owings {
  private static final int MOST = 8;

  /// Who asks for a second instant may ask for later ones.
  private static final Period AHEAD = Period.ofYears(10);

  private final Subject subject;
  private final DutyCourse.Context context;
  private final Deque<Owing> kept = new ArrayDeque<>();
  private @Nullable DutyCourses overTime;

  Owings(Subject subject, DutyCourse.Context context) {
    this.subject = subject;
    this.context = context;
  }

  synchronized Owing at(Instant valid) {
    for (Owing owing : kept) {
      if (owing.tells(valid)) {
        return owing;
      }
    }
    Owing owing = Owing.at(subject, context, valid);
    if (!kept.isEmpty() && owing.from().equals(Instant.MIN)) {
      owing = Owing.at(subject, context, UtcCalendar.plus(valid, AHEAD));
      kept.clear();
    } else if (kept.size() == MOST) {
      kept.removeFirst();
    }
    kept.add(owing);
    return owing;
  }

  /// What is found over time.
  ///
  /// @param until periods that begin later are left out
  synchronized List<Course> courses(Instant until) {
    if (overTime == null) {
      overTime = new DutyCourses(subject, context, until);
    } else if (!overTime.tell(until)) {
      overTime = new DutyCourses(subject, context, UtcCalendar.plus(until, AHEAD));
    }
    return overTime.tell(until)
        ? overTime.until(until)
        : new DutyCourses(subject, context, until).until(until);
  }

  /// What is found, as it reads at an instant.
  DutyFindings findings(Instant valid) {
    return new DutyFindings(subject, context, at(valid), valid);
  }
}
