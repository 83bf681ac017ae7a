package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Documents in a real browser.
class DocumentsReadTest extends Browsing {

  @ParameterizedTest
  @CsvSource({
    "document-map, /docs",
    "document, /docs/concepts/readings?on=2018-02-05",
    "document-long, /docs/reference/agreement-language",
    "document-start, /docs/start/ten-minutes",
    "problem-document, /docs/guide"
  })
  void aDocumentIsReadableInBothSchemesWideAndNarrow(String name, String path) {
    look(name, path);
  }

  @Test
  void everyDocumentIsReadableOnAPhone() {
    Page page = page(Look.NARROW, "/docs");
    for (String address : DocumentsServedTest.pages()) {
      page.navigate(console().at(address));

      assertThat(page.locator("h1").count()).as("headlines of %s", address).isOne();
      assertThat(overTheEdge(page)).as("%s: what reaches over the edge", address).isEmpty();
      assertThat(stumblingBlocks(page)).as(address).isEmpty();
    }
  }

  @Test
  void aVerdictLeadsToItsWordAndBackToItsMoment() {
    Page page = page(Look.LIGHT, "/finding/new-start/limits.launchers@US?on=2018-02-05");

    page.getByText("what this word means").click();
    page.waitForURL("**/docs/glossary?on=2018-02-05#at-the-limit");
    assertThat(page.locator(":target").innerText()).isEqualTo("at the limit");
    page.locator("#ways").getByText("Today").click();
    page.waitForURL("**/?on=2018-02-05");
  }

  @Test
  void onPaperADocumentIsItsText() {
    Page page = page(Look.LIGHT, "/docs/reference/commands");
    emulate(page, "print", "light");

    assertThat(page.locator(".parts").isVisible()).isFalse();
    assertThat(page.locator("#ways").isVisible()).isFalse();
    page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("document.pdf")).setFormat("A4"));
  }
}
