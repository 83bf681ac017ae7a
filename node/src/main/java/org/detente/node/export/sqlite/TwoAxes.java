package org.detente.node.export.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Course.State;
import org.detente.assessment.timeline.Timeline.Step;
import org.detente.model.Known;
import org.detente.model.Verdict.OfDuty;
import org.detente.node.home.World;

/// Cuts the plane of both axes into rectangles in which each finding reads one way.
///
/// The axis of knowledge is replayed instant by instant; a stretch of valid time that reads as it
/// did before stays open, any other ends one rectangle and begins the next. Each instant costs one
/// assessment.
final class TwoAxes {
  private static final Comparator<VerdictRow> ORDER =
      Comparator.comparing(VerdictRow::finding)
          .thenComparing(VerdictRow::knownFrom)
          .thenComparing(VerdictRow::validFrom);

  private final Map<Stretch, Instant> open = new HashMap<>();
  private final List<VerdictRow> rows = new ArrayList<>();

  /// A finding reads so for a while of valid time.
  private record Stretch(String finding, State state, Instant from, Instant until) {
    VerdictRow row(Instant knownFrom, Instant knownUntil) {
      return new VerdictRow(finding, state, from, until, knownFrom, knownUntil);
    }
  }

  private TwoAxes() {}

  /// The rectangles, by finding, then by knowledge, then by valid time. No two of one finding
  /// overlap; where none is, the finding is an instance of a duty that has not begun.
  ///
  /// @param end how far on the axis of knowledge
  /// @param until periods of duties that begin later are left out
  static List<VerdictRow> rows(World world, Known end, Instant until, Steps steps) {
    TwoAxes axes = new TwoAxes();
    KnownAxis axis = KnownAxis.upTo(world, end);
    int done = 0;
    for (Instant known : axis.instants()) {
      axes.replay(known, axis.world().courses(new Known.At(known), until));
      steps.done(++done, axis.instants().size());
    }
    axes.close(Set.of(), Instant.MAX);
    return axes.rows.stream().sorted(ORDER).toList();
  }

  private void replay(Instant known, List<Course> courses) {
    Set<Stretch> now = new HashSet<>();
    courses.forEach(course -> stretches(course, now));
    close(now, known);
    now.forEach(stretch -> open.putIfAbsent(stretch, known));
  }

  private void close(Set<Stretch> but, Instant known) {
    Map<Stretch, Instant> ended = new LinkedHashMap<>(open);
    ended.keySet().removeAll(but);
    ended.forEach((stretch, since) -> {
      rows.add(stretch.row(since, known));
      open.remove(stretch);
    });
  }

  private static void stretches(Course course, Set<Stretch> stretches) {
    List<Step<State>> steps = course.states().steps();
    Instant from = Instant.MIN;
    for (int i = 0; i < steps.size(); i++) {
      State state = steps.get(i).value();
      boolean last = i + 1 == steps.size();
      if (last || !steps.get(i + 1).value().equals(state)) {
        Instant until = last ? Instant.MAX : steps.get(i + 1).from();
        if (state.listed() || state.verdict() != OfDuty.DORMANT) {
          stretches.add(new Stretch(course.id(), state, from, until));
        }
        from = until;
      }
    }
  }
}
