package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is folded in a narrow window alone: the long lists of Today, the chapters of an instrument
/// and the months of the calendar, each under a line with its count.
class FoldsTest extends Browsing {
  private static final String TODAY = "/?on=2024-05-01";

  @Test
  void aLongListIsCountedInANarrowWindowAndUnfoldsWithoutScripts() {
    Page page =
        page(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(400, 900));
    page.navigate(console().at(TODAY));
    Locator rows = page.locator("#words .hanging > li");

    assertThat(rows.first().isVisible()).isFalse();
    assertThat(line(page, "words").textContent()).containsPattern("[0-9]+ in all");
    line(page, "words").click();
    assertThat(rows.first().isVisible()).isTrue();
    line(page, "instruments").click();
    assertThat(page.locator("#instruments .part th[scope=row] a").first().isVisible()).isTrue();
  }

  /// The articles of an instrument from the sixth on, by chapters, and the months of the calendar.
  @ParameterizedTest
  @CsvSource({
    "/agreement/cfe-1990?on=2024-05-01, IV.1 to IV.6: 13 articles, #art-cfe-1990-IV-2",
    "/calendar?on=2026-11-27, January 2027: 11 dates, #m-2027-01 .dates > li"
  })
  void longPagesFoldByTheirParts(String path, String says, String within) {
    Page page = page(Look.NARROW, path);
    Locator line =
        page.locator(".part > summary").filter(new Locator.FilterOptions().setHasText(says));
    Locator row = page.locator(within).first();

    assertThat(row.isVisible()).isFalse();
    line.click();
    assertThat(row.isVisible()).isTrue();
    assertThat(page(Look.LIGHT, path).locator(within).first().isVisible()).isTrue();
  }

  @Test
  void elsewhereItIsInSightAndHasNoLine() {
    Page wide = page(Look.LIGHT, TODAY);
    Page paper = page(Look.NARROW, TODAY);
    emulate(paper, "print", "light");

    for (Page page : new Page[] {wide, paper}) {
      assertThat(page.locator("#words .hanging > li").first().isVisible()).isTrue();
      assertThat(page.locator("#duties .duties th a").first().isVisible()).isTrue();
      assertThat(line(page, "words").isVisible()).isFalse();
    }
  }

  @Test
  void whatIsUnfoldedStaysSoWhenTheMomentMoves() {
    Page page = page(Look.NARROW, TODAY);
    line(page, "duties").click();

    page.locator("#step-after").click();
    page.waitForSelector("#changed details");

    assertThat(page.locator("#duties .duties th a").first().isVisible()).isTrue();
    assertThat(page.locator("#words .hanging > li").first().isVisible()).isFalse();
  }

  private static Locator line(Page page, String section) {
    return page.locator("#" + section + " > .part > summary").first();
  }
}
