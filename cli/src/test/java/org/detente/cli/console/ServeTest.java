package org.detente.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `detente serve` on the shipped record: its contract, its addresses, and what it says to those
/// who ask for what is not there.
class ServeTest {
  private static final Serving CONSOLE = new Serving();

  @AfterAll
  static void itStopsCleanly() {
    assertThat(CONSOLE.stop()).isEqualTo(Exit.OK);
  }

  @Test
  void itPrintsItsAddressInOneLine() {
    assertThat(CONSOLE.said())
        .matches("Detente is at http://127\\.0\\.0\\.1:[0-9]+/ - Ctrl-C stops it\\.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "on=2018-02-05, --on 2018-02-05",
    "on=2022-03-01T10:00Z, --on 2022-03-01T10:00Z",
    "on=2024-05-01&known-at=2024-05-01, --on 2024-05-01 --known-at 2024-05-01",
    "known-at=@57, --known-at @57",
    "known-at=%4057, --known-at @57",
    "'', ''"
  })
  void statusHasTheBytesOfTheCommand(String query, String options) {
    String[] args = ("status --json " + options).strip().split(" +");

    HttpResponse<byte[]> answer = CONSOLE.get("/api/v1/status?" + query);

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(new String(answer.body(), UTF_8)).isEqualTo(Run.of(args).out());
  }

  @ParameterizedTest
  @CsvSource({
    "/docs/, /docs",
    "/docs/guides/, /docs/guides",
    "/timeline///, /timeline",
    "/search/?q=launch&on=2018-02-05, /search?q=launch&on=2018-02-05",
    "/finding/new-start/life@RU/, /finding/new-start/life@RU",
    "/agreement/new-start/, /agreement/new-start",
    "/api/v1/status/, /api/v1/status",
    "/finding/, /finding"
  })
  void aStrokeAtTheEndOfAnAddressLeadsToThePageWithoutIt(String written, String address) {
    HttpResponse<byte[]> answer = CONSOLE.get(written);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(address);
  }

  @Test
  void aStrokeAtTheEndLeadsToNoOtherServer() {
    assertThat(CONSOLE.get("//elsewhere.example/").headers().firstValue("Location")).isEmpty();
    assertThat(CONSOLE.get("/%2Felsewhere.example/").headers().firstValue("Location")).isEmpty();
    assertThat(CONSOLE.page("//elsewhere.example/x"))
        .contains("There is no such page")
        .doesNotContain("=\"//");
  }

  @ParameterizedTest
  @CsvSource({
    "/ledgers, ''",
    "/finding/new-start/limits.launcher@US, ''",
    "/timeline?on=2023-02-30, Timeline",
    "/ledger/detente.example/record/1/99999, Ledger",
    "/docs/none, Documentation",
    "/?on=2023-02-30, Today"
  })
  void aPageThatIsNotThereStandsNowhereElseInTheNavigation(String path, String where) {
    String page = CONSOLE.page(path);

    assertThat(matches(page, "aria-current=\"page\">([^<]*)</a>"))
        .isEqualTo(where.isEmpty() ? List.of() : List.of(where));
  }

  @Test
  void whoCorrectsAMomentThatCannotBeStaysWhereTheyWere() {
    assertThat(CONSOLE.page("/ledger?kind=act&on=2023-02-30"))
        .contains("action=\"/ledger\"", "name=\"kind\" value=\"act\"")
        .doesNotContain("name=\"on\" value=\"2023-02-30\"");
  }

  @Test
  void whereNothingWasKnownAPageSaysWhoseWordsItsOwnAre() {
    assertThat(CONSOLE.page("/calendar?known-at=@0")).contains("No entry was known at this moment");
    assertThat(CONSOLE.page("/calendar?known-at=2020-01-01"))
        .doesNotContain("No entry was known")
        .contains("whatever was known");
    assertThat(CONSOLE.page("/calendar")).doesNotContain("whatever was known");
  }

