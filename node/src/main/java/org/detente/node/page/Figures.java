package org.detente.node.page;

import java.util.Locale;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// Numbers as pages write them.
public final class Figures {
  private Figures() {}

  /// Grouped by thousands; an empty text for none.
  public static String of(@Nullable Long number) {
    return number == null ? "" : String.format(Locale.ROOT, "%,d", number);
  }

  /// A count, or the ends between which it lies.
  public static String of(Finding.@Nullable Range range) {
    if (range == null) {
      return Words.of("console.count.none");
    }
    if (range.hi() == null) {
      return Words.of("console.count.atLeast", range.lo());
    }
    return range.lo() == range.hi()
        ? of(range.lo())
        : Words.of("console.count.between", range.lo(), range.hi());
  }
}
