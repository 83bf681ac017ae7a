package org.detente.node.page.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.detente.assessment.course.Course;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Verdict;
import org.jspecify.annotations.Nullable;

/// What a finding reads through time, as one band: the verdict itself, or that under one reading.
///
/// @param reading what is held, an option each; empty for the verdict itself
/// @param held who is on record for it; empty for the verdict itself
record Strip(String reading, String held, List<Piece> pieces) {

  /// A stretch in which it was the same.
  ///
  /// @param from inclusive; null where it has no beginning
  /// @param until exclusive
  record Piece(@Nullable Instant from, Instant until, Verdict verdict) {}

  static Strip of(List<Course.Stretch> stretches) {
    return new Strip(
        "",
        "",
        stretches.stream()
            .map(it -> new Piece(it.from(), it.until(), it.state().verdict()))
            .toList());
  }

  /// @param end where drawings end, exclusive
  static Strip of(String reading, String held, Timeline<? extends Verdict> verdicts, Instant end) {
    List<Piece> pieces = new ArrayList<>();
    List<? extends Timeline.Step<? extends Verdict>> steps = verdicts.steps();
    for (int i = 0; i < steps.size(); i++) {
      Timeline.Step<? extends Verdict> step = steps.get(i);
      Instant next = i + 1 < steps.size() ? steps.get(i + 1).from() : end;
      Instant until = next.isAfter(end) ? end : next;
      Instant from = step.from().equals(Instant.MIN) ? null : step.from();
      if (from == null || from.isBefore(end)) {
        add(pieces, new Piece(from, until, step.value()));
      }
    }
    return new Strip(reading, held, List.copyOf(pieces));
  }

  private static void add(List<Piece> pieces, Piece next) {
    Piece last = pieces.isEmpty() ? null : pieces.getLast();
    if (last != null && last.verdict().equals(next.verdict())) {
      pieces.removeLast();
      pieces.add(new Piece(last.from(), next.until(), last.verdict()));
    } else {
      pieces.add(next);
    }
  }
}
