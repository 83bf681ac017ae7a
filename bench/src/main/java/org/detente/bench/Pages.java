package org.detente.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.node.console.Console;
import org.detente.node.home.Home;
import org.detente.node.home.Opening;
import org.detente.node.home.World;
import org.detente.node.http.Request;

/// Pages of the console on the shipped record: the server's time for each at the 99th percentile,
/// and how much they weigh. Every request asks for another day, so that no answer is one that was
/// kept.
final class Pages {
  private static final double MOST_MILLIS = 50;
  private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
  private static final List<String> PATHS =
      List.of(
          "/",
          "/timeline",
          "/finding/new-start/limits.launchers@US",
          "/agreement/new-start",
          "/ledger",
          "/ledger/detente.example/record/1/5",
          "/search");

  private final Path home;

  Pages(Path home) {
    this.home = home;
  }

  void measure(Report report, int requests) {
    report.title("Pages of the console, warm, each request for another day");
    Console console = new Console(open(), Clock.systemUTC(), home);
    int warmUp = Math.min(requests, 100);
    int day = 0;
    for (int i = 0; i < warmUp; i++) {
      for (String path : PATHS) {
        console.answer(request(path, day));
      }
      day++;
    }
    for (String path : PATHS) {
      long[] nanos = new long[requests];
      int weight = 0;
      for (int i = 0; i < requests; i++) {
        Request request = request(path, day++);
        long start = System.nanoTime();
        weight = console.answer(request).length();
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      double millis = nanos[(int) Math.ceil(requests * 0.99) - 1] / 1e6;
      report.number(path + ", weight", weight / 1024.0, "KiB");
      report.verdict(
          path + ", 99th percentile", millis, "ms", "under " + MOST_MILLIS, millis < MOST_MILLIS);
    }
  }

  private static Request request(String path, int day) {
    Map<String, String> query = Map.of("on", FIRST.plusDays(day).toString(), "q", "launchers");
    return new Request(path, query, Optional.empty());
  }

  private World open() {
    return switch (Home.open(Optional.empty(), home)) {
      case Opening.Opened(World world) -> world;
      case Opening.Refused(var why) -> throw new IllegalStateException(why.toString());
    };
  }
}