  @Test
  void explainHasTheBytesOfTheCommand() {
    String id = "new-start/limits.launchers@US";

    HttpResponse<byte[]> answer = CONSOLE.get("/api/v1/explain?finding=" + id + "&on=2018-02-05");

    assertThat(new String(answer.body(), UTF_8))
        .isEqualTo(Run.of("explain", id, "--on", "2018-02-05", "--json").out());
    assertThat(CONSOLE.get("/api/v1/explain?finding=nothing").statusCode()).isEqualTo(404);
    assertThat(CONSOLE.get("/api/v1/explain").statusCode()).isEqualTo(404);
  }

  @Test
  void aCitationLeadsToThePageAtItsMomentWhateverIsLearnedLater() {
    String page = CONSOLE.page("/timeline");
    String cited = matches(page, "class=\"id\">(Detente, [^<]*)<a").getFirst();
    String address =
        matches(page, "Detente, [^<]*<a href=\"([^\"]*)").getFirst().replace("&amp;", "&");

    assertThat(cited)
        .contains("as of 2026-11-23", "known at @", "detente.example/record/1", "root ");
    assertThat(address).startsWith("/timeline?on=2026-11-23&known-at=@");
    assertThat(CONSOLE.get(address).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on=2023-02-30",
        "on=2023",
        "on=tomorrow",
        "known-at=57",
        "known-at=@99999",
        "known-at=nobody@3",
        "known-at=@",
        "on=2018-02-05&on=2018-02-06",
        "on=%ff"
      })
  void aMomentThatCannotBeIsRefusedWithAReason(String query) {
    HttpResponse<byte[]> status = CONSOLE.get("/api/v1/status?" + query);
    HttpResponse<byte[]> page = CONSOLE.get("/?" + query);

    assertThat(status.statusCode()).isEqualTo(400);
    assertThat(new String(status.body(), UTF_8)).hasLineCount(1).isNotBlank();
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(new String(page.body(), UTF_8)).doesNotContain("Exception", "at org.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/finding",
        "/finding/new-start/limits.launcher@US",
        "/agreement/new-stat",
        "/ledger/detente.example/record/1/999999",
        "/ledger/detente.example/record/1/-1",
        "/ledger/nobody/3",
        "/ledger/3",
        "/proof/detente.example/record/1/x",
        "/assets/none.css",
        "/assets/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%5c..%5cwindows",
        "/api/v2/status"
      })
  void whatIsNotThereIsSaidToBeNotThere(String path) {
    HttpResponse<byte[]> answer = CONSOLE.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body(), UTF_8)).doesNotContain("Exception", "root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/timeline", "/ledger?kind=act", "/search?q=launch", "/agreement/new-start"})
  void theLinkOfACitationIsOfTheSamePage(String path) {
    String address = matches(CONSOLE.page(path), "Detente, [^<]*<a href=\"([^\"]*)").getFirst();

    assertThat(address.replace("&amp;", "&"))
        .startsWith(path)
        .contains("on=2026-11-23", "known-at=@")
        .doesNotContain("pair=");
    assertThat(CONSOLE.page("/timeline?pair=RU-US&on=2018-02-05"))
        .contains("<a href=\"/timeline?on=2018-02-05&amp;known-at=@");
  }

  @ParameterizedTest
  @CsvSource({
    "QQ-GB, GB",
    "QQ-US, US",
    "RU, RU",
    "RU-US-FR, RU",
    "Rusian Federation-Icland, IS-RU",
    "<b>, -",
    "RU-RU, RU"
  })
  void aPairThatNoAgreementNamesIsRefusedAndTheNearestIsNamedFirst(String pair, String nearest) {
    HttpResponse<byte[]> page = CONSOLE.get("/timeline?pair=" + URLEncoder.encode(pair, UTF_8));
    List<String> offered =
        matches(new String(page.body(), UTF_8), "<li><a href=\"/timeline\\?pair=([A-Z]+-[A-Z]+)\"");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(offered).hasSizeBetween(1, 12);
    assertThat(offered.getFirst()).contains(nearest);
    assertThat(CONSOLE.get("/timeline?pair=" + offered.getFirst()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "pair=US-RU, pair=RU-US",
    "pair=ru-us, pair=RU-US",
    "one=US&other=RU, pair=RU-US",
    "one=russia&other=United+States+of+America, pair=RU-US",
    "on=2018-02-05&one=iceland&other=Norway, on=2018-02-05&pair=IS-NO",
    "one=&other=, ''",
    "pair=RU-US&one=&other=, pair=RU-US"
  })
  void howeverTwoAreWrittenThePageBetweenThemHasOneAddress(String written, String address) {
    HttpResponse<byte[]> answer = CONSOLE.get("/timeline?" + written);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/timeline" + (address.isEmpty() ? "" : "?" + address));
  }

  @Test
  void theFieldsOfThePairSuggestEveryPartyThatSomeAgreementNamesBesideAnother() {
    List<String> codes = matches(CONSOLE.page("/"), "<option value=\"([A-Z]+)\">");

    assertThat(codes).contains("RU", "US", "IS", "PK").doesNotHaveDuplicates().isSorted();
  }

  @Test
  void anEntryAndItsCorrectionLeadToOneAnother() {
    String entry = "/ledger/detente.example/record/1/";
    String correction = CONSOLE.page(entry + "681");
    String corrected =
        matches(correction, "<dt>Corrects</dt><dd><a class=\"e\" href=\"([^\"]+)\"").getFirst();

    assertThat(CONSOLE.page(corrected))
        .contains("<dt>Corrected by</dt><dd><a class=\"e\" href=\"" + entry + "681\"");
    assertThat(CONSOLE.page(corrected + "?known-at=2026-11-01"))
        .as("known later")
        .doesNotContain("Corrected by");
  }

  @Test
  void aNameThatIsNearlyRightIsOffered() {
    assertThat(CONSOLE.page("/finding/new-start/limits.launcher@US"))
        .contains("Did you mean", "/finding/new-start/limits.launchers@US");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/timeline", "/ledger", "/search?q=warheads"})
  void everyPageIsThereLongBeforeTheRecordAndLongAfterIt(String path) {
    String and = path.contains("?") ? "&" : "?";
    for (String on : List.of("1648-10-24", "1950-01-01", "2018-02-05", "2100-01-01")) {
      assertThat(CONSOLE.get(path + and + "on=" + on).statusCode()).as(on).isEqualTo(200);
    }
    assertThat(CONSOLE.page(path + and + "on=1950-01-01")).contains("The record begins on");
    assertThat(CONSOLE.page(path + and + "on=2100-01-01")).contains("The record ends on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/timeline", "/ledger", "/search?q=a"})
  void everyPageIsThereWhenNothingIsKnown(String path) {
    String and = path.contains("?") ? "&" : "?";
    HttpResponse<byte[]> answer = CONSOLE.get(path + and + "known-at=@0");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new String(answer.body(), UTF_8)).contains("class=\"empty\"");
  }

  @Test
  void aSearchOfTenThousandCharactersIsRefusedAndOneOfThreeHundredExplained() {
    assertThat(CONSOLE.get("/search?q=" + "a".repeat(10_000)).statusCode()).isBetween(400, 499);
    assertThat(CONSOLE.page("/search?q=" + "a".repeat(300))).contains("200 characters");
  }

  @Test
  void whatIsTypedComesBackAsTextAndNeverAsMarkup() {
    assertThat(CONSOLE.page("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27"))
        .doesNotContain("<script>alert")
        .contains("&lt;script>alert(1)");
  }

  @Test
  void anEmptyFieldIsLeftOutOfTheAddress() {
    HttpResponse<byte[]> answer = CONSOLE.get("/timeline?on=2024-05-01&known-at=");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/timeline?on=2024-05-01");
    assertThat(CONSOLE.get("/search?q=launch&on=&known-at=").headers().firstValue("Location"))
        .as("what else was asked stays")
        .hasValue("/search?q=launch");
    assertThat(CONSOLE.get("//elsewhere.example/?on=").headers().firstValue("Location"))
        .as("never to another server")
        .isEmpty();
  }

  @Test
  void everyRuleEveryInstrumentAndEverySeventhEntryHasAPage() {
    String status = Run.of("status", "--json", "--on", "2024-05-01").out();
    Map<String, String> firsts = new TreeMap<>();
    Map<String, String> lasts = new TreeMap<>();
    for (String id : matches(status, "\\{\"id\":\"([^\"]+/[^\"]+)\"")) {
      String rule = id.replaceAll("@.*", "");
      firsts.putIfAbsent(rule, id);
      lasts.put(rule, id);
    }
    for (String id : Stream.concat(firsts.values().stream(), lasts.values().stream()).toList()) {
      assertThat(CONSOLE.get("/finding/" + id.replace(">", "%3E") + "?on=2024-05-01").statusCode())
          .as(id)
          .isEqualTo(200);
    }
    for (String id : matches(status, "\\{\"id\":\"([^\"/]+)\",\"title\"")) {
      assertThat(CONSOLE.get("/agreement/" + id).statusCode()).as(id).isEqualTo(200);
    }
    long size = Long.parseLong(matches(status, "\"size\":([0-9]+)").getFirst());
    for (long position = 0; position < size; position += 7) {
      assertThat(CONSOLE.get("/ledger/detente.example/record/1/" + position).statusCode())
          .as("entry %d", position)
          .isEqualTo(200);
    }
  }

  private static List<String> matches(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(it -> it.group(1)).toList();
  }

  @Test
  void everyLinkOfAPageLeadsSomewhere() {
    Map<String, Integer> seen = new TreeMap<>();
    for (String path : List.of("/?on=2018-02-05", "/agreement/ru-limits-pledge-2026")) {
      for (String href : matches(CONSOLE.page(path), "href=\"(/[^\"#]*)")) {
        seen.computeIfAbsent(href.replace("&amp;", "&"), it -> CONSOLE.get(it).statusCode());
      }
    }
    assertThat(seen)
        .hasSizeGreaterThan(30)
        .allSatisfy((href, code) -> assertThat(code).as(href).isEqualTo(200));
  }

  @Test
  void noPageLeadsElsewhereThanToSourcesNorLoadsAnything() {
    for (String path : List.of("/", "/timeline", "/ledger", "/agreement/new-start")) {
      assertThat(matches(CONSOLE.page(path), "(?:src|action)=\"([^\"]*)\""))
          .allSatisfy(it -> assertThat(it).startsWith("/"));
      assertThat(CONSOLE.page(path)).doesNotContain(" style=", "<style", " onclick=");
    }
  }

  @Test
  void aSecondConsoleOnTheSamePortSaysSoInOneLine() {
    String port = Integer.toString(URI.create(CONSOLE.at("/")).getPort());

    Run second = Run.of("serve", "--port", port);

    assertThat(second.exit()).isEqualTo(Exit.BUSY);
    assertThat(second.out()).isEmpty();
    assertThat(second.err()).hasLineCount(1).contains("port " + port + " is taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "port", "77 66", ""})
  void whatIsNoPortIsRefused(String port) {
    Run run = Run.of("serve", "--port", port);

    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).contains("is no port");
  }

  @Test
  void nothingIsWritten() throws IOException {
    Map<String, Long> before = dates(Run.HOME.resolve("record"));
    try (Serving console = new Serving()) {
      assertThat(console.get("/").statusCode()).isEqualTo(200);
    }
    assertThat(dates(Run.HOME.resolve("record"))).isEqualTo(before);
  }

  @Test
  void theSignalThatEndsProgramsStopsItCleanly() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Ddetente.home=" + Run.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                "org.detente.cli.Detente",
                "serve",
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    List<String> lines = new ArrayList<>();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      lines.add(line);
      if (line.startsWith("Detente is at")) {
        process.toHandle().destroy(); // unlike its namesake, this leaves what it says to be read
      }
    }

    assertThat(process.waitFor()).as("128 + SIGTERM").isEqualTo(143);
    assertThat(lines).last(STRING).startsWith("Detente is at");
  }

  private static Map<String, Long> dates(Path folder) throws IOException {
    Map<String, Long> dates = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        dates.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    return dates;
  }

  @Test
  void theProofThatIsTakenAlongIsOfTheEntryAndEndsInTheSignedHead() throws IOException {
    HttpResponse<byte[]> proof = CONSOLE.get("/proof/detente.example/record/1/5");
    String checkpoint = Files.readString(Run.HOME.resolve("record/ledger/checkpoint"));

    assertThat(proof.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(it -> assertThat(it).contains("attachment"));
    assertThat(new String(proof.body(), UTF_8))
        .startsWith("c2sp.org/tlog-proof@v1\nextra ")
        .contains("\nindex 5\n")
        .endsWith("\n\n" + checkpoint);
  }
}
