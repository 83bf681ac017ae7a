package org.detente.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.detente.cli.run.Surroundings;

/// One run of the command in this process, and everything it said.
///
/// The day is 2026-11-23 unless a run is given its own surroundings; there is no environment and no
/// terminal.
public record Run(int exit, String out, String err) {
  /// The day of every run.
  public static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);

  /// The checkout, with the shipped record.
  public static final Path HOME = Path.of(System.getProperty("detente.home"));

  /// Runs the command on the shipped record.
  public static Run of(String... args) {
    return with(HOME, Map.of(), false, args);
  }

  /// Runs the command in other surroundings.
  public static Run with(Path home, Map<String, String> env, boolean terminal, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exit = Detente.run(args, new Surroundings(env, out, err, DAY, terminal, home));
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
