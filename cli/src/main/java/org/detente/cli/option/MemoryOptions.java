package org.detente.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.detente.cli.run.Surroundings;
import org.detente.ledger.check.CheckMemory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a check remembers of earlier ones, and whether it tells how far it is.
public final class MemoryOptions {
  @Option(names = "--remember", paramLabel = "FOLDER", converter = PathReader.class)
  private @Nullable Path folder;

  @Option(names = "--anew")
  private boolean anew;

  @Option(names = "--progress")
  private boolean progress;

  public Optional<CheckMemory> memory() {
    return Optional.ofNullable(folder).map(it -> new CheckMemory(it, anew));
  }

  /// Whether somebody watches, or wants it told.
  public boolean progress(Surroundings surroundings) {
    return progress || surroundings.terminal();
  }
}
