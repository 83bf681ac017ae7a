package org.detente.assessment.duty;

import java.time.Duration;
import java.time.Instant;

/// The instant before which something is to be done: valid axis, UTC.
///
/// @param at the instant to which the deadline reduces
/// @param included whether that instant itself is still in time
record Due(Instant at, boolean included) {

  boolean inTime(Instant performed) {
    return performed.isBefore(at) || (included && performed.equals(at));
  }

  /// How long before the instant it was done; negative where after.
  Duration margin(Instant performed) {
    return Duration.between(performed, at);
  }

  /// The instant put off, where a clock stood still for so long.
  Due later(Duration by) {
    return new Due(at.plus(by), included);
  }
}
