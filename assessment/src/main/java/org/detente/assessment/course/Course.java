package org.detente.assessment.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.detente.assessment.timeline.Timeline;
import org.detente.assessment.timeline.Timeline.Step;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.jspecify.annotations.Nullable;

/// One finding over all of valid time. The finding at an instant reads as the course does at that
/// instant.
///
/// @param id such as `new-start/limits.launchers@US`
/// @param bearer who is bound; null for an instrument's own life
/// @param addressee to whom it is owed, where that is one party
/// @param states what it reads, from each instant on (inclusive)
/// @param deadlines of an instance of a duty: every deadline that some reading gives it, each once,
///   earliest first; none without measure
/// @param alarm the deadline for calendars, as [Finding.Timing#alarm()]
/// @param readings what it reads under each combination of the questions that make a difference at
///   some time; none where no question does
public record Course(
    String id,
    Finding.Kind kind,
    String instrument,
    @Nullable Party bearer,
    @Nullable Party addressee,
    Timeline<State> states,
    List<Deadline> deadlines,
    @Nullable Instant alarm,
    List<Reading> readings) {

  /// A course that is not told reading by reading.
  public Course(
      String id,
      Finding.Kind kind,
      String instrument,
      @Nullable Party bearer,
      @Nullable Party addressee,
      Timeline<State> states,
      List<Deadline> deadlines,
      @Nullable Instant alarm) {
    this(id, kind, instrument, bearer, addressee, states, deadlines, alarm, List.of());
  }

  /// The course of a finding without deadlines that is listed always.
  ///
  /// @param verdicts what it reads
  public static Course of(
      Finding.Kind kind,
      String instrument,
      String rule,
      @Nullable Party bearer,
      Timeline<? extends Verdict> verdicts) {
    return new Course(
        instrument + "/" + rule,
        kind,
        instrument,
        bearer,
        null,
        verdicts.map(verdict -> new State(verdict, true, null, false)),
        List.of(),
        null);
  }

  /// A state that lasts.
  ///
  /// @param from inclusive; null where it has no beginning
  /// @param until exclusive
  /// @param state as it begins
  public record Stretch(@Nullable Instant from, Instant until, State state) {}

  /// The stretches in which the finding is listed and reads the same, earliest first.
  ///
  /// @param end where the last one ends at the latest
  /// @param aspect what of a state is looked at: where that stays the same, one stretch goes on
  public List<Stretch> stretches(Instant end, Function<State, ?> aspect) {
    List<Stretch> stretches = new ArrayList<>();
    List<Step<State>> steps = states.steps();
    for (int i = 0; i < steps.size() && steps.get(i).from().isBefore(end); i++) {
      Step<State> step = steps.get(i);
      Instant next = i + 1 < steps.size() ? steps.get(i + 1).from() : end;
      Instant until = next.isBefore(end) ? next : end;
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      if (!step.value().listed()) {
        continue;
      }
      if (last != null
          && last.until().equals(step.from())
          && Objects.equals(aspect.apply(last.state()), aspect.apply(step.value()))) {
        stretches.removeLast();
        stretches.add(new Stretch(last.from(), until, last.state()));
      } else {
        Instant from = step.from().equals(Instant.MIN) ? null : step.from();
        stretches.add(new Stretch(from, until, step.value()));
      }
    }
    return List.copyOf(stretches);
  }

  /// Whether its verdict changes, or a deadline of it lies, in a stretch (both ends inclusive).
  public boolean moves(Instant from, Instant until) {
    return (states.changes(from, until) && changes(from, until))
        || deadlines.stream().anyMatch(it -> !it.at().isBefore(from) && !it.at().isAfter(until));
  }

  private boolean changes(Instant from, Instant until) {
    Verdict before = states.steps().getFirst().value().verdict();
    for (Step<State> step : states.steps()) {
      Verdict then = step.value().verdict();
      if (!then.equals(before) && !step.from().isBefore(from) && !step.from().isAfter(until)) {
        return true;
      }
      before = then;
    }
    return false;
  }

  /// The same finding with another course.
  public Course with(Timeline<State> other) {
    return new Course(id, kind, instrument, bearer, addressee, other, deadlines, alarm, readings);
  }

  /// The same finding told reading by reading too.
  public Course under(List<Reading> others) {
    return new Course(id, kind, instrument, bearer, addressee, states, deadlines, alarm, others);
  }

  /// What a finding reads at an instant.
  ///
  /// @param listed whether the current findings of that instant list it
  /// @param count figures of a limit; null for other kinds
  /// @param stale whether its evidence is too old to count
  public record State(
      Verdict verdict, boolean listed, Finding.@Nullable Count count, boolean stale) {}

  /// One reading over time.
  ///
  /// @param under question to option
  /// @param heldBy who is on record for these choices
  /// @param hypothetical nobody was on record for one of them, and none is the default
  public record Reading(
      Map<String, String> under,
      List<String> heldBy,
      boolean hypothetical,
      Timeline<? extends Verdict> verdicts) {}

  /// A deadline, and the readings that make it.
  ///
  /// @param at the instant to which it reduces
  /// @param included whether that instant itself is still in time
  /// @param under question to option: the choices that all readings with this deadline share; empty
  ///   where no reading makes a difference
  /// @param heldBy who is on record for these choices
  /// @param hypothetical nobody was on record for one of them, and none is the default
  /// @param decides whether a reading whose verdict counts gives this deadline
  public record Deadline(
      Instant at,
      boolean included,
      Map<String, String> under,
      List<String> heldBy,
      boolean hypothetical,
      boolean decides) {}
}
