package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page of the shipped record, and every state of it, in both schemes, wide and narrow, and
/// on paper.
class PagesTest extends Browsing {
  /// A page of each kind and state, by the name of its picture.
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("today", "/?on=2026-02-06"),
          Map.entry("today-pair", "/?on=2026-02-06&pair=RU-US"),
          Map.entry("today-contested", "/?on=2024-05-01"),
          Map.entry("today-limits-met", "/?on=2018-02-05"),
          Map.entry("today-empty", "/?known-at=@0"),
          Map.entry("calendar", "/calendar?on=2012-01-10&months=36"),
          Map.entry(
              "calendar-of-one", "/calendar?on=2026-01-01&known-at=2026-01-01&of=US&kind=end"),
          Map.entry("calendar-empty", "/calendar?known-at=@0"),
          Map.entry("problem-choice", "/calendar?kind=feast"),
          Map.entry("timeline", "/timeline?on=2026-02-06"),
          Map.entry("timeline-pair", "/timeline?on=2020-02-06&pair=RU-US"),
          Map.entry("timeline-empty", "/timeline?known-at=@0"),
          Map.entry(
              "finding-limit", "/finding/new-start/limits.deployed-warheads@RU?on=2018-02-05"),
          Map.entry(
              "finding-contested",
              "/finding/ru-inf-moratorium/restraints.no-deployment@RU?on=2024-05-01"),
          Map.entry(
              "finding-duty",
              "/finding/new-start/duties.half-yearly-data@RU/2023-03?on=2023-05-01"),
          Map.entry("finding-empty", "/finding/new-start/life@US?known-at=@0"),
          Map.entry(
              "finding-moved",
              "/finding/new-start/limits.launchers@US?on=2022-03-01&from=2022-03-01&to=2024-01-01"),
          Map.entry("finding-participation", "/finding/acfe-1999/life@AM"),
          Map.entry(
              "finding-duty-instance",
              "/finding/launch-notification-1988/duties.launch-notice@US/minuteman-2025"
                  + "?on=2025-12-01"),
          Map.entry("finding-pledge", "/finding/ru-limits-pledge-2026/life?on=2026-02-12"),
          Map.entry("agreement-of-five", "/agreement/npt-1968"),
          Map.entry("agreement-signed", "/agreement/ctbt-1996"),
          Map.entry("agreement-political", "/agreement/vienna-document-2011"),
          Map.entry("entry-agreement", "/ledger/detente.example/record/1/0"),
          Map.entry("finding-quota", "/finding/open-skies-1992/quotas.active@BG"),
          Map.entry("finding-restraint", "/finding/npt-1968/restraints.no-acquisition@KP"),
          Map.entry("finding-many-readings", "/finding/cfe-1990/life@RU?on=2012-01-01"),
          Map.entry("agreement-of-most", "/agreement/att-2013"),
          Map.entry("calendar-ten-years", "/calendar?months=120"),
          Map.entry("search-long", "/search?q=a"),
          Map.entry("document", "/docs/glossary"),
          Map.entry("documents", "/docs"),
          Map.entry("document-reference", "/docs/reference/commands"),
          Map.entry("document-guide", "/docs/guides/mechanisms/inspections"),
          Map.entry("before-the-record", "/?on=1900-01-01"),
          Map.entry("agreement", "/agreement/new-start?on=2024-05-01"),
          Map.entry("agreement-of-many", "/agreement/cfe-1990?on=2024-05-01"),
          Map.entry("finding-life", "/finding/new-start/life?on=2024-05-01"),
          Map.entry("agreement-pledge", "/agreement/ru-limits-pledge-2026?on=2026-02-06"),
          Map.entry("agreement-empty", "/agreement/new-start?known-at=@0"),
          Map.entry("ledger", "/ledger?kind=act"),
          Map.entry("ledger-empty", "/ledger?known-at=@0"),
          Map.entry("entry", "/ledger/detente.example/record/1/146"),
          Map.entry("search", "/search?q=exercise"),
          Map.entry("search-empty", "/search"),
          Map.entry("search-nothing", "/search?q=zeppelin"),
          Map.entry("problem-moment", "/?on=2023-02-30"),
          Map.entry("problem-pair", "/timeline?pair=QQ-GB"),
          Map.entry("problem-finding", "/finding/new-start/limits.launcher@US"),
          Map.entry("problem-agreement", "/agreement/new-stat"),
          Map.entry("problem-entry", "/ledger/detente.example/record/1/99999"),
          Map.entry("problem-page", "/ledgers"),
          Map.entry("problem-document", "/docs/nothing"),
          Map.entry("problem-number", "/ledger?from=x"),
          Map.entry("problem-two", "/timeline?one=RU"),
          Map.entry("problem-search", "/search?q=" + "a".repeat(300)));

  static Stream<String> pages() {
    return PAGES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsReadableInBothSchemesWideAndNarrow(String name) {
    String path = Objects.requireNonNull(PAGES.get(name));

    assertThat(console().get(path).statusCode() >= 400)
        .as("whether %s is a page of errors", path)
        .isEqualTo(name.startsWith("problem"));
    look(name, path);
  }

  @ParameterizedTest
  @CsvSource({
    "today, /?on=2024-05-01",
    "today-pair, /?on=2024-05-01&pair=RU-US",
    "timeline, /timeline?on=2026-02-06",
    "calendar, /calendar?on=2026-02-06",
    "finding, /finding/new-start/limits.deployed-warheads@RU?on=2018-02-05",
    "agreement, /agreement/new-start?on=2024-05-01",
    "ledger, /ledger?kind=act",
    "entry, /ledger/detente.example/record/1/146",
    "search, /search?q=exercise"
  })
  void onPaperAPageCarriesItsTwoTimesAndItsCitationAndNoControls(String name, String path) {
    Page page = page(Look.LIGHT, path);
    emulate(page, "print", "light");

    assertThat(page.locator("#said").isVisible()).isTrue();
    assertThat(page.locator(".axes button").isVisible()).isFalse();
    assertThat(page.locator("#ways").isVisible()).isFalse();
    assertThat(page.locator(".jumps").isVisible()).isFalse();
    assertThat(page.locator(".cite p").isVisible()).as("the citation").isTrue();
    page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve(name + ".pdf")).setFormat("A4"));
  }
}
