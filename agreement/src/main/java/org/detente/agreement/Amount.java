package org.detente.agreement;

import java.time.Duration;
import java.time.Period;

/// A length of time as the text states it. Calendar lengths and hours are never converted into each
/// other.
public sealed interface Amount {

  /// Years, months and days of the calendar, such as `P30D` or `P3M`.
  record Calendar(Period period) implements Amount {}

  /// Hours and minutes of the clock, such as `PT24H`.
  record Clock(Duration duration) implements Amount {}
}
