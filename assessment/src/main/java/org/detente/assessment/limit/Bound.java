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
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.EntryRef;
import org.detente.model.Finding.Range;

/// The value of a limit that matters for a bearer at a time: the one that binds, else the next to
/// come, else the last that bound.
///
/// @param allows the greatest number allowed, an interval where it hangs on what is not known
/// @param from when it begins to bind (inclusive); empty while the event that fixes it is not known
/// @param anchor the act that fixes `from`; empty while it is not known, and for a date
public record Bound(
    Phase phase,
    Limit.DatedValue dated,
    Range allows,
    Optional<Instant> from,
    Optional<Deed> anchor) {

  /// Where a dated value stands.
  public enum Phase {
    TO_COME,
    BINDS,
    PAST
  }

  /// The greatest number, where it is known exactly.
  Optional<Long> exactly() {
    return Ranges.isExact(allows) ? Optional.of(allows.lo()) : Optional.empty();
  }

  /// The same where it may as well be another.
  Bound or(Bound other) {
    return new Bound(phase, dated, Ranges.hull(allows, other.allows), from, anchor);
  }

  private record Dated(
      Limit.DatedValue value, Optional<Instant> from, Optional<Instant> until, Optional<Deed> by) {

    boolean covers(Instant instant) {
      return from.isPresent()
          && !from.get().isAfter(instant)
          && (until.isEmpty() || instant.isBefore(until.get()));
    }

    Chosen in(Phase phase) {
      return new Chosen(phase, this);
    }
  }

  private record Chosen(Phase phase, Dated dated) {}

  /// The bound of a limit for its bearer over time.
  ///
  /// @param dossier what is known of the agreement whose limit it is
  static Timeline<Bound> of(Subject subject, Dossier dossier) {
    return of(subject, dossier, Interpretation.PLAIN);
  }

  /// The same, read one way.
  static Timeline<Bound> of(Subject subject, Dossier dossier, Interpretation under) {
    List<Dated> values =
        subject.limit().max().stream().map(value -> dated(value, dossier)).toList();
    Caps caps = new Caps(subject, dossier, under);
    List<Timeline<Range>> allowed =
        values.stream().map(dated -> caps.allowed(dated.value().cap())).toList();
    return chosen(values)
        .combine(
            Timeline.together(allowed),
            (chosen, ranges) ->
                new Bound(
                    chosen.phase(),
                    chosen.dated().value(),
                    ranges.get(values.indexOf(chosen.dated())),
                    chosen.dated().from(),
                    chosen.dated().by()));
  }

  private static Timeline<Chosen> chosen(List<Dated> values) {
    NavigableSet<Instant> breakpoints = new TreeSet<>();
    for (Dated value : values) {
      value.from().ifPresent(breakpoints::add);
      value.until().ifPresent(breakpoints::add);
    }
    List<Timeline.Step<Chosen>> steps = new ArrayList<>();
    for (Instant at : breakpoints) {
      Chosen chosen = at(values, at);
      List<EntryRef> causes = chosen.dated().by().map(Deed::cause).orElse(List.of());
      steps.add(new Timeline.Step<>(at, chosen, causes));
    }
    return Timeline.of(at(values, Instant.MIN), steps);
  }

  private static Chosen at(List<Dated> values, Instant at) {
    Comparator<Dated> byStart = Comparator.comparing(value -> value.from().orElse(Instant.MAX));
    Optional<Chosen> binding =
        values.stream().filter(v -> v.covers(at)).max(byStart).map(v -> v.in(Phase.BINDS));
    Optional<Chosen> coming =
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
