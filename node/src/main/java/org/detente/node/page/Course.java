package org.detente.node.page;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.node.home.World;
import org.jspecify.annotations.Nullable;

/// The verdicts of findings through time, with one state of knowledge: walked from the end
/// backwards, from where each verdict began to the verdict before it. So nothing is sampled and no
/// change is missed.
public final class Course {
  /// More changes than this are not walked; the drawing begins later then.
  private static final int MOST_STEPS = 400;

  private final Map<String, Deque<Stretch>> stretches = new HashMap<>();

  private Course() {}

  /// A verdict that lasts.
  ///
  /// @param from inclusive; null where it has no beginning
  /// @param until exclusive
  /// @param finding as at its end
  public record Stretch(@Nullable Instant from, Instant until, Finding finding) {}

  /// Walks all findings that are wanted.
  ///
  /// @param end where the walk begins, exclusive
  public static Course of(World world, Known known, Instant end, Predicate<Finding> wanted) {
    Course course = new Course();
    Instant until = end;
    for (int step = 0; step < MOST_STEPS; step++) {
      Assessed assessed = world.assess(new AsOf(until.minusNanos(1), known));
      List<Finding> findings = assessed.findings().stream().filter(wanted).toList();
      Optional<Instant> from =
          findings.stream().map(Finding::since).filter(Objects::nonNull).max(Instant::compareTo);
      for (Finding finding : findings) {
        course.add(finding, from.orElse(null), until);
      }
      if (from.isEmpty()) {
        break;
      }
      until = from.get();
    }
    return course;
  }

  private void add(Finding finding, @Nullable Instant from, Instant until) {
    Deque<Stretch> own = stretches.computeIfAbsent(finding.id(), id -> new ArrayDeque<>());
    Stretch next = own.peekFirst();
    if (next != null
        && next.finding().verdict().equals(finding.verdict())
        && until.equals(next.from())) {
      own.removeFirst();
      own.addFirst(new Stretch(from, next.until(), next.finding()));
    } else {
      own.addFirst(new Stretch(from, until, finding));
    }
  }

  /// The stretches of one finding, earliest first.
  public List<Stretch> of(String finding) {
    Deque<Stretch> own = stretches.get(finding);
    return own == null ? List.of() : List.copyOf(own);
  }
}
