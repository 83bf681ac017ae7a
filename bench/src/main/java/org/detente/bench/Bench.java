package org.detente.bench;

import java.nio.file.Path;
import java.util.List;

/// The command `bench/run`.
///
/// Arguments: `--quick` for a run of a minute on small sizes, and the names of benchmarks to run
/// instead of all.
final class Bench {
  private static final List<String> ALL = List.of("start");

  private Bench() {}

  public static void main(String[] args) throws Exception {
    Path home = Path.of(System.getProperty("detente.home", "."));
    List<String> named = List.of(args).stream().filter(a -> !a.equals("--quick")).toList();
    boolean quick = List.of(args).contains("--quick");
    if (!ALL.containsAll(named)) {
      System.err.println("usage: bench/run [--quick] " + ALL);
      System.exit(2);
    }
    Report report = new Report(System.out);
    report.machine();
    for (String name : named.isEmpty() ? ALL : named) {
      switch (name) {
        case "start" -> new ColdStart(home).measure(report, quick ? 5 : 31);
        default -> throw new IllegalArgumentException(name);
      }
    }
  }
}
