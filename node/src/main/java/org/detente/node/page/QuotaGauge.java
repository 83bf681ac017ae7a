package org.detente.node.page;

import org.detente.model.Finding;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// How many of how many are used, as a row of boxes. Where how many there are is not known, the row
/// is hatched, as long as any other.
public final class QuotaGauge {
  private static final double WIDTH = 180;
  private static final double HEIGHT = 14;

  /// More boxes than this could not be counted: then it is a bar.
  private static final long MOST_BOXES = 30;

  private QuotaGauge() {}

  public static Drawing draw(Finding quota) {
    Finding.Count count = quota.count();
    Finding.Range used = count == null ? null : count.value();
    Long bound = count == null ? null : count.bound();
    Svg svg = new Svg("quota", WIDTH, HEIGHT, label(used, bound));
    if (bound == null || bound == 0 || used == null) {
      return svg.rect("blank", 0.5, 1, WIDTH - 1, HEIGHT - 2).drawing();
    }
    String bar = "bar bar-" + Mark.of(quota.verdict()).tone();
    boolean boxes = bound <= MOST_BOXES;
    double step = boxes ? WIDTH / bound : WIDTH;
    if (!boxes) {
      svg.rect(bar, 0, 1, WIDTH * Math.min(used.lo(), bound) / bound, HEIGHT - 2);
    }
    for (int i = 0; i < (boxes ? bound : 1); i++) {
      boolean sure = boxes && i < used.lo();
      boolean perhaps = boxes && !sure && (used.hi() == null || i < used.hi());
      String box = sure ? bar : perhaps ? "blank" : "scale";
      svg.rect(box, i * step + 0.5, 1, Math.max(1, step - 2), HEIGHT - 2);
    }
    return svg.drawing();
  }

  /// `4 of 18 used`.
  public static String label(Finding quota) {
    Finding.Count count = quota.count();
    return count == null ? label(null, null) : label(count.value(), count.bound());
  }

  private static String label(Finding.@Nullable Range used, @Nullable Long bound) {
    if (bound == null) {
      return Words.of("console.quota.unknown", Figures.of(used));
    }
    return used != null && used.hi() == null
        ? Words.of("console.quota.usedAsShown", used.lo(), bound)
        : Words.of("console.quota.used", Figures.of(used), bound);
  }
}
