package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// What is folded in a narrow window alone: the long lists of Today, each under a line with its
/// count.
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
