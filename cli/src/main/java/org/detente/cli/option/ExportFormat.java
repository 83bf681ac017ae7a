package org.detente.cli.option;

import picocli.CommandLine.Option;

/// The format of an export: exactly one.
public final class ExportFormat {
  @Option(names = "--csv")
  private boolean csv;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--ical")
  private boolean ical;

  @Option(names = "--sqlite")
  private boolean sqlite;

  /// The formats there are.
  public enum Kind {
    CSV,
    JSON,
    ICAL,
    SQLITE
  }

  /// The one that was chosen.
  ///
  /// @throws IllegalStateException when none was, which the command line does not let pass
  public Kind kind() {
    if (csv) {
      return Kind.CSV;
    }
    if (json) {
      return Kind.JSON;
    }
    if (ical) {
      return Kind.ICAL;
    }
    if (sqlite) {
      return Kind.SQLITE;
    }
    throw new IllegalStateException("no format was chosen");
  }
}
