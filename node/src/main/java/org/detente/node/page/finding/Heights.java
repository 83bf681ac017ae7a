package org.detente.node.page.finding;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// How high figures stand in a drawing. The scale begins below the least figure and ends above the
/// greatest, each at a round number.
///
/// @param low what stands on the floor
/// @param high what stands at the top
record Heights(long low, long high) {
  private static final int STRIDES = 5;
  private static final double TOP = 30;

  /// A scale that has room for the figures of some lines and for the limit.
  ///
  /// @param bound the limit; null where there is none
  static Heights of(List<Chart.Line> lines, @Nullable Long bound) {
    LongSummaryStatistics figures =
        lines.stream()
            .flatMap(it -> it.points().stream())
            .mapToLong(Chart.Point::figure)
            .summaryStatistics();
    long least = Math.min(figures.getMin(), bound == null ? figures.getMin() : bound);
    long most = Math.max(figures.getMax(), bound == null ? 0 : bound);
    long step = stride(least, most);
    long low = Math.max(0, least / step * step - step / 2 * 2);
    return new Heights(low, (most / step + 1) * step);
  }

  /// The figures at which a line crosses the drawing, from below.
  List<Long> marked() {
    long step = stride(low, high);
    return LongStream.iterate(low, figure -> figure <= high, figure -> figure + step)
        .boxed()
        .toList();
  }

  /// @param floor of the drawing, in its own units
  double y(long figure, double floor) {
    return floor - (floor - TOP) * (figure - low) / Math.max(1, high - low);
  }

  /// 1, 2 or 5 times a power of ten, so that some five lines cross the drawing.
  private static long stride(long least, long most) {
    long wanted = Math.max(1, (most - least) / STRIDES);
    long step = 1;
    while (step < wanted) {
      step = Long.toString(step).startsWith("2") ? step / 2 * 5 : step * 2;
    }
    return step;
  }
}
