package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The two-time control and the switch between pairs, moved as readers move them.
class ControlTest extends Browsing {
  static final List<String> MOVED =
      List.of(
          "/",
          "/timeline",
          "/finding/new-start/life",
          "/agreement/new-start",
          "/ledger",
          "/ledger/detente.example/record/1/146",
          "/search?q=launch");

  @ParameterizedTest
  @FieldSource("MOVED")
  void withoutScriptsTheFieldsAndTheButtonMoveEveryPageAndSayWhatChanged(String path) {
    Page page = withoutScripts(path);
    assertThat(page.locator("input[type=range]").first().isVisible()).isFalse();

    page.locator("#on").fill("2018-02-05");
    page.locator("#known-at").fill("2018-03-01");
    page.locator(".axes button").click();

    String and = path.contains("?") ? "&" : "?";
    assertThat(page.url()).endsWith(path + and + "on=2018-02-05&known-at=2018-03-01");
    assertThat(page.locator("#said").textContent()).contains("5 February 2018", "1 March 2018");
    assertThat(page.locator("#changed summary").textContent())
        .contains("findings differ from 23 November 2026", "→");
    assertThat(page.locator("#changed").textContent()).contains("New START");
    page.locator("#changed summary").click();
    assertThat(page.locator("#changed .moved a").first().isVisible()).isTrue();
  }

  @Test
  void aDayThatIsNoneIsSaidToBeNoneWithScriptsTooAndCanBeCorrectedThere() {
    Page page = page(Look.LIGHT, "/ledger?kind=act");

    page.locator("#on").fill("2023-02-30");
    page.locator("#on").press("Enter");
    page.waitForURL("**on=2023-02-30");
    assertThat(page.locator("h1").textContent()).contains("no such moment");
    page.locator("#on").fill("2023-02-28");
    page.locator("#on").press("Enter");
    page.waitForURL("**/ledger?kind=act&on=2023-02-28");

    assertThat(page.locator("h1").textContent()).isEqualTo("The ledger");
  }

  @Test
  void whatChangedIsToldOfAMoveAndNotOfAnArrival() {
    Page page = withoutScripts("/timeline?on=2026-02-04");
    assertThat(page.locator("#changed details").count()).isZero();

    page.locator("#known-at").fill("2026-02-04");
    page.locator(".axes button").click();
    assertThat(page.locator("#changed").textContent())
        .contains("differ from what everything in the record says");

    page.locator("#ways a").first().click();
    assertThat(page.locator("#changed details").count()).as("on another page").isZero();
  }

  @ParameterizedTest
  @FieldSource("SLID")
  void aSliderMovedByKeyboardSwapsThePageKeepsItsPlaceAndSaysWhatChanged(String path) {
    Page page = page(Look.LIGHT, path + "?on=2026-02-04");
    page.evaluate("window.scrollTo({top: 300, behavior: 'instant'})");
    page.evaluate("window.same = true");
    Object height = page.evaluate("document.querySelector('.axes').offsetHeight");
    Locator slider = page.getByLabel("As of, by day");
    slider.focus();

    page.keyboard().press("ArrowRight");
    page.waitForURL("**" + path + "?on=2026-02-05");
    page.waitForSelector("#changed details");

    assertThat(page.locator("#changed summary").textContent())
        .contains("differ from 4 February 2026", "New START");
    assertThat(page.locator("#on").inputValue()).isEqualTo("2026-02-05");
    assertThat(page.evaluate("window.same")).as("no page was loaded anew").isEqualTo(true);
    assertThat(page.evaluate("Math.round(window.scrollY)")).isEqualTo(300);
    assertThat(page.evaluate("document.activeElement.type")).isEqualTo("range");
    assertThat(page.evaluate("document.querySelector('.axes').offsetHeight"))
        .as("the control moves nothing below it")
        .isEqualTo(height);
    assertThat(page.locator("#known-at-means a").getAttribute("href")).contains("on=2026-02-05");
    page.locator("#changed summary").click();
    assertThat(stumblingBlocks(page)).isEmpty();
    keep(page, "moved-" + path.replace('/', '_'));
  }

  static final List<String> SLID = List.of("/", "/timeline", "/finding/new-start/life");

