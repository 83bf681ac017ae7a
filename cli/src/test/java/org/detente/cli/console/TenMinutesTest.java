package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.detente.cli.Run;
import org.junit.jupiter.api.Test;

/// The console's steps of the start page, taken in its order by somebody who does what it says.
/// Whatever the page prints in bold is a word on the screen, and was there on the way.
class TenMinutesTest extends Browsing {
  private static final Path START = Run.HOME.resolve(Path.of("docs", "start", "ten-minutes.md"));

  private final StringBuilder seen = new StringBuilder();

  @Test
  void everyStepOfTheStartPageCanBeTaken() throws IOException {
    Page page = page(Look.LIGHT, "/");
    look(page, "start-2-today");

    askAboutADay(page);
    followANumber(page);
    takeAwayWhatWasLearntLater(page);
    askAQuestionOfOnesOwn(page);
    citeIt(page);

    assertThat(bold()).as("words of the screen").allMatch(it -> seen.indexOf(it) >= 0);
  }

  private void askAboutADay(Page page) {
    fill(page, "As of", "2018-02-05");
    press(page, "Show", "**/?on=2018-02-05**");
    page.waitForSelector("#changed details");
    look(page, "start-3-day");
  }

  private void followANumber(Page page) {
    Locator panel =
        page.locator("#limits article")
            .filter(
                new Locator.FilterOptions()
                    .setHasText("Deployed and non-deployed launchers and heavy bombers"));
    panel
        .locator("tr")
        .filter(new Locator.FilterOptions().setHasText("US"))
        .getByText("at the limit")
        .click();
    page.waitForURL("**/finding/new-start/limits.launchers@US?on=2018-02-05");
    look(page, "start-4-finding");

    page.locator(".tree").getByText("#95").click();
    page.waitForURL("**/ledger/detente.example/record/1/95?on=2018-02-05");
    look(page, "start-4-entry");
    assertThat(page.getByText("Arms Control Association").first().getAttribute("href"))
        .startsWith("https://");
    page.goBack();
  }

  private void takeAwayWhatWasLearntLater(Page page) {
    fill(page, "Known at", "2018-02-05");
    press(page, "Show", "**known-at=2018-02-05");
    page.waitForSelector("#changed details");
    look(page, "start-5-known");
    page.locator("#known-at-means a").click();
    page.waitForURL("**/finding/new-start/limits.launchers@US?on=2018-02-05");
  }

  private void askAQuestionOfOnesOwn(Page page) {
    page.locator("#ways").getByText("Search").click();
    page.waitForURL("**/search?on=2018-02-05");
    fill(page, "As of", "2024-05-01");
    press(page, "Show", "**/search?on=2024-05-01**");
    page.locator("input[type=search]").fill("moratorium");
    page.locator("form[role=search] button").click();
    page.waitForURL("**q=moratorium**");
    look(page, "start-6-search");
    page.locator("section").getByText("Russian moratorium").first().click();
    page.waitForURL("**/agreement/ru-inf-moratorium?on=2024-05-01**");
    look(page, "start-6-instrument");
    page.locator("main .v").getByText("contested").first().click();
    page.waitForURL("**/finding/ru-inf-moratorium/**");
    look(page, "start-6-finding");
  }

  private void citeIt(Page page) {
    page.getByText("Cite this page").click();
    look(page, "start-7-cite");
    assertThat(page.locator(".cite p").innerText())
        .contains(
            "as of 2024-05-01", "known at @", "entries, root ", "/finding/ru-inf-moratorium/");
  }

  private static void fill(Page page, String field, String day) {
    page.locator(".axes")
        .getByLabel(field, new Locator.GetByLabelOptions().setExact(true))
        .fill(day);
  }

  private static void press(Page page, String button, String address) {
    page.locator(".axes").getByText(button).click();
    page.waitForURL(address);
  }

  private void look(Page page, String name) {
    seen.append(page.locator("body").innerText()).append('\n');
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private static List<String> bold() throws IOException {
    return Pattern.compile("\\*\\*([^*]+)\\*\\*")
        .matcher(Files.readString(START).replaceAll("\\s+", " "))
        .results()
        .map(it -> it.group(1))
        .toList();
  }
}
