package org.detente.assessment.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.detente.model.EntryRef;

/// A step function over valid time: one value from each breakpoint on, up to the next one
/// (exclusive).
///
/// It covers all of time; the first step begins at [Instant#MIN]. Each step carries the entries
/// that caused it, sorted, so that whatever is read off a timeline can be explained. Two
/// neighbouring steps may hold equal values where their causes differ; [#since] and [#changeAfter]
/// look at values alone.
public final class Timeline<T> {
  private final List<Step<T>> steps;

  /// A value from an instant (inclusive) on, and the entries that caused it.
  public record Step<T>(Instant from, T value, List<EntryRef> causes) {}

  private Timeline(List<Step<T>> steps) {
    this.steps = steps;
  }

  /// The same value at all times.
  public static <T> Timeline<T> always(T value) {
    return new Timeline<>(List.of(new Step<>(Instant.MIN, value, List.of())));
  }

  /// `before`, and then the given steps, which ascend strictly.
  ///
  /// @throws IllegalArgumentException when they do not
  public static <T> Timeline<T> of(T before, List<Step<T>> later) {
    List<Step<T>> all = new ArrayList<>(later.size() + 1);
    append(all, new Step<>(Instant.MIN, before, List.of()));
    Instant last = Instant.MIN;
    for (Step<T> step : later) {
      if (!step.from().isAfter(last)) {
        throw new IllegalArgumentException("steps ascend: " + step.from() + " after " + last);
      }
      last = step.from();
      append(all, step);
    }
    return new Timeline<>(List.copyOf(all));
  }

  /// `before`, and then the given steps, which ascend; of several at one instant the last stands.
  ///
  /// @throws IllegalArgumentException when they descend
  public static <T> Timeline<T> ofLatest(T before, List<Step<T>> later) {
    List<Step<T>> last = new ArrayList<>(later.size());
    for (Step<T> step : later) {
      if (!last.isEmpty() && last.getLast().from().equals(step.from())) {
        last.removeLast();
      }
      last.add(step);
    }
    return of(before, last);
  }

  /// This timeline before `at`, and `value` from `at` on; what this timeline held from `at` on is
  /// dropped.
  public Timeline<T> then(Instant at, T value, Collection<EntryRef> causes) {
    List<Step<T>> kept = new ArrayList<>();
    for (Step<T> step : steps) {
      if (step.from().isBefore(at)) {
        kept.add(step);
      }
    }
    append(kept, new Step<>(at, value, List.copyOf(new TreeSet<>(causes))));
    return new Timeline<>(List.copyOf(kept));
  }

  /// This timeline before `at`, and the other one from `at` on.
  public Timeline<T> then(Instant at, Timeline<T> other) {
    List<Step<T>> joined = new ArrayList<>();
    for (Step<T> step : steps) {
      if (step.from().isBefore(at)) {
        joined.add(step);
      }
    }
    Step<T> first = other.stepAt(at);
    append(joined, new Step<>(at, first.value(), first.causes()));
    for (Step<T> step : other.steps) {
      if (step.from().isAfter(at)) {
        append(joined, step);
      }
    }
    return new Timeline<>(List.copyOf(joined));
  }

  /// The steps in order; the first begins at [Instant#MIN].
  public List<Step<T>> steps() {
    return steps;
  }

  /// The value at an instant.
  public T at(Instant instant) {
    return stepAt(instant).value();
  }

  /// The step that covers an instant.
  public Step<T> stepAt(Instant instant) {
    return steps.get(indexAt(instant));
  }

  /// The value that a glance sees.
  public T at(Glance valid) {
    return stepAt(valid).value();
  }

  /// The step that a glance sees.
  public Step<T> stepAt(Glance valid) {
    int index = indexAt(valid.asked());
    Step<T> step = steps.get(index);
    valid.reaches(step.from());
    if (index + 1 < steps.size()) {
      valid.reaches(steps.get(index + 1).from());
    }
    return step;
  }

