package org.detente.cli.option;

import java.util.Optional;
import org.detente.cli.run.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which folder a command reads: `--data`, else `DETENTE_DATA`, else the shipped record.
public final class DataOption {
  /// The variable of the environment that stands for the option.
  static final String VARIABLE = "DETENTE_DATA";

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable String data;

  /// The folder named; empty for the shipped record.
  public Optional<String> folder(Surroundings surroundings) {
    return data != null ? Optional.of(data) : surroundings.variable(VARIABLE);
  }
}
