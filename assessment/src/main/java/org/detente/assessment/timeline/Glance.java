package org.detente.assessment.timeline;

import java.time.Instant;
import org.detente.model.Interval;

/// A look from one instant of valid time at what changes with time, and the stretch around that
/// instant in which it would see the same.
///
/// The stretch begins as all of time, and each thing looked at cuts it down. What was answered from
/// what one glance saw, and from nothing else that changes, is the answer for the whole stretch:
/// from [#from] (inclusive) to [#until] (exclusive).
public final class Glance {
  private final Instant valid;
  private Instant from = Instant.MIN;
  private Instant until = Instant.MAX;

  private Glance(Instant valid) {
    this.valid = valid;
  }

  /// @param valid the instant that is asked about
  public static Glance at(Instant valid) {
    return new Glance(valid);
  }

  /// Whether what is to come at an instant has come by then.
  public boolean reaches(Instant at) {
    if (at.isAfter(valid)) {
      endsBy(at);
      return false;
    }
    from = at.isAfter(from) ? at : from;
    return true;
  }

  /// Whether what is to come at an instant is still to come.
  public boolean isBefore(Instant at) {
    return !reaches(at);
  }

  /// Says that what is seen is the same in no more than this.
  public void within(Interval interval) {
    from = interval.from().isAfter(from) ? interval.from() : from;
    if (interval.until() != null) {
      endsBy(interval.until());
    }
  }

  private void endsBy(Instant at) {
    until = at.isBefore(until) ? at : until;
  }

  /// The instant itself, for what may be otherwise at every other: the same is seen for no longer.
  public Instant instant() {
    from = valid;
    until = valid;
    return valid;
  }

  /// The instant itself, for what then says by another look how long the same is seen.
  public Instant asked() {
    return valid;
  }

  /// From when on the same is seen; [Instant#MIN] where that has no beginning.
  public Instant from() {
    return from;
  }

  /// Until when (exclusive) the same is seen; [Instant#MAX] where that has no end.
  public Instant until() {
    return until;
  }

  /// Whether the same is seen at some other instant too.
  public boolean lasts() {
    return from.isBefore(until);
  }
}
