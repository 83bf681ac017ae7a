package org.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole answers, as they are read: each golden file is what one command prints, hashes apart.
///
/// Hashes of entries depend on keys made for a batch, so they are masked. After a change that is
/// meant, write the files anew with `-Dgolden=write` and read the difference.
class GoldenTest {
  private static final Path GOLDEN =
      Run.HOME.resolve(
          Path.of("cli", "src", "test", "resources", "org", "detente", "cli", "golden"));
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @TempDir static Path folder;
  private static House house = new House(Path.of(""));

  @BeforeAll
  static void aFreshCopy() {
    house = House.in(folder);
  }

  @ParameterizedTest(name = "{0}: detente {1}")
  @CsvSource({
    "before-the-record.txt, status --on 1950-01-01",
    "not-yet-applicable.txt, status new-start launch-notification-1988 --on 2016-09-01",
    "at-the-limit.txt, status new-start launch-notification-1988 --on 2018-02-05",
    "at-the-limit.json, status new-start launch-notification-1988 --on 2018-02-05 --json",
    "exchange-not-yet-known.txt, status new-start launch-notification-1988 --on 2022-03-01 --known-at 2022-03-01",
    "exchange-known.txt, status new-start launch-notification-1988 --on 2022-03-01",
    "suspension-contested.txt, status new-start ru-limits-pledge-2023 --on 2023-03-16",
    "suspension-contested.json, status new-start ru-limits-pledge-2023 --on 2023-03-16 --json",
    "last-day-in-force.txt, status new-start ru-limits-pledge-2023 ru-limits-pledge-2026 --on 2026-02-04",
    "expired.txt, status new-start ru-limits-pledge-2023 ru-limits-pledge-2026 --on 2026-02-05",
    "expired.json, status new-start ru-limits-pledge-2023 ru-limits-pledge-2026 --on 2026-02-05 --json",
    "bound-to-whom.txt, status cfe-1990 --on 2024-01-01",
    "test-ban.txt, status ctbt-1996 --on 2023-11-03",
    "two-states-lists.txt, status in-pk-nuclear-installations-1988 --on 2026-01-02",
    "explain-launchers.txt, explain new-start/limits.launchers@US --on 2018-02-05",
    "explain-launchers.json, explain new-start/limits.launchers@US --on 2018-02-05 --json",
    "explain-suspension.txt, explain new-start/life@RU --on 2023-03-16",
    "difference.txt, explain new-start/limits.deployed-warheads@RU --on 2022-03-01 --diff-known-at 2022-03-01"
        + " 2026-12-31",
    "log.txt, log --limit 12",
    "due-2012.txt, due --from 2012-01-10",
    "due-before-the-end.txt, due --from 2025-12-01 --known-at 2025-12-01 --of US",
    "due.json, due --from 2012-01-10 --json",
    "owes.txt, owes launch --by US --on 2012-06-01T10:00Z --notice 2012-05-30 missile=slbm",
    "owes.json, owes launch --by US --on 2005-06-01 missile=slbm --json",
  })
  void aWholeAnswer(String file, String line) throws IOException {
    Run run = house.run(line.split(" "));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    Path golden = GOLDEN.resolve(file);
    if (WRITE) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, masked(run.out()));
    }
    assertThat(masked(run.out())).isEqualTo(new String(Files.readAllBytes(golden), UTF_8));
    if (file.endsWith(".txt")) {
      assertThat(run.out().lines().filter(each -> !each.contains("://")))
          .allMatch(each -> each.codePointCount(0, each.length()) <= 80);
    }
  }

  private static String masked(String answer) {
    return answer
        .replaceAll("[0-9a-f]{64}", "<hash>")
        .replaceAll("root [0-9a-f]{12}", "root <hash>")
        .replaceAll("SHA-256 [0-9a-f]{12}", "SHA-256 <hash>");
  }
}
