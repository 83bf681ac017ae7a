package org.detente.assessment.duty;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.detente.agreement.Amount;
import org.detente.agreement.Choice;
import org.detente.agreement.Deadline;
import org.detente.agreement.Question.Effect;
import org.detente.assessment.reading.Interpretation;
import org.jspecify.annotations.Nullable;

/// A deadline read one way: nothing in it is a question any more.
///
/// @param before whether performance is due before its mark
/// @param limit the length that bounds performance; null without measure, or where a rule of
///   practice bounds only the other side
/// @param opens the length before which performance is too early; null where none is
/// @param included whether what is due before its mark may, counted in hours, be done at the
///   instant itself
/// @param mark what the lengths are measured from; null without measure
record Terms(
    boolean before,
    boolean asARule,
    @Nullable Amount limit,
    @Nullable Amount opens,
    boolean included,
    Deadline.@Nullable Mark mark,
    Deadline.Counted counted,
    Deadline.MonthEnd monthEnd,
    WorkingDays workingDays) {

  /// @param workingDays those that count where working days are counted
  static Terms of(Deadline deadline, Interpretation reading, WorkingDays workingDays) {
    return switch (deadline) {
      case Deadline.Within d ->
          new Terms(
              false,
              false,
              d.amount(),
              null,
              false,
              mark(d.after(), "after", reading),
              counted(d.counted(), reading),
              d.monthEnd(),
              workingDays);
      case Deadline.AtLeast d ->
          new Terms(
              true,
              false,
              d.amount(),
              null,
              d.included(),
              mark(d.before(), "before", reading),
              counted(d.counted(), reading),
              d.monthEnd(),
              workingDays);
      case Deadline.Window d -> window(d, reading, workingDays);
      case Deadline.NoMeasure _ ->
          new Terms(
              false,
              false,
              null,
              null,
              false,
              null,
              Deadline.Counted.DAYS,
              Deadline.MonthEnd.UNSTATED,
              workingDays);
    };
  }

  private static Terms window(
      Deadline.Window rule, Interpretation reading, WorkingDays workingDays) {
    boolean before = rule.side() == Deadline.Side.BEFORE;
    return new Terms(
        before,
        rule.asARule(),
        before ? rule.atLeast() : rule.atMost(),
        before ? rule.atMost() : rule.atLeast(),
        true,
        mark(rule.mark(), before ? "before" : "after", reading),
        counted(rule.counted(), reading),
        rule.monthEnd(),
        workingDays);
  }

  private static Deadline.Mark mark(
      Choice<Deadline.Mark> choice, String field, Interpretation reading) {
    return switch (choice) {
      case Choice.Stated<Deadline.Mark>(Deadline.Mark mark) -> mark;
      case Choice.Asked<Deadline.Mark>(String question) ->
          switch (reading.effect(question, field).orElse(null)) {
            case Effect.MeasuredFrom(Deadline.Mark mark) -> mark;
            case null, default ->
                throw new IllegalStateException(question + " does not say " + field);
          };
    };
  }

  private static Deadline.Counted counted(Choice<Deadline.Counted> choice, Interpretation reading) {
    return switch (choice) {
      case Choice.Stated<Deadline.Counted>(Deadline.Counted counted) -> counted;
      case Choice.Asked<Deadline.Counted>(String question) ->
          switch (reading.effect(question, "counted").orElse(null)) {
            case Effect.CountedIn(Deadline.Counted counted) -> counted;
            case null, default ->
                throw new IllegalStateException(question + " does not say how to count");
          };
    };
  }

  /// The questions a deadline leaves open.
  static NavigableSet<String> questions(Deadline deadline) {
    NavigableSet<String> questions = new TreeSet<>();
    switch (deadline) {
      case Deadline.Within d -> {
        add(d.after(), questions);
        add(d.counted(), questions);
      }
      case Deadline.AtLeast d -> {
        add(d.before(), questions);
        add(d.counted(), questions);
      }
      case Deadline.Window d -> {
        add(d.mark(), questions);
        add(d.counted(), questions);
      }
      case Deadline.NoMeasure _ -> {}
    }
    return questions;
  }

  private static void add(Choice<?> choice, NavigableSet<String> questions) {
    if (choice instanceof Choice.Asked<?> asked) {
      questions.add(asked.question());
    }
  }

  /// Whether it counts in hours, so that a date without a time may be anywhere in its day.
  boolean inHours() {
    Amount any = limit == null ? opens : limit;
    return any != null && new Reckoning(any, counted, monthEnd, workingDays).inHours();
  }

  /// The instant it reduces to, measured from `from`; empty where it has no measure on that side.
  Optional<Due> due(Instant from) {
    return Optional.ofNullable(limit)
        .map(amount -> new Reckoning(amount, counted, monthEnd, workingDays))
        .map(reckoning -> before ? reckoning.before(from, included) : reckoning.after(from));
  }

  /// The first instant that is not too early, measured from `from`; empty where none is.
  Optional<Instant> opening(Instant from) {
    return Optional.ofNullable(opens)
        .map(amount -> new Reckoning(amount, counted, monthEnd, workingDays))
        .map(reckoning -> before ? reckoning.opensBefore(from) : reckoning.opensAfter(from));
  }

  /// Whether it is too early.
  boolean tooEarly(Instant from, Instant performed) {
    return opening(from).filter(performed::isBefore).isPresent();
  }
}
