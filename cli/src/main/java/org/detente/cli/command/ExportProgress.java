package org.detente.cli.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.detente.cli.run.Output;
import org.detente.model.Words;
import org.detente.node.export.sqlite.Steps;

/// Tells how far a long export has come, a line a second; one that takes less says nothing.
final class ExportProgress implements Steps {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Output output;
  private final Clock clock;
  private Instant told;

  ExportProgress(Output output, Clock clock) {
    this.output = output;
    this.clock = clock;
    this.told = clock.instant();
  }

  @Override
  public void done(int done, int total) {
    Instant now = clock.instant();
    if (Duration.between(told, now).compareTo(PAUSE) >= 0) {
      told = now;
      output.remark(Words.of("export.progress", done, total));
    }
  }
}
