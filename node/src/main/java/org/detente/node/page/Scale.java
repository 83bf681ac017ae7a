package org.detente.node.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// Time laid out from left to right; what lies outside is drawn at the edge. From an instant on it
/// may be drawn wider than before, for the years a reader comes for.
///
/// @param from drawn at `left`
/// @param until drawn at `right`, after `from`
/// @param turn from when years are wider; `from` where all are alike
/// @param turnAt where that is drawn
public record Scale(
    Instant from, Instant until, double left, double right, Instant turn, double turnAt) {
  /// Before so many years nothing need be drawn wider.
  private static final int MANY_YEARS = 20;

  /// How many years before the day asked about are drawn wider, and on which part of the width.
  private static final int WIDE_YEARS = 10;

  private static final double WIDE_PART = 0.62;

  /// Every year alike.
  public Scale(Instant from, Instant until, double left, double right) {
    this(from, until, left, right, from, left);
  }

  /// The years about the day asked about wider than those before, where there are many.
  public static Scale broken(Instant from, Instant until, Instant now, double left, double right) {
    LocalDate first = Dates.day(from);
    LocalDate turn = Dates.day(now).withDayOfYear(1).minusYears(WIDE_YEARS);
    int years = Dates.day(until).getYear() - first.getYear();
    return years <= MANY_YEARS || turn.getYear() - first.getYear() < WIDE_YEARS
        ? new Scale(from, until, left, right)
        : new Scale(
            from, until, left, right, Dates.start(turn), right - (right - left) * WIDE_PART);
  }

  public boolean isBroken() {
    return turnAt > left;
  }

  public double x(Instant instant) {
    return instant.isBefore(turn)
        ? x(instant, from, turn, left, turnAt)
        : x(instant, turn, until, turnAt, right);
  }

  private static double x(Instant at, Instant from, Instant until, double left, double right) {
    double whole = Duration.between(from, until).toSeconds();
    double part = Duration.between(from, at).toSeconds();
    return left + (right - left) * Math.clamp(part / whole, 0.0, 1.0);
  }

  /// How many times wider a year is drawn after the turn than before, rounded to a half.
  public double times() {
    double before = (turnAt - left) / Duration.between(from, turn).toSeconds();
    double after = (right - turnAt) / Duration.between(turn, until).toSeconds();
    return Math.round(2 * after / before) / 2.0;
  }
}
