package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detente.cli.run.Exit;
import org.detente.cli.run.Surroundings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What leaves the house by `export`: to the standard output, or to a file that is whole or not
/// there.
class ExportTest {
  @TempDir static Path folder;
  @TempDir private Path out = Path.of("");
  private static House house = new House(Path.of(""));

  @BeforeAll
  static void aFreshCopy() {
    house = House.in(folder);
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theJsonOfTheFindingsIsTheContractOfStatusToTheByte() {
    assertThat(house.run("export", "--json", "--on", "2018-02-05"))
        .isEqualTo(house.run("status", "--json", "--on", "2018-02-05"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--csv --on 2018-02-05",
        "--csv --what entries",
        "--json --what changes --on 2025-01-01",
        "--ical --on 2025-01-01"
      })
  void aFileHoldsWhatTheStandardOutputWouldHaveShown(String line) throws IOException {
    Path file = out.resolve("export");
    Run shown = house.run(("export " + line).split(" "));

    Run run = house.run(("export " + line + " --out " + file).split(" "));

    assertThat(run).isEqualTo(new Run(Exit.OK, file + " written\n", ""));
    assertThat(file).hasContent(shown.out());
    assertThat(written()).containsExactly("export");
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
    Path file = Files.writeString(out.resolve("a.csv"), "old");

    Run refused = house.run("export", "--csv", "--out", file.toString());
    assertThat(refused.exit()).isEqualTo(Exit.USAGE);
    assertThat(refused.err()).contains("is there already; add --force");
    assertThat(file).hasContent("old");

    Run forced = house.run("export", "--csv", "--out", file.toString(), "--force");
    assertThat(forced.exit()).as(forced.err()).isZero();
    assertThat(file).content().startsWith("as_of,known_at,id,");
  }

  @Test
  void aDatabaseIsTheSameBytesEveryTimeAndSaysNothingWhileItIsQuick() throws IOException {
    Run one = sqlite(out.resolve("one.sqlite"), Run.DAY);
    Run other = sqlite(out.resolve("other.sqlite"), Run.DAY);

    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(one.err() + other.err()).isEmpty();
    assertThat(out.resolve("one.sqlite")).hasSameBinaryContentAs(out.resolve("other.sqlite"));
    assertThat(written()).containsExactly("one.sqlite", "other.sqlite");
  }

  @Test
  void whatTakesLongerThanASecondTellsHowFarItHasCome() {
    Instant[] now = {Run.DAY.instant()};
    InstantSource slow =
        () -> {
          now[0] = now[0].plus(Duration.ofMillis(300));
          return now[0];
        };

    Run run = sqlite(out.resolve("slow.sqlite"), slow.withZone(ZoneOffset.UTC));

    assertThat(run.exit()).isZero();
    assertThat(run.err().lines().findFirst().orElseThrow())
        .matches("\\d+ of \\d+ states of knowledge");
  }

  @Test
  void noTemporaryFileIsLeftWhereTheFolderCannotBeWritten() throws IOException {
    Path shut = Files.createDirectory(out.resolve("shut"));
    boolean closed = shut.toFile().setWritable(false) && !Files.isWritable(shut);

    Run run = house.run("export", "--csv", "--out", shut.resolve("a.csv").toString());

    // Who may write everywhere is not stopped by a mode.
    assertThat(run.exit()).isEqualTo(closed ? Exit.FAULT : Exit.OK);
    assertThat(run.err()).doesNotContain("Exception:");
    assertThat(shut.toFile().setWritable(true)).isTrue();
    try (Stream<Path> left = Files.list(shut)) {
      assertThat(left).hasSize(closed ? 0 : 1);
    }
  }

  private static Run sqlite(Path file, Clock clock) {
    var answer = new ByteArrayOutputStream();
    var beside = new ByteArrayOutputStream();
    String[] args = {"export", "--sqlite", "--on", "2026-02-06", "--out", file.toString()};
    int exit =
        Detente.run(args, new Surroundings(Map.of(), answer, beside, clock, false, house.home()));
    return new Run(
        exit, answer.toString(StandardCharsets.UTF_8), beside.toString(StandardCharsets.UTF_8));
  }
}
