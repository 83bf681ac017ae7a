package org.detente.assessment.limit;

import org.detente.model.Finding.Range;

/// Arithmetic of counts known as intervals. Numbers come out of entries, so what would overflow
/// stops at the greatest number there is.
final class Ranges {
  static final Range NOTHING = new Range(0, 0L);
  static final Range UNKNOWN = new Range(0, null);

  private Ranges() {}

  static Range exactly(long number) {
    return new Range(number, number);
  }

  static boolean isExact(Range range) {
    return range.hi() != null && range.hi() == range.lo();
  }

  /// The range of something that may not count at all.
  static Range maybe(Range range) {
    return new Range(Math.min(0, range.lo()), range.hi());
  }

  static Range add(Range some, Range others) {
    Long hi = some.hi() == null || others.hi() == null ? null : add(some.hi(), others.hi());
    return new Range(add(some.lo(), others.lo()), hi);
  }

  /// What is left of a range when another is taken from it; not below zero.
  static Range less(Range whole, Range taken) {
    long lo = taken.hi() == null ? 0 : Math.max(0, whole.lo() - taken.hi());
    Long hi = whole.hi() == null ? null : Long.valueOf(Math.max(0, whole.hi() - taken.lo()));
    return new Range(lo, hi);
  }

  static Range times(Range each, long times) {
    return new Range(
        product(each.lo(), times), each.hi() == null ? null : product(each.hi(), times));
  }

  /// The least range that covers both.
  static Range hull(Range one, Range other) {
    Long hi = one.hi() == null || other.hi() == null ? null : Math.max(one.hi(), other.hi());
    return new Range(Math.min(one.lo(), other.lo()), hi);
  }

  static long add(long a, long b) {
    try {
      return Math.addExact(a, b);
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  /// A product, which stops at the greatest number there is.
  static long product(long a, long b) {
    try {
      return Math.multiplyExact(a, b);
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }
}
