package org.detente.assessment.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
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
  private final NavigableMap<Instant, Held> held = new ConcurrentSkipListMap<>();

  private record Held(List<Finding> findings, Instant until) {}

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
    Map.Entry<Instant, Held> before = held.floorEntry(valid);
    return before != null && valid.isBefore(before.getValue().until())
        ? new Again(valid).explained(before.getValue().findings())
        : find(valid);
  }

  private List<Finding> find(Instant valid) {
    Glance glance = Glance.at(valid);
    List<Finding> findings = List.copyOf(rule.apply(glance));
    if (glance.lasts()) {
      held.put(glance.from(), new Held(findings, glance.until()));
    }
    return findings;
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
