package org.detente.assessment.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.detente.assessment.timeline.Glance;
import org.detente.model.Explanation;
import org.detente.model.Finding;
import org.jspecify.annotations.Nullable;

/// What a rule finds, found once for each stretch of valid time in which it is the same.
///
/// There are as many stretches as what is known gives reason for, however many instants are asked;
/// what may be otherwise at every instant, such as an age in days, is found each time. Explanations
/// are told for the very instant asked. Safe for many threads; two that ask at once may both find.
public final class Kept {
  private final Function<Glance, List<Finding>> rule;
  private volatile List<Held> held = List.of();

  /// What is found from an instant (inclusive) until another (exclusive).
  private record Held(Instant from, Instant until, List<Finding> findings) {}

  /// @param rule what is found, from what the glance sees alone; an explanation may look again
  public Kept(Function<Glance, List<Finding>> rule) {
    this.rule = rule;
  }

  /// A rule that finds one thing at every instant.
  public static Kept one(Function<Glance, Finding> rule) {
    return new Kept(valid -> List.of(rule.apply(valid)));
  }

  /// What is found at an instant.
  public List<Finding> at(Instant valid) {
    List<Held> all = held;
    int place = place(all, valid);
    return place >= 0 && valid.isBefore(all.get(place).until())
        ? new Again(valid).explained(all.get(place).findings())
        : find(valid);
  }

  // The last that begins by then; -1 where none does.
  private static int place(List<Held> all, Instant valid) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).from().isAfter(valid)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }

  private List<Finding> find(Instant valid) {
    Glance glance = Glance.at(valid);
    List<Finding> findings = List.copyOf(rule.apply(glance));
    if (glance.lasts()) {
      keep(new Held(glance.from(), glance.until(), findings));
    }
    return findings;
  }

  // Two stretches are apart or the same, for two that asked at once, unless a glance did not look
  // at the same things: then the one that begins later answers for what both cover.
  private synchronized void keep(Held found) {
    List<Held> more = new ArrayList<>(held);
    int place = place(more, found.from());
    if (place >= 0 && more.get(place).from().equals(found.from())) {
      more.set(place, found);
    } else {
      more.add(place + 1, found);
    }
    held = List.copyOf(more);
  }

  /// What was found for another instant, explained for this one, for which the rule is asked again
  /// once a reader opens an explanation.
  private final class Again {
    private final Instant valid;
    private volatile @Nullable List<Finding> found;

    Again(Instant valid) {
      this.valid = valid;
    }

    List<Finding> explained(List<Finding> findings) {
      List<Finding> explained = new ArrayList<>(findings.size());
      for (int i = 0; i < findings.size(); i++) {
        int place = i;
        explained.add(findings.get(i).with(Explanation.of(() -> found().get(place).reason())));
      }
      return explained;
    }

    private List<Finding> found() {
      List<Finding> findings = found;
      if (findings == null) {
        findings = rule.apply(Glance.at(valid));
        found = findings;
      }
      return findings;
    }
  }
}
