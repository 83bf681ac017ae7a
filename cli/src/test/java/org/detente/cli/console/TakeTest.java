package org.detente.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.detente.cli.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/// What is taken along from the pages: drawings, tables and data, each with its name, and where an
/// export gives the same, with the bytes of the export.
class TakeTest {
  private static final Serving CONSOLE = new Serving();

  private static final String LIMIT = "new-start/limits.deployed-warheads@RU";

  @AfterAll
  static void stop() {
    CONSOLE.close();
  }

  @ParameterizedTest
  @CsvSource({
    "findings.csv, --csv --what findings",
    "findings.json, --json --what findings",
    "entries.csv, --csv --what entries",
    "entries.json, --json --what entries",
    "changes.csv, --csv --what changes",
    "changes.json, --json --what changes"
  })
  void whatAnExportGivesHasItsBytes(String file, String options) {
    String moment = " --on 2024-05-01 --known-at 2024-06-01";
    Run export = Run.of(("export " + options + moment).split(" "));

    HttpResponse<byte[]> taken =
        CONSOLE.get("/take/" + file + "?on=2024-05-01&known-at=2024-06-01");

    assertThat(export.err()).isEmpty();
    assertThat(new String(taken.body(), UTF_8)).isEqualTo(export.out());
    assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
        .matches("attachment; filename=\"detente-[a-z]+-2024-05-01\\.[a-z]+\"");
  }

  @Test
  void theFeedIsTheCalendarThatIsExported() {
    Run export = Run.of("export", "--ical", "--on", "2024-05-01", "--known-at", "2024-06-01");

    HttpResponse<byte[]> feed = CONSOLE.get("/calendar.ics?on=2024-05-01&known-at=2024-06-01");

    assertThat(new String(feed.body(), UTF_8)).isEqualTo(export.out());
    assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?on=2026-02-06",
        "/?on=2018-02-05&pair=RU-US",
        "/timeline?on=2026-02-06",
        "/calendar?on=2012-01-10&of=RU&kind=due",
        "/finding/" + LIMIT + "?on=2018-02-05",
        "/finding/ru-inf-moratorium/restraints.no-deployment@RU?on=2024-05-01",
        "/agreement/new-start?on=2024-05-01",
        "/ledger?kind=act",
        "/ledger/detente.example/record/1/146",
        "/search?q=exercise"
      })
  void everythingAPageOffersIsThereAndIsAFileOfItsKind(String path) throws Exception {
    Map<String, HttpResponse<byte[]>> taken = new TreeMap<>();
    Pattern.compile("href=\"(/take/[^\"]*)\"")
        .matcher(CONSOLE.page(path))
        .results()
        .map(it -> it.group(1).replace("&amp;", "&"))
        .forEach(href -> taken.computeIfAbsent(href, CONSOLE::get));

    assertThat(taken).isNotEmpty();
    for (Map.Entry<String, HttpResponse<byte[]>> file : taken.entrySet()) {
      HttpResponse<byte[]> answer = file.getValue();
      assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(200);
      String name = answer.headers().firstValue("Content-Disposition").orElse("");
      assertThat(name).matches("attachment; filename=\"[A-Za-z0-9.-]{1,130}\"");
      String type = answer.headers().firstValue("Content-Type").orElse("");
      switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "svg\"" -> assertThat(drawing(answer.body())).as(file.getKey()).isNotNull();
        case "csv\"" -> assertThat(type).startsWith("text/csv");
        case "ics\"" -> assertThat(type).startsWith("text/calendar");
        default -> assertThat(new JsonMapper().readTree(answer.body()).isObject()).isTrue();
      }
    }
  }

  /// A drawing that any program may read: well-formed, without links, variables or scripts.
  private static Document drawing(byte[] bytes) throws Exception {
    String text = new String(bytes, UTF_8);
    assertThat(text).doesNotContain("var(", "href", "<script").contains("<style>", "h-unknown");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    assertThat(document.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2000/svg");
    assertThat(document.getElementsByTagNameNS("*", "desc").item(0).getTextContent())
        .contains("as of 20", "known at ", "detente.example/record/1", "root ");
    return document;
  }

  @Test
  void theFiguresOfALimitAreTheDeclaredOnes() {
    String csv =
        new String(CONSOLE.get("/take/figures.csv?on=2018-02-05&finding=" + LIMIT).body(), UTF_8);

    assertThat(csv)
        .startsWith("finding,party,for,figure,ledger,position\r\n")
        .contains(LIMIT + ",RU,2018-02-05,1444,detente.example/record/1,")
        .contains(LIMIT + ",US,2018-02-05,1350,detente.example/record/1,");
  }

  @Test
  void theVerdictsAreToldUnderEachReadingToo() {
    String finding = "ru-inf-moratorium/restraints.no-deployment@RU";
    String csv =
        new String(
            CONSOLE.get("/take/verdicts.csv?on=2024-05-01&finding=" + finding).body(), UTF_8);

    assertThat(csv)
        .contains(finding + ",,,2024-05-01,2025-08-04,contested")
        .contains(",2024-05-01,2025-08-04,triggered")
        .contains(",2019-08-05,2025-08-04,holding");
  }

  @Test
  void whatIsChosenOnAPageIsChosenInItsFile() {
    String acts = new String(CONSOLE.get("/take/entries.csv?kind=act").body(), UTF_8);
    String own = new String(CONSOLE.get("/take/findings.csv?agreement=new-start").body(), UTF_8);

    assertThat(acts.lines().skip(1)).isNotEmpty().allMatch(it -> it.contains(",act,"));
    assertThat(own.lines().skip(1)).isNotEmpty().allMatch(it -> it.contains("new-start/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/take",
        "/take/x",
        "/take/.svg",
        "/take/lanes.exe",
        "/take/figures.svg",
        "/take/figures.svg?finding=new-start/life",
        "/take/verdicts.csv?finding=nothing",
        "/take/life.svg?agreement=nothing",
        "/take/path.svg?entry=detente.example/record/1/99999",
        "/take/path.svg?entry=../../etc/passwd",
        "/take/articles.json"
      })
  void whatCannotBeTakenIsSaidNotToBeThere(String path) {
    HttpResponse<byte[]> answer = CONSOLE.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
  }
}
