package org.detente.assessment.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.detente.agreement.Anchor;
import org.detente.agreement.Limit;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.EntryRef;

/// The value of a limit that matters at a time: the one that binds, else the next to come, else the
/// last that bound.
///
/// @param from when it begins to bind (inclusive); empty while the event that fixes it is not known
/// @param anchor the act that fixes `from`; empty while it is not known, and for a date
public record Bound(
    Phase phase, Limit.DatedValue dated, Optional<Instant> from, Optional<Deed> anchor) {

  /// Where a dated value stands.
  public enum Phase {
    TO_COME,
    BINDS,
    PAST
  }

  private record Dated(
      Limit.DatedValue value, Optional<Instant> from, Optional<Instant> until, Optional<Deed> by) {

    boolean covers(Instant instant) {
      return from.isPresent()
          && !from.get().isAfter(instant)
          && (until.isEmpty() || instant.isBefore(until.get()));
    }

    Bound in(Phase phase) {
      return new Bound(phase, value, from, by);
    }
  }

  /// The bound of a limit over time.
  static Timeline<Bound> of(Limit limit, Dossier dossier) {
    List<Dated> values = limit.max().stream().map(value -> dated(value, dossier)).toList();
    NavigableSet<Instant> breakpoints = new TreeSet<>();
    for (Dated value : values) {
      value.from().ifPresent(breakpoints::add);
      value.until().ifPresent(breakpoints::add);
    }
    List<Timeline.Step<Bound>> steps = new ArrayList<>();
    for (Instant at : breakpoints) {
      Bound bound = at(values, at);
      List<EntryRef> causes = bound.anchor().map(Deed::cause).orElse(List.of());
      steps.add(new Timeline.Step<>(at, bound, causes));
    }
    return Timeline.of(at(values, Instant.MIN), steps);
  }

  private static Bound at(List<Dated> values, Instant at) {
    Comparator<Dated> byStart = Comparator.comparing(value -> value.from().orElse(Instant.MAX));
    Optional<Bound> binding =
        values.stream().filter(v -> v.covers(at)).max(byStart).map(v -> v.in(Phase.BINDS));
    Optional<Bound> coming =
        values.stream()
            .filter(v -> v.from().isEmpty() || v.from().get().isAfter(at))
            .min(byStart)
            .map(v -> v.in(Phase.TO_COME));
    return binding
        .or(() -> coming)
        .orElseGet(() -> values.stream().max(byStart).orElseThrow().in(Phase.PAST));
  }

  private static Dated dated(Limit.DatedValue value, Dossier dossier) {
    Anchor until = value.until();
    return new Dated(
        value,
        dossier.instant(value.from()),
        until == null ? Optional.empty() : dossier.instant(until),
        value.from().act().flatMap(dossier::first));
  }
}
