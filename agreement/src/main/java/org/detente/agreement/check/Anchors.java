package org.detente.agreement.check;

import java.time.Instant;
import java.util.OptionalInt;
import org.detente.agreement.Anchor;
import org.detente.model.UtcCalendar;

/// How instants that a file names stand to one another, as far as the file alone tells: two dates,
/// or two that hang on one act.
final class Anchors {
  private Anchors() {}

  /// Negative, zero or positive as `a` comes before, with or after `b`; empty where that hangs on
  /// when something happens, or on the length of a month.
  static OptionalInt compare(Anchor a, Anchor b) {
    if (a.equals(b)) {
      return OptionalInt.of(0);
    }
    return switch (a) {
      case Anchor.Dated one when b instanceof Anchor.Dated other ->
          OptionalInt.of(day(one).compareTo(day(other)));
      case Anchor.Event one
          when b instanceof Anchor.Event other && one.event().equals(other.event()) ->
          Spans.compare(one.plus(), other.plus());
      default -> OptionalInt.empty();
    };
  }

  /// Whether `a` is known to come before `b`, or with it.
  static boolean isBy(Anchor a, Anchor b) {
    return compare(a, b).orElse(1) <= 0;
  }

  static Instant day(Anchor.Dated anchor) {
    return UtcCalendar.plus(anchor.date(), anchor.plus());
  }
}
