package org.detente.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From page to page of the console, and from moment to moment: one address for a page, and no link
/// that leads nowhere.
class MovesTest extends Asking {

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
    HttpResponse<byte[]> answer = console().get(written);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(address);
  }

  @Test
  void whoCorrectsAMomentThatCannotBeStaysWhereTheyWere() {
    assertThat(console().page("/ledger?kind=act&on=2023-02-30"))
        .contains("action=\"/ledger\"", "name=\"kind\" value=\"act\"")
        .doesNotContain("name=\"on\" value=\"2023-02-30\"");
  }

  @Test
  void anEmptyFieldIsLeftOutOfTheAddress() {
    HttpResponse<byte[]> answer = console().get("/timeline?on=2024-05-01&known-at=");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/timeline?on=2024-05-01");
    assertThat(console().get("/search?q=launch&on=&known-at=").headers().firstValue("Location"))
        .as("what else was asked stays")
        .hasValue("/search?q=launch");
    assertThat(console().get("//elsewhere.example/?on=").headers().firstValue("Location"))
        .as("never to another server")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pair=US-RU, pair=RU-US",
    "pair=ru-us, pair=RU-US",
    "one=US&other=RU, pair=RU-US",
    "one=russia&other=United+States+of+America, pair=RU-US",
    "on=2018-02-05&one=iceland&other=Norway, on=2018-02-05&pair=IS-NO",
    "one=botswana&other=Zambia, pair=BW-ZM",
    "one=&other=, ''",
    "pair=RU-US&one=&other=, pair=RU-US"
  })
  void howeverTwoAreWrittenThePageBetweenThemHasOneAddress(String written, String address) {
    HttpResponse<byte[]> answer = console().get("/timeline?" + written);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/timeline" + (address.isEmpty() ? "" : "?" + address));
  }

  @Test
  void theFieldsOfThePairSuggestEveryPartyThatSomeAgreementNamesBesideAnother() {
    List<String> codes = matches(console().page("/"), "<option value=\"([A-Z]+)\">");

    assertThat(codes).contains("RU", "US", "IS", "PK").doesNotHaveDuplicates().isSorted();
  }

  @Test
  void aCitationLeadsToThePageAtItsMomentWhateverIsLearnedLater() {
    String page = console().page("/timeline");
    String cited = matches(page, "class=\"id\">(Detente, [^<]*)<a").getFirst();
    String address =
        matches(page, "Detente, [^<]*<a href=\"([^\"]*)").getFirst().replace("&amp;", "&");

    assertThat(cited)
        .contains("as of 2026-11-23", "known at @", "detente.example/record/1", "root ");
    assertThat(address).startsWith("/timeline?on=2026-11-23&known-at=@");
    assertThat(console().get(address).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/timeline", "/ledger?kind=act", "/search?q=launch", "/agreement/new-start"})
  void theLinkOfACitationIsOfTheSamePage(String path) {
    String address = matches(console().page(path), "Detente, [^<]*<a href=\"([^\"]*)").getFirst();

    assertThat(address.replace("&amp;", "&"))
        .startsWith(path)
        .contains("on=2026-11-23", "known-at=@")
        .doesNotContain("pair=");
    assertThat(console().page("/timeline?pair=RU-US&on=2018-02-05"))
        .contains("<a href=\"/timeline?on=2018-02-05&amp;known-at=@");
  }

  @Test
  void anEntryAndItsCorrectionLeadToOneAnother() {
    String entry = "/ledger/detente.example/record/1/";
    String correction = console().page(entry + "681");
    String corrected =
        matches(correction, "<dt>Corrects</dt><dd><a class=\"e\" href=\"([^\"]+)\"").getFirst();

    assertThat(console().page(corrected))
        .contains("<dt>Corrected by</dt><dd><a class=\"e\" href=\"" + entry + "681\"");
    assertThat(console().page(corrected + "?known-at=2026-11-01"))
        .as("known later")
        .doesNotContain("Corrected by");
  }

  @Test
  void whereNothingWasKnownAPageSaysWhoseWordsItsOwnAre() {
    assertThat(console().page("/calendar?known-at=@0"))
        .contains("No entry was known at this moment");
    assertThat(console().page("/calendar?known-at=2020-01-01"))
        .doesNotContain("No entry was known")
        .contains("whatever was known");
    assertThat(console().page("/calendar")).doesNotContain("whatever was known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/timeline", "/ledger", "/search?q=warheads"})
  void everyPageIsThereLongBeforeTheRecordAndLongAfterIt(String path) {
    String and = path.contains("?") ? "&" : "?";
    for (String on : List.of("1648-10-24", "1950-01-01", "2018-02-05", "2100-01-01")) {
      assertThat(console().get(path + and + "on=" + on).statusCode()).as(on).isEqualTo(200);
    }
    assertThat(console().page(path + and + "on=1950-01-01")).contains("The record begins on");
    assertThat(console().page(path + and + "on=2100-01-01")).contains("The record ends on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/timeline", "/ledger", "/search?q=a"})
  void everyPageIsThereWhenNothingIsKnown(String path) {
    String and = path.contains("?") ? "&" : "?";
    HttpResponse<byte[]> answer = console().get(path + and + "known-at=@0");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new String(answer.body(), UTF_8)).contains("class=\"empty\"");
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
      assertThat(
              console().get("/finding/" + id.replace(">", "%3E") + "?on=2024-05-01").statusCode())
          .as(id)
          .isEqualTo(200);
    }
    for (String id : matches(status, "\\{\"id\":\"([^\"/]+)\",\"title\"")) {
      assertThat(console().get("/agreement/" + id).statusCode()).as(id).isEqualTo(200);
    }
    long size = Long.parseLong(matches(status, "\"size\":([0-9]+)").getFirst());
    for (long position = 0; position < size; position += 7) {
      assertThat(console().get("/ledger/detente.example/record/1/" + position).statusCode())
          .as("entry %d", position)
          .isEqualTo(200);
    }
  }

  @Test
  void everyLinkOfAPageLeadsSomewhere() {
    Map<String, Integer> seen = new TreeMap<>();
    for (String path : List.of("/?on=2018-02-05", "/agreement/ru-limits-pledge-2026")) {
      for (String href : matches(console().page(path), "href=\"(/[^\"#]*)")) {
        seen.computeIfAbsent(href.replace("&amp;", "&"), it -> console().get(it).statusCode());
      }
    }
    assertThat(seen)
        .hasSizeGreaterThan(30)
        .allSatisfy((href, code) -> assertThat(code).as(href).isEqualTo(200));
  }

  @Test
  void noPageLeadsElsewhereThanToSourcesNorLoadsAnything() {
    for (String path : List.of("/", "/timeline", "/ledger", "/agreement/new-start")) {
      assertThat(matches(console().page(path), "(?:src|action)=\"([^\"]*)\""))
          .allSatisfy(it -> assertThat(it).startsWith("/"));
      assertThat(console().page(path)).doesNotContain(" style=", "<style", " onclick=");
    }
  }
}
