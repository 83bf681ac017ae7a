package org.detente.node.export;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.detente.assessment.calendar.Ahead;
import org.detente.assessment.calendar.Calendar;
import org.detente.assessment.calendar.Change;
import org.detente.assessment.calendar.Coming;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Known;
import org.detente.model.UtcCalendar;
import org.detente.node.home.World;

/// What an export covers.
///
/// @param from from when it is looked for what is due or comes (valid axis, inclusive)
/// @param until how far ahead changes, and periods of duties, are looked for (valid axis,
///   inclusive)
public record Extent(World world, AsOf asOf, Instant from, Instant until) {
  /// How far ahead is looked where nobody says how far.
  private static final Period AHEAD = Period.ofYears(10);

  /// What an export covers where nobody says how far ahead it looks.
  public static Extent of(World world, AsOf asOf) {
    return until(world, asOf, UtcCalendar.plus(asOf.valid(), AHEAD));
  }

  /// What an export covers from the day asked about on.
  public static Extent until(World world, AsOf asOf, Instant until) {
    return new Extent(world, asOf, asOf.valid(), until);
  }

  /// What `status` answers at the point.
  public Assessed assessed() {
    return world.assess(asOf);
  }

  /// What is due or comes.
  public List<Coming> comings() {
    return Calendar.of(world.standpoint(asOf.known()), asOf.valid(), from, until.plusNanos(1));
  }

  /// What changes of itself after the point.
  public List<Change> changes() {
    return Ahead.of(world.standpoint(asOf.known()), asOf.valid(), until);
  }

  /// How the point on the known axis is written: an instant, or `origin@N` for the first N entries
  /// of each ledger, as `--known-at` takes it.
  public String knownAt() {
    return switch (asOf.known()) {
      case Known.At(Instant instant) -> instant.toString();
      case Known.First(String origin, long size) ->
          (origin == null ? world.facts().ledgers().getFirst().origin() : origin) + "@" + size;
      case Known.Everything _ ->
          world.facts().ledgers().stream()
              .map(ledger -> ledger.origin() + "@" + ledger.size())
              .collect(joining(" "));
    };
  }
}
