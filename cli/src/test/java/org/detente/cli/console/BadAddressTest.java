package org.detente.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the console says to those who ask for what is not there or cannot be.
class BadAddressTest extends Asking {

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
    HttpResponse<byte[]> status = console().get("/api/v1/status?" + query);
    HttpResponse<byte[]> page = console().get("/?" + query);

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
    HttpResponse<byte[]> answer = console().get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body(), UTF_8)).doesNotContain("Exception", "root:");
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
    HttpResponse<byte[]> page = console().get("/timeline?pair=" + URLEncoder.encode(pair, UTF_8));
    List<String> offered =
        matches(new String(page.body(), UTF_8), "<li><a href=\"/timeline\\?pair=([A-Z]+-[A-Z]+)\"");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(offered).hasSizeBetween(1, 12);
    assertThat(offered.getFirst()).contains(nearest);
    assertThat(console().get("/timeline?pair=" + offered.getFirst()).statusCode()).isEqualTo(200);
  }

  @Test
  void aNameThatIsNearlyRightIsOffered() {
    assertThat(console().page("/finding/new-start/limits.launcher@US"))
        .contains("Did you mean", "/finding/new-start/limits.launchers@US");
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
    String page = console().page(path);

    assertThat(matches(page, "aria-current=\"page\">([^<]*)</a>"))
        .isEqualTo(where.isEmpty() ? List.of() : List.of(where));
  }

  @Test
  void aSearchOfTenThousandCharactersIsRefusedAndOneOfThreeHundredExplained() {
    assertThat(console().get("/search?q=" + "a".repeat(10_000)).statusCode()).isBetween(400, 499);
    assertThat(console().page("/search?q=" + "a".repeat(300))).contains("200 characters");
  }

  @Test
  void whatIsTypedComesBackAsTextAndNeverAsMarkup() {
    assertThat(console().page("/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27"))
        .doesNotContain("<script>alert")
        .contains("&lt;script>alert(1)");
  }

  @Test
  void aStrokeAtTheEndLeadsToNoOtherServer() {
    assertThat(console().get("//elsewhere.example/").headers().firstValue("Location")).isEmpty();
    assertThat(console().get("/%2Felsewhere.example/").headers().firstValue("Location")).isEmpty();
    assertThat(console().page("//elsewhere.example/x"))
        .contains("There is no such page")
        .doesNotContain("=\"//");
  }
}
