package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page of a record with many instruments, findings and entries and with names as long as
/// names become: nothing reaches over the edge, nothing to stumble over, every page is there.
class LongRecordTest extends Browsing {
  @TempDir static Path folder;

  @Override
  Serving serving() {
    return LongRecord.in(folder).serve();
  }

  @ParameterizedTest
  @CsvSource({
    "today, /?on=2020-06-01",
    "today-pair, /?on=2020-06-01&pair=XA-XB",
    "timeline, /timeline?on=2020-06-01",
    "calendar, /calendar?on=2020-06-01&months=120",
    "finding, /finding/arrangement-28/limits.carriers-0@XD?on=2020-06-01",
    "agreement, /agreement/arrangement-28?on=2020-06-01",
    "ledger, /ledger?on=2020-06-01",
    "entry, /ledger/detente.example/record/1/20",
    "search, /search?q=protocol",
    "problem, /finding/arrangement-28/limits.carriers-9@XD"
  })
  void everyPageHoldsIt(String name, String path) {
    look("long-" + name, path);
  }

  @Test
  void ofManyPartiesAnyTwoAreNamedInTheFieldsByKeys() {
    Page page = withoutScripts("/timeline?on=2020-06-01");

    assertThat(page.locator(".between strong").textContent()).isEqualTo("All parties");
    page.getByLabel("Read between").fill("XB");
    page.getByLabel("and", new Page.GetByLabelOptions().setExact(true)).fill("XA");
    page.keyboard().press("Enter");
    page.waitForURL("**pair=**");

    assertThat(page.locator("h1").textContent()).contains("instrument");
    assertThat(page.locator(".between strong").textContent()).isNotEqualTo("All parties");
  }

  @Test
  void aGroupThatGrewHasOneLineWithItsTrueCount() {
    Page page = page(Look.NARROW, "/?on=2026-06-01");
    Locator group =
        page.locator("#instruments > .part")
            .filter(new Locator.FilterOptions().setHas(page.locator(".rest")));
    Locator rows = group.locator("tbody tr:not(.group)");
    Locator line = group.locator("> summary");

    assertThat(rows.count()).isGreaterThan(20);
    assertThat(
            Pattern.compile("[0-9]+")
                .matcher(line.textContent())
                .results()
                .mapToInt(it -> Integer.parseInt(it.group()))
                .sum())
        .as(line.textContent())
        .isEqualTo(rows.count());
    line.click();
    assertThat(rows.last().isVisible()).isTrue();
    assertThat(group.locator(".rest > summary").isVisible()).isFalse();
  }

  @Test
  void theTimelineSaysHowManyInstrumentsTheRecordHolds() {
    Page page = page(Look.LIGHT, "/timeline?on=2020-06-01&pair=XA-XB");

    assertThat(page.locator(".lede p").first().textContent())
        .contains(LongRecord.INSTRUMENTS + " instruments in all");
  }
}
