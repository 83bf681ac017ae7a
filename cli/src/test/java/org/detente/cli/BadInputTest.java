package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.cli.run.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is there and cannot be used: one clear message, one exit code, nothing on stdout and
/// nothing changed.
class BadInputTest {
  @TempDir Path folder;
  private House house = new House(Path.of(""));

  @BeforeEach
  void aFreshCopy() {
    house = House.in(folder);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          explain limits.launcher@US --on 2018-02-05  | there is no finding 'limits.launcher@US'
          explain new-start/life@FR                   | there is no finding 'new-start/life@FR'
          status --known-at @123456                   | so @123456 asks for more than there is
          status --known-at elsewhere.example/1@3     | no ledger named 'elsewhere.example/1' is loaded
          explain life --diff-known-at @1 @123456     | so @123456 asks for more than there is
          status --data nowhere                       | there is no folder nowhere
          verify nowhere                              | there is no folder nowhere
          export --sqlite                             | a database needs a file to be in: add --out FILE
          export --sqlite --what findings --out a.db  | --sqlite exports everything; leave --what out
          export --ical --what entries                | --ical exports changes alone; leave --what out
          export --csv --out .                        | . is a folder; name a file in it
          export --csv --out nowhere/a.csv            | nowhere/a.csv cannot be written: there is no folder
          export --csv --on 2018-02-05 --until 2018-02-05 | --until 2018-02-05 does not come after 2018-02-05
          export --csv --known-at @123456             | so @123456 asks for more than there is
          export --csv --data nowhere                 | there is no folder nowhere
          record append --through 2026-11-23          | the record that came with this copy is read-only
          record append --data nowhere --through 2026-11-23 | there is no folder nowhere
          check nowhere.agreement.yaml                | there is no file or folder nowhere.agreement.yaml
          """)
  void whatIsAskedForIsNotThere(String line, String message) {
    refused(Exit.USAGE, message, line.split(" "));
  }

  @Test
  void aFindingNearlyRightIsGuessedAndTheOthersAreListed() {
    Run run = house.run("explain", "limits.launcher@US", "--on", "2018-02-05");

    assertThat(run.err())
        .contains("Did you mean: limits.launchers@US?")
        .contains("  new-start/limits.launchers@US\n")
        .doesNotContain("deployed-warheads");
  }

  @Test
  void aFolderThatHoldsNoData() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    refused(Exit.INPUT, "holds no data", "status", "--data", empty.toString());
  }

  @ParameterizedTest(name = "detente.yaml of {0}")
  @CsvSource({
    "detente-data: 2, is of data version 2; this program reads version 1",
    "nonsense, what version of data this is cannot be read",
    "'', what version of data this is cannot be read",
  })
  void aFolderOfAnotherVersion(String line, String message) throws IOException {
    Files.writeString(Path.of(house.record(), "detente.yaml"), line + "\n");

    refused(Exit.INPUT, message, "status", "--data", house.record());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          new-start | US | act: suspension, toward: [SE]       | acts.yaml:7:3: SE is no party to new-start; its parties are US, RU
          new-start | US | act: withdrawal                     | acts.yaml:7:3: 'US' leaves on 2010-06-01, before it entered on 2011-02-05
          new-start | US | act: withdrawal, effect: 2010-05-01 | it takes effect on 2010-05-01, before the 2010-06-01 on which it was notified
          cfe-1990  | PL | act: suspension, toward: [CS]       | acts.yaml:7:3: 'CS' is no party on 2010-06-01; it was one until 1993-01-01
          """)
  void aFactThatCannotBeIsNotAppended(String instrument, String by, String act, String message)
      throws IOException {
    Path other = Files.createDirectory(folder.resolve("acts"));
    Files.writeString(
        other.resolve("acts.yaml"),
        String.format(
            Locale.ROOT,
            """
            detente-facts: 1
            instrument: %1$s
            looked-for: acts
            sources: {paper: {publisher: Paper, url: "https://example.org/acts", grade: press, seen: 2026-11-23}}
            facts:
            - {ref: in-force, kind: act, act: entry-into-force, attributedTo: %2$s, valid: {from: 2011-02-05}, known: 2011-02-05, source: paper}
            - {ref: bad, kind: act, %3$s, attributedTo: %2$s, valid: {from: 2010-06-01}, known: 2011-02-05, source: paper}
            """,
            instrument,
            by,
            act));

    refused(
        Exit.INPUT,
        message,
        "record",
        "append",
        "--data",
        other.toString(),
        "--through",
        "2026-11-23");
    assertThat(other.resolve("keys.yaml")).doesNotExist();
  }

  @Test
  void aRecordWithoutItsKeys() throws IOException {
    Files.delete(Path.of(house.record(), "keys.yaml"));

    refused(Exit.INPUT, "cannot be trusted without its keys", "status");
  }

  @Test
  void aLedgerUnderSomebodyElsesKeys() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.copy(Path.of(house.record(), "new-start.yaml"), other.resolve("new-start.yaml"));
    house.run("record", "append", "--data", other.toString(), "--through", "2026-11-23");
    Path keys = Path.of(house.record(), "keys.yaml");
    Files.delete(keys);
    Files.copy(other.resolve("keys.yaml"), keys);

    refused(Exit.DAMAGED, "the head of the ledger", "status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "log", "explain life", "status --json", "export --ical"})
  void aLedgerWithAFlippedBitAnswersNothing(String line) throws IOException {
    Path bundle = someFile("entries");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle, bytes);

    refused(Exit.DAMAGED, "", line.split(" "));
  }

