package org.detente.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.detente.node.console.LiveConsole;
import org.detente.node.home.Home;
import org.detente.node.home.Opening;
import org.detente.node.home.Watch;
import org.detente.node.home.World;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.http.Site;

/// Pages of the console, on the shipped record and on a grown one: the server's time for each at
/// the 99th percentile, warm; the heap after many clicks; and what a page weighs.
///
/// Every request asks for a day that was not asked for before, every fourth as known on another
/// such day, so that no answer is one that was kept.
final class Pages {
  private static final double MOST_MILLIS = 50;
  private static final double MOST_GROWTH = 2;
  private static final int FIRST_CLICKS = 100;
  private static final long SEED = 20_261_126;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate FIRST = LocalDate.of(1985, 1, 1);
  private static final int DAYS = 15_400;
  private static final List<String> PATHS =
      List.of(
          "/",
          "/calendar",
          "/timeline",
          "/finding/new-start/limits.launchers@US",
          "/finding/ru-inf-moratorium/restraints.no-deployment@RU",
          "/finding/new-start/life",
          "/agreement/new-start",
          "/agreement/cfe-1990",
          "/ledger",
          "/ledger/detente.example/record/1/5",
          "/search",
          "/docs",
          "/docs/start/ten-minutes",
          "/api/v1/status");
  private static final List<String> ASSETS =
      List.of("/assets/console.css", "/assets/console.js", "/assets/htmx.js", "/assets/icon.svg");

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Random random = new Random(SEED);
  private final Path home;
  private final Path target;

  Pages(Path home, Path target) {
    this.home = home;
    this.target = target;
  }

  void measure(Report report, int requests, int clicks) throws IOException {
    report.title("Pages of the console, warm, each request for another day (seed " + SEED + ")");
    measure(report, "shipped", Optional.empty(), requests, clicks);
    Path grown = GrownRecord.make(home, target);
    measure(report, "grown", Optional.of(grown.toString()), requests, clicks);
  }

  private void measure(Report report, String name, Optional<String> data, int requests, int clicks)
      throws IOException {
    World world = open(data);
    Watch watch = new Watch(world, data, home);
    Site console = new LiveConsole(world, watch, CLOCK, home);
    report.number(name + ": entries", (double) world.facts().ledgers().getFirst().size(), "");
    report.number(name + ": agreement files", world.agreements().size(), "");
    for (int i = 0; i < Math.max(requests / 2, 100); i++) {
      for (String path : PATHS) {
        answer(console, path, i);
      }
    }
    for (String path : PATHS) {
      times(report, name + ": " + path, console, path, requests);
    }
    weights(report, name, console);
    memory(report, name, console, clicks);
  }

  private void times(Report report, String what, Site console, String path, int requests) {
    long[] wall = new long[requests];
    long[] processor = new long[requests];
    for (int i = 0; i < requests; i++) {
      Request request = request(path, i);
      long cpu = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      console.answer(request);
      wall[i] = System.nanoTime() - start;
      processor[i] = threads.getCurrentThreadCpuTime() - cpu;
    }
    double millis = percentile(wall, 0.99);
    report.percentiles(what, percentile(wall, 0.5), millis, percentile(processor, 0.99));
    report.verdict(
        "  against the limit", millis / MOST_MILLIS, "x", "at most 1", millis <= MOST_MILLIS);
  }

  private static double percentile(long[] nanos, double part) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(sorted.length * part) - 1] / 1e6;
  }

  /// What a browser loads, from one that has nothing yet.
  private void weights(Report report, String name, Site console) throws IOException {
    double assets = 0;
    for (String path : ASSETS) {
      assets += body(console, path).length;
    }
    report.number(name + ": files that every page loads", assets / 1024, "KiB");
    for (String path : PATHS) {
      byte[] body = body(console, path);
      report.weight(name + ": " + path, body.length / 1024.0, zipped(body) / 1024.0);
    }
  }

  private static byte[] body(Site console, String path) {
    return console.answer(new Request(path, Map.of("q", "launchers"), Optional.empty())).bytes();
  }

  private static int zipped(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(body);
    }
    return out.size();
  }

  /// One click every two seconds for an hour, without the pauses.
  private void memory(Report report, String name, Site console, int clicks) {
    for (int i = 0; i < FIRST_CLICKS; i++) {
      answer(console, PATHS.get(random.nextInt(PATHS.size())), i);
    }
    double first = heap();
    for (int i = FIRST_CLICKS; i < clicks; i++) {
      answer(console, PATHS.get(random.nextInt(PATHS.size())), i);
    }
    double last = heap();
    report.number(name + ": heap after " + FIRST_CLICKS + " clicks", first, "MiB");
    report.number(name + ": heap after " + clicks + " clicks", last, "MiB");
    double growth = last / first;
    report.verdict("  growth", growth, "x", "at most " + MOST_GROWTH, growth <= MOST_GROWTH);
  }

  private static double heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
  }

  private void answer(Site console, String path, int number) {
    Answer answer = console.answer(request(path, number));
    if (answer.status() >= Answer.FAULT) {
      throw new IllegalStateException(path + " ended with " + answer.status());
    }
  }

  private Request request(String path, int number) {
    Map<String, String> query = new HashMap<>(Map.of("q", "launchers", "on", moment()));
    if (number % 4 == 3) {
      query.put("known-at", moment());
    }
    return new Request(path, query, Optional.empty());
  }

  /// A minute of some day: among so many hardly one comes twice.
  private String moment() {
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    return day.atStartOfDay().plusMinutes(random.nextInt(24 * 60)) + "Z";
  }

  private World open(Optional<String> data) {
    return switch (Home.open(data, home)) {
      case Opening.Opened(World world) -> world;
      case Opening.Refused(var why) -> throw new IllegalStateException(why.toString());
    };
  }
}
