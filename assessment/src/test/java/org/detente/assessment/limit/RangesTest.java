package org.detente.assessment.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.detente.model.Finding.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Arithmetic of counts known as intervals, against every number that they may stand for.
class RangesTest {
  private static final long MOST = 5;

  @Test
  void whatIsLeftCoversEveryDifferenceAndNoMore() {
    for (Range whole : all()) {
      for (Range taken : all()) {
        List<Long> left = new ArrayList<>();
        for (long a = whole.lo(); a <= top(whole); a++) {
          for (long b = taken.lo(); b <= top(taken); b++) {
            left.add(Math.max(0, a - b));
          }
        }
        assertThat(Ranges.less(whole, taken))
            .as("%s less %s", whole, taken)
            .isEqualTo(
                new Range(left.stream().min(Long::compare).orElseThrow(), highest(whole, left)));
      }
    }
  }

  private static @Nullable Long highest(Range whole, List<Long> left) {
    return whole.hi() == null ? null : left.stream().max(Long::compare).orElseThrow();
  }

  /// A range without an upper end stands for numbers past all that the others reach.
  private static long top(Range range) {
    return range.hi() == null ? 3 * MOST : range.hi();
  }

  private static List<Range> all() {
    List<Range> all = new ArrayList<>();
    for (long lo = 0; lo <= MOST; lo++) {
      for (long hi = lo; hi <= MOST; hi++) {
        all.add(new Range(lo, hi));
      }
      all.add(new Range(lo, null));
    }
    return all;
  }
}
