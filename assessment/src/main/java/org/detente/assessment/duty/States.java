package org.detente.assessment.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.assessment.life.Gate;
import org.detente.assessment.timeline.Timeline;
import org.detente.assessment.timeline.Timeline.Step;
import org.detente.model.EntryRef;
import org.detente.model.Verdict.OfDuty;
import org.jspecify.annotations.Nullable;

/// The state table: what an instance of a duty reads at each instant, read one way.
///
/// An end, a rest or a withholding changes what is still open when it begins; what was settled by
/// then stays as it was settled.
///
/// @param start when it begins to be due (inclusive)
/// @param due its deadline; null where it has no measure
/// @param performed what performed it; null where nothing is known to
/// @param doubtful whether nobody can tell if the duty applies at all
/// @param undecided whether nobody can tell if a notice that is there performs it
/// @param exempt until when an exception applies (exclusive); null where none does
/// @param tally how often it was done in its period; null where it is to be done once
/// @param overlays what lies over the instance from outside
/// @param pleas what the parties say of it
record States(
    Instant start,
    @Nullable Due due,
    @Nullable Performance performed,
    boolean doubtful,
    boolean undecided,
    @Nullable Instant exempt,
    @Nullable Tally tally,
    boolean asARule,
    boolean shown,
    Overlays overlays,
    Pleas pleas,
    List<EntryRef> trigger) {

  /// A performance.
  ///
  /// @param at when it was given, or by when
  /// @param onlyBy nobody can say when it was given, only that it was by then
  /// @param outside it was too early
  record Performance(Instant at, boolean onlyBy, boolean outside, EntryRef entry) {}

  /// What lies over an instance: whether the rule applies, whether the bearer withholds, whether an
  /// addressee denies its ground.
  record Overlays(Timeline<Gate> gate, Timeline<Boolean> withheld, Timeline<Boolean> denied) {}

  /// From when: an event is off; something happened that leaves nothing owed; the instance is
  /// waived; an addressee says it was not performed; the bearer says it was.
  record Pleas(
      Optional<Since> off,
      Optional<Since> spared,
      Optional<Since> waived,
      Optional<Since> missing,
      Optional<Since> done) {}

  /// Something that holds from an instant on, and the entry that makes it so.
  record Since(Instant at, EntryRef entry) {
    static boolean holds(Optional<Since> since, Instant t) {
      return since.isPresent() && !t.isBefore(since.get().at());
    }
  }

  /// The deadline with the time for which the clock stood still while the duty rested; none where
  /// the rest lasts until the instrument's end.
  static Due withStops(Due due, Instant start, Timeline<Gate> gate) {
    Due moved = due;
    for (int i = 0; i < gate.steps().size(); i++) {
      Step<Gate> step = gate.steps().get(i);
      if (step.value() != Gate.RESTING) {
        continue;
      }
      Instant from = step.from().isAfter(start) ? step.from() : start;
      if (!from.isBefore(moved.at())) {
        continue;
      }
      if (i + 1 == gate.steps().size() || gate.steps().get(i + 1).value() == Gate.ENDED) {
        return new Due(Instant.MAX, false);
      }
      Instant until = gate.steps().get(i + 1).from();
      if (until.isAfter(from)) {
        moved = moved.later(Duration.between(from, until));
      }
    }
    return moved;
  }

  /// The state over time.
  Timeline<OfDuty> timeline() {
    NavigableMap<Instant, List<EntryRef>> breaks = new TreeMap<>();
    add(breaks, start, trigger);
    if (due != null) {
      add(breaks, due.at(), trigger);
    }
    if (performed != null) {
      add(breaks, performed.at(), List.of(performed.entry()));
    }
    if (exempt != null) {
      add(breaks, exempt, trigger);
    }
    if (tally != null) {
      tally.turns().forEach(since -> add(breaks, since.at(), List.of(since.entry())));
    }
    for (Optional<Since> plea :
        List.of(pleas.off(), pleas.spared(), pleas.waived(), pleas.missing(), pleas.done())) {
      plea.ifPresent(since -> add(breaks, since.at(), List.of(since.entry())));
    }
    addSteps(breaks, overlays.gate());
    addSteps(breaks, overlays.withheld());
    addSteps(breaks, overlays.denied());
    breaks.remove(Instant.MIN);
    breaks.remove(Instant.MAX);
    OfDuty before = at(Instant.MIN);
    List<Step<OfDuty>> steps = new ArrayList<>();
    OfDuty last = before;
    for (var entry : breaks.entrySet()) {
      OfDuty now = at(entry.getKey());
      if (now != last) {
        List<EntryRef> causes = new ArrayList<>(trigger);
        causes.addAll(entry.getValue());
        steps.add(new Step<>(entry.getKey(), now, causes.stream().sorted().distinct().toList()));
        last = now;
      }
    }
    return Timeline.of(before, steps);
  }

  private static void add(
      NavigableMap<Instant, List<EntryRef>> breaks, Instant at, List<EntryRef> entries) {
    breaks.computeIfAbsent(at, t -> new ArrayList<>()).addAll(entries);
  }

  private static void addSteps(NavigableMap<Instant, List<EntryRef>> breaks, Timeline<?> timeline) {
    timeline.steps().forEach(step -> add(breaks, step.from(), step.causes()));
  }

  private OfDuty at(Instant t) {
    boolean started = !t.isBefore(start);
    if (Since.holds(pleas.off(), t)) {
      return OfDuty.VOID;
    }
    boolean isExempt = exempt != null && t.isBefore(exempt);
    if (isExempt || doubtful) {
      return !started
          ? overlaid(t, OfDuty.DORMANT)
          : isExempt ? OfDuty.NOT_APPLICABLE : OfDuty.UNKNOWN;
    }
    if (isSpared(t)) {
      return started ? OfDuty.NOT_APPLICABLE : overlaid(t, OfDuty.DORMANT);
    }
    if (tally != null && tally.isExceeded(t)) {
      return OfDuty.OUTSIDE_THE_RULE;
    }
    if (tally != null && tally.needsNone()) {
      return overlaid(t, started ? OfDuty.MET : OfDuty.DORMANT);
    }
    if (performed != null && !t.isBefore(performed.at())) {
      return done(performed);
    }
    return Since.holds(pleas.waived(), t) ? OfDuty.WAIVED : overlaid(t, plain(t, started));
  }

  // What was performed before stays performed.
  private boolean isSpared(Instant t) {
    return Since.holds(pleas.spared(), t)
        && (performed == null || pleas.spared().orElseThrow().at().isBefore(performed.at()));
  }

  private OfDuty done(Performance performance) {
    if (asARule) {
      boolean late = due != null && !due.inTime(performance.at());
      return performance.outside() || (late && !performance.onlyBy())
          ? OfDuty.OUTSIDE_THE_RULE
          : OfDuty.MET;
    }
    if (performance.outside()) {
      return OfDuty.OUTSIDE_THE_RULE;
    }
    return due == null || performance.onlyBy() || due.inTime(performance.at())
        ? OfDuty.MET
        : OfDuty.MET_LATE;
  }

  private OfDuty plain(Instant t, boolean started) {
    if (!started) {
      return OfDuty.DORMANT;
    }
    if (due == null || t.isBefore(due.at())) {
      return OfDuty.DUE;
    }
    boolean maybeInTime = performed != null && performed.onlyBy();
    if (undecided || maybeInTime) {
      return OfDuty.UNKNOWN;
    }
    if (shown) {
      return asARule ? OfDuty.OUTSIDE_THE_RULE : OfDuty.MISSED;
    }
    if (Since.holds(pleas.missing(), t)) {
      return Since.holds(pleas.done(), t)
          ? OfDuty.CONTESTED
          : asARule ? OfDuty.OUTSIDE_THE_RULE : OfDuty.MISSED;
    }
    return OfDuty.UNKNOWN;
  }

  // What lies over the instance counts for what was open when it began.
  private OfDuty overlaid(Instant t, OfDuty state) {
    Gate gate = overlays.gate().at(t);
    if (gate != Gate.OPEN && wasOpenAt(overlays.gate().since(t))) {
      return switch (gate) {
        case ENDED -> OfDuty.ENDED;
        case RESTING -> OfDuty.RESTING;
        case NOT_YET, OPEN -> OfDuty.DORMANT;
      };
    }
    if (overlays.withheld().at(t) && wasOpenAt(overlays.withheld().since(t))) {
      return overlays.denied().at(t) ? OfDuty.CONTESTED : OfDuty.WITHHELD;
    }
    return state;
  }

  private boolean wasOpenAt(Optional<Instant> instant) {
    return due == null || instant.isEmpty() || instant.get().isBefore(due.at());
  }
}
