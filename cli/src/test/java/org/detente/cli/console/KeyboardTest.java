package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Everything by keys alone: what can be clicked can be reached and used, in the order in which it
/// is read, and never out of sight.
class KeyboardTest extends Browsing {
  static final List<String> PAGES =
      List.of(
          "/?on=2026-02-06",
          "/timeline?on=2026-02-06",
          "/calendar?on=2026-02-06",
          "/finding/ru-inf-moratorium/restraints.no-deployment@RU?on=2024-05-01",
          "/finding/new-start/limits.deployed-warheads@RU?on=2018-02-05",
          "/agreement/ru-limits-pledge-2026?on=2026-02-06",
          "/ledger?kind=act",
          "/ledger/detente.example/record/1/146",
          "/search?q=exercise",
          "/?on=2023-02-30");

  /// Marks what can be used and is shown; gives how much that is.
  private static final String MARK =
      """
      () => { let n = 0;
        for (const it of document.querySelectorAll(
            'a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')) {
          if (it.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})
              && it.getClientRects().length && !it.hidden) { it.dataset.use = n++; } }
        return n; }
      """;

  /// What has the focus, by its mark; that it does not lie under the control or out of the window.
  private static final String FOCUS =
      """
      () => { const it = document.activeElement; const box = it.getBoundingClientRect();
        const axes = document.querySelector('.axes');
        const covered = !axes.contains(it) && getComputedStyle(axes).position === 'sticky'
          && box.bottom <= axes.getBoundingClientRect().bottom
          && axes.getBoundingClientRect().top <= 0 && box.top >= 0;
        const away = box.bottom < 0 || box.top > window.innerHeight;
        return (it.dataset.use ?? 'none') + (covered ? ' covered' : '') + (away ? ' away' : ''); }
      """;

  @ParameterizedTest
  @FieldSource("PAGES")
  void tabReachesEverythingInTheOrderOfThePageAndNothingIsHidden(String path) {
    Page page = page(Look.LIGHT, path);
    int count = ((Number) page.evaluate(MARK)).intValue();

    assertThat(count).isGreaterThan(10);
    for (int i = 0; i < count; i++) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate(FOCUS))
          .as("stop %d of %d on %s", i, count, path)
          .isEqualTo(Integer.toString(i));
    }
  }

  @Test
  void theKeyboardAloneLeadsFromTheFirstPageToAnEntryAndItsProof() {
    Page page = page(Look.LIGHT, "/");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to content");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");

    follow(page, "#limits .rows a", "/finding/");
    follow(page, ".tree a.e", "/ledger/detente.example/record/1/");
    assertThat(page.locator("a.take").isVisible()).isTrue();
  }

  @Test
  void theKeyboardAloneLeadsFromWhatIsAheadToTheCalendarAndItsRule() {
    Page page = page(Look.LIGHT, "/?on=2026-02-06");

    follow(page, "#ahead .pages a", "/calendar?on=2026-02-06");
    page.locator("select[name=of]").focus();
    page.keyboard().type("RU");
    page.locator(".ask button").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**of=RU**");
    follow(page, ".dates a.id[href*='/finding/']", "/finding/");
    assertThat(page.locator(".tree").isVisible()).isTrue();
  }

  @Test
  void fieldsSwitchesAndFoldsAnswerToEnterAndSpace() {
    Page page = page(Look.LIGHT, "/timeline?on=2026-02-06");
    page.getByLabel("Read between").focus();
    page.keyboard().type("RU");
    page.keyboard().press("Tab");
    page.keyboard().type("US");
    page.keyboard().press("Enter");
    page.waitForURL("**pair=RU-US**");
    page.locator("#on").fill("2026-02-04");
    page.locator("#on").press("Enter");
    page.waitForURL("**on=2026-02-04**");
    page.waitForSelector("#changed details");
    page.locator("#changed summary").focus();
    page.keyboard().press("Space");
    assertThat(page.locator("#changed .over").isVisible()).isTrue();

    page.navigate(console().at("/ledger"));
    page.locator("select[name=kind]").focus();
    page.keyboard().type("declaration");
    page.locator(".ask button").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**kind=declaration**");
    assertThat(page.url()).doesNotContain("instrument=");
  }

  private static void follow(Page page, String link, String to) {
    page.locator(link).first().focus();
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains(to));
  }
}
