package org.detente.assessment.calendar;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.assessment.Standpoint;
import org.detente.assessment.course.Course;
import org.detente.model.Finding;

/// The findings of the days that are looked at. Of duties there may be many, and each is found by
/// itself; the others of an instrument kind by kind, once a day.
final class Days {
  private final Standpoint standpoint;
  private final Map<Day, Map<String, Finding>> days = new HashMap<>();

  private record Day(String instrument, Finding.Kind kind, Instant at) {}

  Days(Standpoint standpoint) {
    this.standpoint = standpoint;
  }

  /// What a course reads at an instant, with its reasons; empty where it is no finding then.
  Optional<Finding> finding(Course course, Instant at) {
    if (course.kind() == Finding.Kind.DUTY) {
      return standpoint.duty(course.instrument(), course.id(), at);
    }
    Day day = new Day(course.instrument(), course.kind(), at);
    return Optional.ofNullable(days.computeIfAbsent(day, this::findings).get(course.id()));
  }

  private Map<String, Finding> findings(Day day) {
    return standpoint.besidesDuties(day.instrument(), day.kind(), day.at()).stream()
        .collect(Collectors.toMap(Finding::id, Function.identity(), (one, other) -> one));
  }
}