  /// When the value that a glance sees began; empty where it has no beginning.
  public Optional<Instant> since(Glance valid) {
    stepAt(valid);
    return since(valid.asked());
  }

  /// The first step with another value than the one that a glance sees; empty where that holds for
  /// good.
  public Optional<Step<T>> changeAfter(Glance valid) {
    stepAt(valid);
    return changeAfter(valid.asked());
  }

  /// When the value held at `instant` began; empty where it has no beginning.
  public Optional<Instant> since(Instant instant) {
    int index = indexAt(instant);
    T value = steps.get(index).value();
    while (index > 0 && steps.get(index - 1).value().equals(value)) {
      index--;
    }
    return index == 0 ? Optional.empty() : Optional.of(steps.get(index).from());
  }

  /// The first step after `instant` with another value than the one held then; empty where it holds
  /// for good.
  public Optional<Step<T>> changeAfter(Instant instant) {
    int index = indexAt(instant);
    T value = steps.get(index).value();
    for (int later = index + 1; later < steps.size(); later++) {
      if (!steps.get(later).value().equals(value)) {
        return Optional.of(steps.get(later));
      }
    }
    return Optional.empty();
  }

  /// Whether a step begins in a stretch (both ends inclusive).
  public boolean changes(Instant from, Instant until) {
    Step<T> last = stepAt(until);
    return !last.from().equals(Instant.MIN) && !last.from().isBefore(from);
  }

  /// The timeline of `function` of the value.
  public <R> Timeline<R> map(Function<? super T, ? extends R> function) {
    List<Step<R>> mapped = new ArrayList<>(steps.size());
    for (Step<T> step : steps) {
      append(mapped, new Step<>(step.from(), function.apply(step.value()), step.causes()));
    }
    return new Timeline<>(List.copyOf(mapped));
  }

  /// The timeline of `function` of both values; causes are joined.
  public <U, R> Timeline<R> combine(
      Timeline<U> other, BiFunction<? super T, ? super U, ? extends R> function) {
    List<Step<R>> merged = new ArrayList<>(steps.size() + other.steps.size());
    int mine = 0;
    int theirs = 0;
    while (true) {
      Step<T> left = steps.get(mine);
      Step<U> right = other.steps.get(theirs);
      Instant from = left.from().isAfter(right.from()) ? left.from() : right.from();
      R value = function.apply(left.value(), right.value());
      append(merged, new Step<>(from, value, union(left.causes(), right.causes())));
      boolean moreMine = mine + 1 < steps.size();
      boolean moreTheirs = theirs + 1 < other.steps.size();
      if (!moreMine && !moreTheirs) {
        return new Timeline<>(List.copyOf(merged));
      }
      int order =
          !moreMine
              ? 1
              : !moreTheirs
                  ? -1
                  : steps.get(mine + 1).from().compareTo(other.steps.get(theirs + 1).from());
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
  }

  /// The timeline of all the values, in the order of the timelines.
  public static <T> Timeline<List<T>> together(List<Timeline<T>> timelines) {
    Timeline<List<T>> result = always(List.of());
    for (Timeline<T> timeline : timelines) {
      result =
          result.combine(
              timeline,
              (values, value) -> {
                List<T> longer = new ArrayList<>(values);
                longer.add(value);
                return List.copyOf(longer);
              });
    }
    return result;
  }

  private int indexAt(Instant instant) {
    int low = 0;
    int high = steps.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (steps.get(middle).from().isAfter(instant)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private static <T> void append(List<Step<T>> steps, Step<T> step) {
    if (!steps.isEmpty()) {
      Step<T> last = steps.getLast();
      if (last.value().equals(step.value()) && last.causes().equals(step.causes())) {
        return;
      }
    }
    steps.add(step);
  }

  private static List<EntryRef> union(List<EntryRef> some, List<EntryRef> others) {
    if (others.isEmpty() || some.equals(others)) {
      return some;
    }
    if (some.isEmpty()) {
      return others;
    }
    TreeSet<EntryRef> all = new TreeSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    return steps.toString();
  }
}
