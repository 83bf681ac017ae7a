package org.detente.assessment.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.assessment.Standpoint;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Course.Deadline;
import org.detente.assessment.course.Course.State;
import org.detente.assessment.timeline.Timeline.Step;
import org.detente.model.Finding;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfDuty;

/// Finds what changes of itself after an instant.
public final class Ahead {
  private final Instant after;
  private final Instant until;
  private final Days days;
  private final Wanted wanted;
  private final List<Change> changes = new ArrayList<>();

  private Ahead(Instant after, Instant until, Days days, Wanted wanted) {
    this.after = after;
    this.until = until;
    this.days = days;
    this.wanted = wanted;
  }

  /// Which changes are looked for. Each is told with its finding, and there may be hundreds.
  interface Wanted {
    /// @param deadline whether what changes is that a deadline passes
    boolean test(Finding.Kind kind, State from, State to, boolean deadline);
  }

  /// The changes after an instant up to `until` (inclusive), in order of time, then of ids.
  public static List<Change> of(Standpoint standpoint, Instant after, Instant until) {
    List<Course> moving = standpoint.moving(after, until);
    return of(moving, new Days(standpoint), after, until, (kind, from, to, deadline) -> true);
  }

  static List<Change> of(
      List<Course> courses, Days days, Instant after, Instant until, Wanted wanted) {
    Ahead ahead = new Ahead(after, until, days, wanted);
    courses.forEach(ahead::follow);
    return ahead.changes.stream().sorted(Change.ORDER).toList();
  }

  private void follow(Course course) {
    Map<Verdict, Integer> numbers = new HashMap<>();
    State before = course.states().steps().getFirst().value();
    for (Step<State> step : course.states().steps()) {
      State after = step.value();
      if (!after.verdict().equals(before.verdict())) {
        int number = numbers.merge(after.verdict(), 1, Integer::sum);
        // What was settled long ago is no longer listed, and then the duty reads as idle: no
        // change.
        boolean idle = after.verdict() == OfDuty.DORMANT;
        if (!idle && (before.listed() || after.listed())) {
          change(course, step.from(), before, after, number);
        }
      }
      before = after;
    }
  }

  private void change(Course course, Instant at, State before, State then, int number) {
    Verdict from = before.verdict();
    Verdict to = then.verdict();
    List<Deadline> deadlines = passes(course, at, from, to) ? course.deadlines() : List.of();
    Instant told = deadlines.isEmpty() ? at : told(course, at);
    if (told.isAfter(after)
        && !told.isAfter(until)
        && wanted.test(course.kind(), before, then, !deadlines.isEmpty())) {
      days.finding(course, told)
          .ifPresent(it -> changes.add(new Change(told, from, to, number, deadlines, it)));
    }
  }

  /// Whether what changes at an instant is that a deadline passes and nothing was done.
  private static boolean passes(Course course, Instant at, Verdict from, Verdict to) {
    boolean open = from == OfDuty.DUE || from == OfDuty.DORMANT;
    boolean undone =
        to == OfDuty.MISSED
            || to == OfDuty.UNKNOWN
            || to == OfDuty.CONTESTED
            || to == OfDuty.OUTSIDE_THE_RULE;
    return open
        && undone
        && course.deadlines().stream().anyMatch(deadline -> deadline.at().equals(at));
  }

  // The date for calendars; where that is past already, the next one that some reading gives.
  private Instant told(Course course, Instant at) {
    Instant alarm = course.alarm();
    if (alarm == null || alarm.isAfter(at)) {
      return at;
    }
    return alarm.isAfter(after)
        ? alarm
        : course.deadlines().stream()
            .map(Deadline::at)
            .filter(deadline -> deadline.isAfter(after))
            .findFirst()
            .orElse(at);
  }
}
