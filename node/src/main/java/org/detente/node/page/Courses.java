package org.detente.node.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Course.State;
import org.detente.assessment.course.Course.Stretch;

/// What findings read through time, as far as a page draws it.
///
/// @param byFinding their courses, by id
/// @param end where drawings end, exclusive
public record Courses(Map<String, Course> byFinding, Instant end) {

  public static Courses of(List<Course> courses, Instant end) {
    return new Courses(
        courses.stream().collect(Collectors.toMap(Course::id, Function.identity())), end);
  }

  /// The verdicts of one finding, earliest first; none where it is not among them.
  public List<Stretch> verdicts(String finding) {
    return stretches(finding, State::verdict);
  }

  /// The verdicts of one limit, cut where its bound changes too.
  public List<Stretch> bounds(String finding) {
    record Bounded(Object verdict, Object bound) {}
    return stretches(
        finding,
        state ->
            new Bounded(state.verdict(), state.count() == null ? "" : "" + state.count().bound()));
  }

  private List<Stretch> stretches(String finding, Function<State, ?> aspect) {
    Course course = byFinding.get(finding);
    return course == null ? List.of() : course.stretches(end, aspect);
  }
}
