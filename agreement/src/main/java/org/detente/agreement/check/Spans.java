package org.detente.agreement.check;

import java.time.Period;
import java.util.OptionalInt;

/// Comparison of calendar periods. Months and days have no common measure: `P1M` is neither more
/// nor less than `P30D`.
public final class Spans {
  private Spans() {}

  /// Negative, zero or positive as `a` is shorter than, as long as, or longer than `b`; empty when
  /// one counts months and the other days, or either both.
  // The days alone are meant: a period that has months as well has no comparable length.
  @SuppressWarnings("JavaPeriodGetDays")
  public static OptionalInt compare(Period a, Period b) {
    if (a.getDays() == 0 && b.getDays() == 0) {
      return OptionalInt.of(Long.compare(a.toTotalMonths(), b.toTotalMonths()));
    }
    if (a.toTotalMonths() == 0 && b.toTotalMonths() == 0) {
      return OptionalInt.of(Integer.compare(a.getDays(), b.getDays()));
    }
    return OptionalInt.empty();
  }
}
