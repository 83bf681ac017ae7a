package org.detente.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The command `bench/run`.
///
/// Arguments: `--quick` for a run of about a minute on small sizes, and the names of benchmarks to
/// run instead of all.
final class Bench {
  private static final List<String> ALL =
      List.of(
          "start",
          "opening",
          "recomputation",
          "pages",
          "append",
          "hashes",
          "signatures",
          "go",
          "million");

  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> named = List.of(args).stream().filter(a -> !a.equals("--quick")).toList();
    boolean quick = List.of(args).contains("--quick");
    if (!ALL.containsAll(named)) {
      System.err.println("usage: bench/run [--quick] [NAME...], with names from " + ALL);
      System.exit(2);
    }
    Path home = Path.of(System.getProperty("detente.home", "."));
    Path target = Files.createDirectories(home.resolve("bench/target/data"));
    Report report = new Report(System.out);
    report.machine();
    for (String name : named.isEmpty() ? ALL : named) {
      switch (name) {
        case "start" -> new ColdStart(home).measure(report, quick ? 7 : 31);
        case "opening" -> new OpeningTime(home, target).measure(report, quick ? 3 : 9);
        case "recomputation" ->
            new Recomputation(home).measure(report, quick ? 2_500 : 25_000, quick ? 11 : 31);
        case "pages" ->
            new Pages(home, target).measure(report, quick ? 200 : 1_000, quick ? 400 : 1_800);
        case "append" -> new DurableAppend(target).measure(report, quick ? 10 : 40, quick ? 5 : 15);
        case "hashes" ->
            new LedgerCheck(target).hashes(report, quick ? 50_000 : 1_000_000, quick ? 5 : 7);
        case "signatures" -> new LedgerCheck(target).signatures(report, quick ? 5_000 : 50_000, 3);
        case "go" -> new GoCheck(home, target).measure(report, quick ? 5_000 : 50_000, 3);
        case "million" -> Million.measure(report, target, quick ? 20_000 : 1_000_000);
        default -> throw new IllegalArgumentException(name);
      }
    }
  }
}
