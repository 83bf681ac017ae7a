package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// From an article to the dates it makes, and from a date back to its rule.
class DatesTest extends Browsing {

  @Test
  void aTimetableStandsBesideItsArticleAndLeadsToItsDates() {
    Page page = page(Look.LIGHT, "/agreement/att-2013?on=2026-11-27");
    Locator rule = page.locator("#rule-timetable-amendments");
    Locator tests = rule.locator("summary");
    for (int look = 0; look < 600 && tests.count() == 0; look++) {
      page.reload();
    }

    assertThat(tests.textContent()).contains("test");
    rule.getByText("its dates in the calendar").click();
    page.waitForURL("**/calendar?instrument=att-2013&months=120**");
    Locator row = date(page, "Conference at which amendments may be taken up");
    assertThat(row.textContent()).contains("the month is not fixed", "fixed by the text");

    row.getByText("timetable.amendments/").click();
    page.waitForURL("**/agreement/att-2013**#rule-timetable-amendments");
  }

  @Test
  void aYearOfAQuotaTellsItsLastDayAndHowManyThereAre() {
    Page page =
        page(Look.LIGHT, "/calendar?on=2018-02-01&months=3&instrument=new-start&kind=quota");
    Locator row = date(page, "Inspections of type one");

    assertThat(row.textContent())
        .contains("2018-02-05", "period 8 begins", "2019-02-04, its last day", "US, RU: 10");
    assertThat(page.locator(".dates > li").count()).isEqualTo(2);
  }

  /// What has a day comes first; a meeting of this year is not known to be nearer.
  @Test
  void aheadWhatHasNoDayStandsAfterWhatHasOne() {
    Page page = page(Look.LIGHT, "/?on=2026-11-27");

    assertThat(page.locator("#ahead > .ahead > li").first().textContent()).contains("2026-12-15");
    assertThat(page.locator("#ahead > details li").first().isVisible()).isFalse();
    page.locator("#ahead > details > summary").click();
    assertThat(page.locator("#ahead > details li").allTextContents())
        .anySatisfy(
            it -> assertThat(it).contains("the month is not fixed", "perhaps over already"));
  }

  private static Locator date(Page page, String what) {
    return page.locator(".dates > li").filter(new Locator.FilterOptions().setHasText(what)).first();
  }
}
