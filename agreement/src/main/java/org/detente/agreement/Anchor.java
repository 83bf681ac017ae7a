package org.detente.agreement;

import java.time.Period;

/// An instant named by an event: the event's day, plus a period, or the first day of the month
/// after it.
public sealed interface Anchor {

  /// The name of the act that fixes it, such as `entry-into-force`.
  String event();

  /// The event's certain instant plus a calendar period (zero for the event itself).
  record Event(String event, Period plus) implements Anchor {}

  /// 00:00 UTC of the first day of the month after the event's date.
  record FirstDayOfMonthAfter(String event) implements Anchor {}
}
