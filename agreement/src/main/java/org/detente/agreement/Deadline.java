package org.detente.agreement;

import java.time.MonthDay;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// By when a duty is performed. Every form with a measure reduces to one due-before instant and the
/// side it lies on.
public sealed interface Deadline {

  /// No later than so long after an instant. In days: the start of date(after) + amount + 1,
  /// exclusive. In hours: the instant + amount, exclusive.
  record Within(Amount amount, Choice<Mark> after, Choice<Counted> counted, MonthEnd monthEnd)
      implements Deadline {}

  /// At least so long before an instant. In hours: the instant - amount, inclusive. In days: the
  /// end of date(before) - amount (full days), or of the day before that (clear days).
  ///
  /// @param included whether in hours that instant itself is still in time, as it is but for what
  ///   is simply to come before another
  record AtLeast(
      Amount amount,
      Choice<Mark> before,
      Choice<Counted> counted,
      MonthEnd monthEnd,
      boolean included)
      implements Deadline {
    /// With a length: its own last instant is in time.
    public AtLeast(Amount amount, Choice<Mark> before, Choice<Counted> counted, MonthEnd monthEnd) {
      this(amount, before, counted, monthEnd, /* included= */ true);
    }
  }

  /// A time with two ends, such as three to five days before: what is done too early is outside the
  /// rule. At least one of the amounts is there, and both of what binds.
  ///
  /// @param asARule whether it is a rule of practice: never missed, only outside the rule
  record Window(
      @Nullable Amount atLeast,
      @Nullable Amount atMost,
      Side side,
      Choice<Mark> mark,
      Choice<Counted> counted,
      MonthEnd monthEnd,
      boolean asARule)
      implements Deadline {
    /// The key under which its two ends stand in a file.
    public String key() {
      return asARule ? "as-a-rule" : "between";
    }
  }

  /// "Promptly", "in advance": no instant; due until done.
  record NoMeasure() implements Deadline {}

  /// On which side of its mark an instant lies.
  enum Side implements Word {
    BEFORE,
    AFTER
  }

  /// How a length is counted.
  enum Counted implements Word {
    DAYS,
    CLEAR_DAYS,
    /// days on which the parties concerned work
    WORKING_DAYS,
    HOURS
  }

  /// What becomes of a day number that a shorter month lacks; a file must say where it can arise.
  enum MonthEnd implements Word {
    UNSTATED,
    CLAMP,
    NEXT
  }

  /// The instant a length is measured from.
  sealed interface Mark {
    /// when the triggering event occurred: its entry's valid date
    record EventOccurred() implements Mark {}

    /// a date field of the triggering event, as `event.planned`
    record EventField(String field) implements Mark {}

    /// a date field of the notice, as `n.planned_date`
    record NoticeField(String field) implements Mark {}

    /// the end of the period (exclusive end: the first day after it)
    record PeriodEnd() implements Mark {}

    /// the first instant of the period
    record PeriodStart() implements Mark {}

    /// the last day of the period
    record PeriodLastDay() implements Mark {}

    /// when the time of an exception is over; without one, when the event occurred
    record ExemptionEnd() implements Mark {}

    /// a day of the year, seen from the last day of the period, or from the event: the next one or
    /// the last one, that day itself included
    record DayOfYear(MonthDay day, boolean next) implements Mark {}

    /// an instant of the instrument's life, such as entry into force
    record LifeEvent(Anchor anchor) implements Mark {}
  }
}
