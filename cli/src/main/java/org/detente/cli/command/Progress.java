package org.detente.cli.command;

import org.detente.cli.run.Output;
import org.detente.ledger.check.CheckProgress;
import org.detente.model.Words;

/// Tells how far a long check has come, a line every tenth; a short one says nothing.
final class Progress implements CheckProgress {
  private static final long SHORT = 20_000;
  private static final long STEPS = 10;

  private final Output output;
  private long told;

  Progress(Output output) {
    this.output = output;
  }

  @Override
  public synchronized void checked(long done, long total) {
    if (total < SHORT) {
      return;
    }
    long step = done * STEPS / total;
    if (step > told) {
      told = step;
      output.remark(Words.of("verify.progress", done, total));
    }
  }
}