  @Test
  void aLedgerThatLostItsNewestEntriesAnswersNothing() throws IOException {
    Path keys = Path.of(house.record(), "keys.yaml");
    String more = Files.readString(keys).replaceFirst("(?s)(.*until: )[0-9]+", "$1999999");
    Files.writeString(keys, more);

    refused(Exit.DAMAGED, "some were lost", "status");
  }

  @Test
  void aTruncatedTileAnswersNothing() throws IOException {
    Path tile = someFile("tile");
    byte[] bytes = Files.readAllBytes(tile);
    Files.write(tile, Arrays.copyOf(bytes, bytes.length - 1));

    refused(Exit.DAMAGED, "", "status");
    assertThat(house.run("verify").exit()).isEqualTo(Exit.DAMAGED);
  }

  @Test
  void aForeignFileInTheFolderIsDamage() throws IOException {
    Files.writeString(house.ledger().resolve("readme.txt"), "hello");

    refused(Exit.DAMAGED, "readme.txt", "status");
    Run verify = house.run("verify");
    assertThat(verify.exit()).isEqualTo(Exit.DAMAGED);
    assertThat(verify.out()).contains("Does not hold").contains("readme.txt");
  }

  @Test
  void aRecordHeldByAnotherWriterIsBusy() throws IOException {
    Path lock = Path.of(house.record(), "ledger.lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      refused(
          Exit.BUSY,
          "held by another",
          "record",
          "append",
          "--data",
          house.record(),
          "--through",
          "2026-11-24");
    }
  }

  @Test
  void aFactOnADayThatDoesNotExist() throws IOException {
    Path facts = Path.of(house.record(), "new-start.yaml");
    String text = Files.readString(facts);
    int at = text.indexOf("from: 2010-04-08");
    assertThat(at).isPositive();
    Files.writeString(facts, text.replaceFirst("from: 2010-04-08", "from: 2010-04-31"));

    refused(
        Exit.INPUT,
        "2010-04-31",
        "record",
        "append",
        "--data",
        house.record(),
        "--through",
        "2026-11-24");
  }

  @Test
  void anAgreementFileThatCannotBeUsed() throws IOException {
    Files.writeString(house.home().resolve("agreements/broken.agreement.yaml"), "detente: [");

    refused(Exit.INPUT, "broken.agreement.yaml cannot be used", "status");
  }

  @Test
  void anAgreementOtherThanTheOneAdoptedIsUsedAndSaidToBe() throws IOException {
    Path file = house.home().resolve("agreements/new-start.agreement.yaml");
    Files.writeString(file, Files.readString(file) + "# another word\n");

    Run run = house.run("status", "--json", "--on", "2018-02-05");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\"adopted\":false");
    assertThat(run.err().lines())
        .containsExactly(
            "the agreement file new-start is another than the one the record adopted; its answers"
                + " say so");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a misspelt key        | length: P10Y            | lenght: P10Y            | E203 |
          a duplicate key       | title: Treaty           | id: new-start\\ntitle: Treaty | E101 |
          an unknown field      | item.reentry_vehicles   | item.reentry_vehicle    | E301 |
          """)
  void anAgreementWithAMistakeIsRefusedWithItsPlace(
      String name, String right, String wrong, String code) throws IOException {
    String text = Files.readString(house.home().resolve("agreements/new-start.agreement.yaml"));
    assertThat(text).as(name).contains(right);
    Path bad = folder.resolve("bad.agreement.yaml");
    Files.writeString(bad, text.replace(right, wrong.replace("\\n", "\n")));

    Run run = house.run("check", bad.toString());

    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.out()).containsPattern("bad\\.agreement\\.yaml:\\d+:\\d+: " + code);
    assertThat(run.out()).contains("^");
    assertThat(house.run("check", "--json", bad.toString()).out()).contains("\"code\":\"" + code);
  }

  @Test
  void anEmptyFileIsWrongFromItsFirstCharacter() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.agreement.yaml"));

    Run run = house.run("check", empty.toString());

    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.out()).contains("empty.agreement.yaml:1:1: E1");
  }

  @Test
  void aCopyIsProvedUnderTheKeysThatCameWithTheProgram() {
    Path stick = folder.resolve("stick");
    House.copy(Path.of(house.record()), stick);

    assertThat(house.run("verify", stick.toString()).exit()).isZero();
    assertThat(house.run("verify").exit()).isZero();
  }

  @Test
  void keysInsideTheFolderUnderCheckAreNotTrusted() throws IOException {
    House stranger = House.in(Files.createDirectory(folder.resolve("stranger")));
    Files.delete(Path.of(house.record(), "keys.yaml"));

    Run run = house.run("verify", stranger.record());

    assertThat(run.exit()).isEqualTo(Exit.FOUND);
    assertThat(run.out()).contains("Could not be checked").contains("needs a key (--key)");
  }

  @Test
  void theDataFolderMayBeNamedByTheEnvironment() {
    Map<String, String> env = Map.of("DETENTE_DATA", house.record());

    Run run = Run.with(house.home(), env, false, "status", "--json", "--on", "2018-02-05");

    assertThat(run).isEqualTo(house.run("status", "--json", "--on", "2018-02-05"));
  }

  private void refused(int exit, String message, String... args) {
    Map<String, String> before = everything();

    Run run = house.run(args);

    assertThat(run.err()).startsWith("detente: ").contains(message);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(everything()).isEqualTo(before);
  }

  private Path someFile(String part) throws IOException {
    try (Stream<Path> files = Files.walk(house.ledger())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().contains(part))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private Map<String, String> everything() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .collect(Collectors.toMap(Path::toString, BadInputTest::content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return HexFormat.of().formatHex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