  @Test
  void thePageOfAFindingTellsItsOwnChangeFirst() {
    Page page = withoutScripts("/finding/new-start/limits.launchers@US?on=2018-02-04");

    page.locator("#on").fill("2018-02-05");
    page.locator(".axes button").click();

    assertThat(page.locator("#changed summary").textContent())
        .contains("launchers", "United States", "not yet applicable → at the limit");
  }

  @Test
  void resetLeadsBackToTodayAndToEverythingKnown() {
    Page page = page(Look.LIGHT, "/timeline?on=2018-02-05&known-at=2018-03-01");

    page.locator("#known-at-means a").click();
    page.waitForURL("**/timeline?on=2018-02-05");
    assertThat(page.locator("#known-at").inputValue()).isEmpty();
    page.locator("#on-means a").click();
    page.waitForURL("**/timeline");
    assertThat(page.locator("#on").inputValue()).isEqualTo("2026-11-23");
    assertThat(page.locator("#said").textContent()).contains("23 November 2026", "everything");
  }

  @Test
  void aStepToTheNextChangeSaysWhatChangedThen() {
    Page page = withoutScripts("/?on=2026-02-04");

    page.locator("#said a[href='/?on=2026-02-05']").click();

    assertThat(page.url()).endsWith("/?on=2026-02-05");
    assertThat(page.locator("#changed").textContent()).contains("in force → expired");
  }

  @Test
  void withScriptsAStepKeepsThePlaceTheFocusAndTheSliders() {
    Page page = page(Look.LIGHT, "/?on=2026-02-04");
    page.evaluate("window.scrollTo({top: 600, behavior: 'instant'})");
    page.evaluate("window.same = true");
    Object before = page.getByLabel("As of, by day").inputValue();
    page.locator("#step-after").focus();

    page.keyboard().press("Enter");
    page.waitForURL("**/?on=2026-02-05");
    page.waitForSelector("#changed details");

    assertThat(page.evaluate("window.same")).as("no page was loaded anew").isEqualTo(true);
    assertThat(page.evaluate("Math.round(window.scrollY)")).isEqualTo(600);
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("step-after");
    assertThat(page.locator("#on").inputValue()).isEqualTo("2026-02-05");
    assertThat(page.getByLabel("As of, by day").isVisible()).isTrue();
    assertThat(page.getByLabel("As of, by day").inputValue()).isNotEqualTo(before);
    page.getByLabel("As of, by day").focus();
    page.keyboard().press("ArrowLeft");
    page.waitForURL("**/?on=2026-02-04");
  }

  @Test
  void thePairIsKeptInTheAddressFromPageToPageAndThroughEveryMove() {
    Page page = withoutScripts("/?on=2026-02-06");

    page.getByLabel("Read between").fill("russia");
    page.getByLabel("and", new Page.GetByLabelOptions().setExact(true)).fill("US");
    page.locator(".between button").click();
    assertThat(page.url()).endsWith("/?on=2026-02-06&pair=RU-US");
    assertThat(page.locator(".between strong").textContent()).contains("Russian");
    page.locator("#ways a").nth(1).click();
    assertThat(page.url()).endsWith("/timeline?on=2026-02-06&pair=RU-US");
    page.locator("#on").fill("2018-02-05");
    page.locator(".axes button").click();
    assertThat(page.url()).contains("pair=RU-US").contains("on=2018-02-05");
    page.locator(".between").getByText("All parties").click();
    assertThat(page.url()).endsWith("/timeline?on=2018-02-05");
  }

  @Test
  void theDifferenceBetweenTwoStatesOfKnowledgeIsAskedOnThePage() {
    Page page = withoutScripts("/finding/new-start/limits.deployed-warheads@US?on=2022-09-01");

    page.locator("#moves input[name=from]").fill("2022-09-01");
    page.locator("#moves input[name=to]").fill("2026-01-01");
    page.locator("#moves button").click();

    assertThat(page.url()).contains("from=2022-09-01&to=2026-01-01").endsWith("#moves");
    assertThat(page.locator("ol.moves > li").count()).isPositive();
    page.locator("#moves input[name=from]").fill("soon");
    page.locator("#moves button").click();
    assertThat(page.locator("#moves .empty").textContent()).contains("soon");
  }
}
