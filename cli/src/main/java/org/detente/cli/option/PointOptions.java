package org.detente.cli.option;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.detente.model.AsOf;
import org.detente.model.Known;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The two times of a question. Where no day is asked for it is today, 00:00 UTC, by the machine's
/// clock: the only place in the house that asks it what day it is.
public final class PointOptions {
  @Option(names = "--on", paramLabel = "DATE", converter = InstantReader.class)
  private @Nullable Instant on;

  @Option(names = "--known-at", paramLabel = "POINT", converter = KnownReader.class)
  private @Nullable Known known;

  /// The point asked about.
  public AsOf asOf(Clock clock) {
    return asOf(clock, null);
  }

  /// The point asked about, for a command that names another day besides.
  ///
  /// @param otherwise the day that stands where `--on` is not given; null for today
  public AsOf asOf(Clock clock, @Nullable Instant otherwise) {
    Instant asked = on != null ? on : otherwise;
    Instant valid =
        asked != null
            ? asked
            : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    return new AsOf(valid, known());
  }

  /// The point on the known axis alone; everything where none is given.
  public Known known() {
    return known == null ? new Known.Everything() : known;
  }
}
