package org.detente.node.ahead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.assessment.Listing;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Course.Deadline;
import org.detente.assessment.course.Course.State;
import org.detente.assessment.timeline.Timeline.Step;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfDuty;
import org.detente.node.home.World;

/// Finds what changes of itself after an instant.
public final class Ahead {
  private final World world;
  private final AsOf asOf;
  private final Instant until;
  private final Map<Instant, Map<String, Finding>> days = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();

  private Ahead(World world, AsOf asOf, Instant until) {
    this.world = world;
    this.asOf = asOf;
    this.until = until;
  }

  /// The changes after `asOf` up to `until` (inclusive), in order of time, then of ids.
  public static List<Change> of(World world, AsOf asOf, Instant until) {
    Ahead ahead = new Ahead(world, asOf, until);
    world.courses(asOf.known(), until).forEach(ahead::follow);
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
          change(course, step.from(), before.verdict(), after.verdict(), number);
        }
      }
      before = after;
    }
  }

  private void change(Course course, Instant at, Verdict from, Verdict to, int number) {
    List<Deadline> deadlines = passes(course, at, from, to) ? course.deadlines() : List.of();
    Instant told = deadlines.isEmpty() ? at : told(course, at);
    if (told.isAfter(asOf.valid()) && !told.isAfter(until)) {
      Finding then = findings(told).get(course.id());
      if (then != null) {
        changes.add(new Change(told, from, to, number, deadlines, then));
      }
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
    return alarm.isAfter(asOf.valid())
        ? alarm
        : course.deadlines().stream()
            .map(Deadline::at)
            .filter(deadline -> deadline.isAfter(asOf.valid()))
            .findFirst()
            .orElse(at);
  }

  private Map<String, Finding> findings(Instant valid) {
    return days.computeIfAbsent(
        valid,
        day ->
            world.assess(new AsOf(day, asOf.known()), Listing.ALL).findings().stream()
                .collect(Collectors.toMap(Finding::id, Function.identity(), (one, other) -> one)));
  }
}
