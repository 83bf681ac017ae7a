package org.detente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long it takes until the record as a whole is open: from the command `detente serve` to its
/// address and, asked for at once, the page of today; and after that the pages that show all of the
/// record, each for the first time. On the shipped record and on one ten times larger.
final class OpeningTime {
  private static final double MOST_MILLIS = 1_000;
  private static final List<String> WHOLE =
      List.of("/timeline", "/calendar", "/ledger", "/?on=2010-05-05", "/?on=1995-05-05", "/");

  private final Path home;
  private final Path target;
  private final HttpClient client = HttpClient.newHttpClient();

  OpeningTime(Path home, Path target) {
    this.home = home;
    this.target = target;
  }

  void measure(Report report, int rounds) throws IOException, InterruptedException {
    report.title("Until the record as a whole is open in a browser");
    measure(report, "shipped", List.of(), rounds);
    Path grown = GrownRecord.make(home, target);
    measure(report, "grown", List.of("--data", grown.toString()), rounds);
  }

  private void measure(Report report, String name, List<String> options, int rounds)
      throws IOException, InterruptedException {
    Map<String, List<Long>> nanos = new LinkedHashMap<>();
    // The first builds, and makes the cache where needed.
    for (int i = -1; i < rounds; i++) {
      Map<String, Long> round = round(options);
      if (i >= 0) {
        round.forEach(
            (what, took) -> nanos.computeIfAbsent(what, it -> new ArrayList<>()).add(took));
      }
    }
    double most = 0;
    for (Map.Entry<String, List<Long>> each : nanos.entrySet()) {
      Contest.Series series = new Contest.Series(each.getValue());
      report.times(name + ": " + each.getKey(), series);
      most = WHOLE.contains(each.getKey()) ? Math.max(most, series.medianMillis()) : most;
    }
    report.verdict(
        "  the slowest page, once it is open", most, "ms", "under 1,000", most < MOST_MILLIS);
  }

  private Map<String, Long> round(List<String> options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(home.resolve("detente").toString(), "serve", "--port", "0"));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("DETENTE_DATA");
    Map<String, Long> took = new LinkedHashMap<>();
    long start = System.nanoTime();
    Process serve = builder.start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(serve.getInputStream(), UTF_8))) {
      String address = address(said);
      took.put("the address", System.nanoTime() - start);
      ask(address, "/");
      took.put("and the page of today, asked for at once", System.nanoTime() - start);
      for (String page : WHOLE) {
        long asked = System.nanoTime();
        ask(address, page);
        took.put(page, System.nanoTime() - asked);
      }
    } finally {
      serve.destroy();
      serve.waitFor();
    }
    return took;
  }

  private static String address(BufferedReader said) throws IOException {
    String line = said.readLine();
    while (line != null && !line.contains("http://")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException("detente serve said no address");
    }
    return line.substring(line.indexOf("http://")).split("/+\\s|/+$", 2)[0];
  }

  private void ask(String address, String page) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + page)).build();
    int status = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    if (status != 200) {
      throw new IOException(page + " was answered with " + status);
    }
  }
}
