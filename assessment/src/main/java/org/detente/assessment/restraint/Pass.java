package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.EntryRef;

/// One pass over all that happened to some restraints, in the order of valid time.
///
/// What a declarant does at an instant is judged by how its restraint stood just before it. A
/// mirror is weighed last: from the instant at which the other is lost, the restraint that holds
/// while the other holds is triggered. An act of the declarant dated to the instant of its own
/// release, or of the first instant of its restraint, is not held against it: the order inside an
/// instant is not known.
final class Pass {
  private final SequencedMap<String, Undertaking> undertakings = new LinkedHashMap<>();
  private final Map<String, State> states = new LinkedHashMap<>();
  private final Map<String, List<Timeline.Step<Hold>>> steps = new LinkedHashMap<>();

  private record State(Hold hold, List<EntryRef> causes) {}

  private Pass(List<Undertaking> all) {
    for (Undertaking undertaking : all) {
      undertakings.put(undertaking.id(), undertaking);
      states.put(undertaking.id(), new State(Hold.NOT_YET, List.of()));
      steps.put(undertaking.id(), new ArrayList<>());
    }
  }

  /// How each stands over time, by id. A mirror that is not among them changes nothing.
  static Map<String, Timeline<Hold>> over(List<Undertaking> undertakings) {
    Pass pass = new Pass(undertakings);
    pass.run();
    Map<String, Timeline<Hold>> courses = new LinkedHashMap<>();
    pass.steps.forEach((id, steps) -> courses.put(id, Timeline.of(Hold.NOT_YET, steps)));
    return courses;
  }

  private void run() {
    NavigableMap<Instant, Map<String, List<Happening>>> byInstant = new TreeMap<>();
    undertakings.forEach((id, undertaking) ->
        undertaking
            .happenings()
            .forEach(happening ->
                byInstant
                    .computeIfAbsent(happening.at(), at -> new LinkedHashMap<>())
                    .computeIfAbsent(id, key -> new ArrayList<>())
                    .add(happening)));
    byInstant.forEach(this::at);
  }

  private void at(Instant instant, Map<String, List<Happening>> happened) {
    Map<String, State> before = Map.copyOf(states);
    happened.forEach((id, happenings) -> states.put(id, after(state(before, id), happenings)));
    Map<String, State> own = Map.copyOf(states);
    undertakings.values().forEach(undertaking -> mirror(undertaking, own));
    states.forEach((id, state) -> {
      if (!state.equals(before.get(id))) {
        List<Timeline.Step<Hold>> course = steps.get(id);
        if (course != null) {
          course.add(new Timeline.Step<>(instant, state.hold(), state.causes()));
        }
      }
    });
  }

  private static State state(Map<String, State> states, String id) {
    return Optional.ofNullable(states.get(id)).orElseThrow();
  }

  private static State after(State before, List<Happening> happenings) {
    State state = before;
    for (Happening happening :
        happenings.stream().sorted(Comparator.comparing(Happening::kind)).toList()) {
      state =
          next(before.hold(), state.hold(), happening.kind())
              .map(hold -> new State(hold, happening.entries().stream().sorted().toList()))
              .orElse(state);
    }
    return state;
  }

  /// @param before how it stood just before the instant
  /// @param now how it stands by what happened earlier in the order of kinds
  private static Optional<Hold> next(Hold before, Hold now, Happening.Kind kind) {
    if (now.isOver()) {
      return Optional.empty();
    }
    return switch (kind) {
      case DECLARED -> to(now == Hold.NOT_YET, Hold.ANNOUNCED);
      case BEGUN -> to(now == Hold.NOT_YET || now == Hold.ANNOUNCED, Hold.HOLDING);
      case OCCURRED -> to(now == Hold.HOLDING, Hold.TRIGGERED);
      case DONE ->
          before == Hold.HOLDING
              ? Optional.of(Hold.NOT_KEPT)
              : to(before == Hold.TRIGGERED, Hold.DEPARTED);
      case RELEASED -> to(now != Hold.NOT_YET, Hold.RELEASED);
      case ENDED -> Optional.of(Hold.ENDED);
    };
  }

  private static Optional<Hold> to(boolean applies, Hold hold) {
    return applies ? Optional.of(hold) : Optional.empty();
  }

  private void mirror(Undertaking undertaking, Map<String, State> own) {
    State mine = state(own, undertaking.id());
    State other = undertaking.mirror().map(own::get).orElse(null);
    if (mine.hold() == Hold.HOLDING && other != null && other.hold().isLost()) {
      states.put(undertaking.id(), new State(Hold.TRIGGERED, other.causes()));
    }
  }
}
