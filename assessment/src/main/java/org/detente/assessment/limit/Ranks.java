package org.detente.assessment.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import org.detente.assessment.limit.Recount.Rows;
import org.detente.model.Finding.Range;
import org.jspecify.annotations.Nullable;

/// Items of which the first so many count one way and those beyond another. Which of them are the
/// first no entry says, so the count is what it may be at least and at most.
final class Ranks {
  private final OptionalLong first;
  private final List<Ranked> items = new ArrayList<>();
  private long perhaps;

  /// Items alike.
  private record Ranked(String label, long times, Range within, Range beyond) {}

  /// How many of some items alike lie beyond.
  private record Split(Ranked item, long beyond) {}

  /// @param first how many are the first; empty where nobody can tell
  Ranks(OptionalLong first) {
    this.first = first;
  }

  void add(String label, long times, Range within, Range beyond) {
    items.add(new Ranked(label, times, within, beyond));
  }

  /// So many more items may be among them, counted elsewhere.
  void addPerhaps(long times) {
    perhaps = Ranges.add(perhaps, times);
  }

  long times() {
    return items.stream().map(Ranked::times).reduce(0L, Ranges::add);
  }

  private long surelyBeyond() {
    return first.isEmpty() ? 0 : Math.max(0, times() - first.getAsLong());
  }

  private long perhapsBeyond() {
    return first.isEmpty()
        ? times()
        : Math.min(times(), Math.max(0, times() - Math.max(0, first.getAsLong() - perhaps)));
  }

  /// What they count together.
  Range total() {
    return new Range(least(), most());
  }

  private long least() {
    Comparator<Ranked> byGain = Comparator.comparingLong(item -> gain(item, false));
    return sum(split(byGain, false, gain -> gain < 0), false);
  }

  private @Nullable Long most() {
    boolean unbounded =
        items.stream().anyMatch(item -> item.within().hi() == null && surelyBeyond() < times())
            || items.stream().anyMatch(item -> item.beyond().hi() == null && perhapsBeyond() > 0);
    if (unbounded) {
      return null;
    }
    Comparator<Ranked> byGain =
        Comparator.<Ranked>comparingLong(item -> gain(item, true)).reversed();
    return sum(split(byGain, true, gain -> gain > 0), true);
  }

  /// What an item counts more where it lies beyond.
  private static long gain(Ranked item, boolean most) {
    return end(item.beyond(), most) - end(item.within(), most);
  }

  private static long end(Range range, boolean most) {
    Long hi = range.hi();
    return most && hi != null ? hi : range.lo();
  }

  // As many as must lie beyond, and as many more as may and are wanted there.
  private List<Split> split(Comparator<Ranked> order, boolean most, LongPredicate wanted) {
    long must = surelyBeyond();
    long may = perhapsBeyond();
    List<Split> splits = new ArrayList<>();
    for (Ranked item : items.stream().sorted(order).toList()) {
      long left = wanted.test(gain(item, most)) ? may : must;
      long beyond = Math.min(item.times(), left);
      splits.add(new Split(item, beyond));
      must = Math.max(0, must - beyond);
      may -= beyond;
    }
    return splits;
  }

  private static long sum(List<Split> splits, boolean most) {
    long sum = 0;
    for (Split split : splits) {
      Ranked item = split.item();
      Range within = Ranges.exactly(end(item.within(), most));
      Range beyond = Ranges.exactly(end(item.beyond(), most));
      sum = Ranges.add(sum, Ranges.times(within, item.times() - split.beyond()).lo());
      sum = Ranges.add(sum, Ranges.times(beyond, split.beyond()).lo());
    }
    return sum;
  }

  /// The items that are the first, or those beyond, as the least count has them; where it matters
  /// which they are, all of them stand among the first, as what each may count.
  List<Rows> rows(boolean beyond) {
    List<Rows> rows = new ArrayList<>();
    if (!Ranges.isExact(total())) {
      for (Ranked item : beyond ? List.<Ranked>of() : items) {
        rows.add(new Rows(item.label(), item.times(), Ranges.hull(item.within(), item.beyond())));
      }
      return rows;
    }
    Comparator<Ranked> byGain = Comparator.comparingLong(item -> gain(item, false));
    for (Split split : split(byGain, false, gain -> gain < 0)) {
      long times = beyond ? split.beyond() : split.item().times() - split.beyond();
      if (times > 0) {
        Range each = beyond ? split.item().beyond() : split.item().within();
        rows.add(new Rows(split.item().label(), times, each));
      }
    }
    return rows;
  }

  /// How many are the first.
  OptionalLong first() {
    return first;
  }
}
