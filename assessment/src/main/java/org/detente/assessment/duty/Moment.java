package org.detente.assessment.duty;

import java.time.Instant;
import org.detente.model.ImpreciseDate;

/// When something happened, as closely as its entry says.
///
/// What is dated to the day stands for its first instant where days are counted; where hours are
/// counted it may be anywhere in that day. What is dated to a month or year may be anywhere in it.
///
/// @param early the first instant it may have been (inclusive)
/// @param late the last instant it may have been (inclusive)
/// @param coarse dated to a month or a year
record Moment(Instant early, Instant late, boolean coarse) {

  /// Which end of such a stretch is supposed.
  enum End {
    EARLY,
    LATE
  }

  static Moment of(ImpreciseDate date) {
    return switch (date.precision()) {
      case INSTANT -> of(date.from());
      case DAY, BY -> new Moment(date.from(), date.until().minusNanos(1), false);
      case MONTH, YEAR -> new Moment(date.from(), date.until().minusNanos(1), true);
    };
  }

  static Moment of(Instant instant) {
    return new Moment(instant, instant, false);
  }

  Instant at(End end, boolean hours) {
    return end == End.LATE && (coarse || hours) ? late : early;
  }

  boolean isExact() {
    return early.equals(late);
  }
}
