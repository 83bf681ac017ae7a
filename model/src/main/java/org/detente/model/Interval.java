package org.detente.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A half-open stretch of time on either axis: from `from` inclusive to `until` exclusive; no
/// `until` means open-ended.
public record Interval(Instant from, @Nullable Instant until) {
  public Interval {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "an interval ends before it begins: " + from + " to " + until);
    }
  }

  /// Whether the instant lies in `[from, until)`.
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && (until == null || instant.isBefore(until));
  }
}
