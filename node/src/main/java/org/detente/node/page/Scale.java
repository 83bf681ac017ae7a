package org.detente.node.page;

import java.time.Duration;
import java.time.Instant;

/// Time laid out from left to right; what lies outside is drawn at the edge.
///
/// @param from drawn at `left`
/// @param until drawn at `right`, after `from`
public record Scale(Instant from, Instant until, double left, double right) {
  public double x(Instant instant) {
    double whole = Duration.between(from, until).toSeconds();
    double part = Duration.between(from, instant).toSeconds();
    return left + (right - left) * Math.clamp(part / whole, 0.0, 1.0);
  }
}
