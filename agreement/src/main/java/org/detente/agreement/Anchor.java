package org.detente.agreement;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/// An instant that a file names: by an act, plus a period; as the first day of the month after it;
/// or as a date.
public sealed interface Anchor {
  /// What stands in the place of an act for the instant from which the party that bears a rule is
  /// bound: each has its own.
  String BOUND = "bound";

  /// The name of the act that fixes it, such as `entry-into-force`; empty for a date, which needs
  /// none.
  Optional<String> act();

  /// The act's certain instant plus a calendar period (zero for the act itself).
  record Event(String event, Period plus) implements Anchor {
    @Override
    public Optional<String> act() {
      return Optional.of(event);
    }
  }

  /// 00:00 UTC of the first day of the month after the act's date.
  record FirstDayOfMonthAfter(String event) implements Anchor {
    @Override
    public Optional<String> act() {
      return Optional.of(event);
    }
  }

  /// A date that the text itself names (a day stands for its first instant, UTC), plus a calendar
  /// period.
  record Dated(Instant date, Period plus) implements Anchor {
    @Override
    public Optional<String> act() {
      return Optional.empty();
    }
  }
}
