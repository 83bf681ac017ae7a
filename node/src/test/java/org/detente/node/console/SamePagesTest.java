package org.detente.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.detente.model.Words;
import org.detente.node.home.Home;
import org.detente.node.home.Opening;
import org.detente.node.http.Request;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;

/// A console that has shown much shows every page as one that was just started.
class SamePagesTest {
  private static final Path HOME = Path.of(System.getProperty("detente.home"));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
  private static final List<String> PATHS =
      List.of(
          "/",
          "/timeline",
          "/finding/new-start/limits.launchers@US",
          "/finding/new-start/duties.half-yearly-data@RU/2018-09",
          "/finding/ru-inf-moratorium/restraints.no-deployment@RU",
          "/finding/ru-limits-pledge-2026/life",
          "/agreement/ru-limits-pledge-2026",
          "/ledger",
          "/search",
          "/api/v1/status");

  private static Console console() {
    return new Console(((Opening.Opened) Home.open(Optional.empty(), HOME)).world(), CLOCK, HOME);
  }

  @Test
  void aPageIsTheSameWhateverWasShownBefore() {
    Console old = console();
    Seeds.runs(
        12,
        random -> {
          Console young = console();
          for (int i = 0; i < 4; i++) {
            Request request = request(random);
            assertThat(page(old, request)).as("%s", request).isEqualTo(page(young, request));
          }
        });
  }

  /// The page once the full check, and the tests of an agreement, for which no page waits long, are
  /// done.
  private static String page(Console console, Request request) {
    String page = new String(console.answer(request).bytes(), UTF_8);
    while (page.contains(">" + Words.of("console.again") + "</a>")) {
      page = new String(console.answer(request).bytes(), UTF_8);
    }
    return page;
  }

  private static Request request(RandomGenerator random) {
    Map<String, String> query = new HashMap<>(Map.of("on", day(random)));
    if (random.nextBoolean()) {
      query.put("known-at", day(random));
    }
    String path = PATHS.get(random.nextInt(PATHS.size()));
    return new Request(path, query, Optional.of("http://127.0.0.1" + path + "?on=" + day(random)));
  }

  private static String day(RandomGenerator random) {
    return LocalDate.of(1987, 1, 1).plusDays(random.nextInt(15_000)).toString();
  }
}
