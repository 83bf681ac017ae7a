package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The console in a real browser: what a reader sees, moves and hears. Pictures are kept in
/// `target/screenshots`.
class BrowserTest {
  private static final Path PICTURES = Path.of("target", "screenshots");

  /// What axe itself draws the browser's reproach for.
  private static final String FROM_AXE = "Canvas2D";

  /// A page of each kind and state, by the name of its picture.
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("today", "/"),
          Map.entry("today-contested", "/?on=2024-05-01"),
          Map.entry("today-limits-met", "/?on=2018-02-05"),
          Map.entry("today-empty", "/?known-at=@0"),
          Map.entry("timeline", "/timeline?on=2026-02-06"),
          Map.entry("timeline-empty", "/timeline?known-at=@0"),
          Map.entry(
              "finding-limit", "/finding/new-start/limits.deployed-warheads@RU?on=2018-02-05"),
          Map.entry(
              "finding-contested",
              "/finding/ru-inf-moratorium/restraints.no-deployment@RU?on=2024-05-01"),
          Map.entry(
              "finding-moved",
              "/finding/new-start/limits.launchers@US?on=2022-03-01&from=2022-03-01&to=2024-01-01"),
          Map.entry("agreement", "/agreement/new-start?on=2024-05-01"),
          Map.entry("ledger", "/ledger?kind=act"),
          Map.entry("ledger-empty", "/ledger?known-at=@0"),
          Map.entry("entry", "/ledger/detente.example/record/1/146"),
          Map.entry("search", "/search?q=exercise"),
          Map.entry("search-empty", "/search"),
          Map.entry("document-map", "/docs"),
          Map.entry("document", "/docs/concepts/readings?on=2018-02-05"),
          Map.entry("document-long", "/docs/reference/commands"),
          Map.entry("problem-document", "/docs/guide"),
          Map.entry("problem-moment", "/?on=2023-02-30"),
          Map.entry("problem-finding", "/finding/new-start/limits.launcher@US"));

  /// How a page is looked at.
  enum Look {
    LIGHT(1280, "light"),
    DARK(1280, "dark"),
    NARROW(400, "light");

    private final int width;
    private final String scheme;

    Look(int width, String scheme) {
      this.width = width;
      this.scheme = scheme;
    }
  }

  private static @Nullable Chromium chromium;
  private static @Nullable Serving console;

  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void begin() {
    chromium = Chromium.start();
    console = new Serving();
  }

  @AfterAll
  static void end() {
    if (console != null) {
      console.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void nothingLeftTheServerAndTheBrowserHadNothingToComplainOf() {
    open.forEach(BrowserContext::close);
    assertThat(elsewhere).as("requests to others").isEmpty();
    assertThat(complaints).as("what the browser said").isEmpty();
  }

  private static Serving console() {
    return Objects.requireNonNull(console);
  }

  private Page page(Browser.NewContextOptions options) {
    BrowserContext context = Objects.requireNonNull(chromium).browser().newContext(options);
    open.add(context);
    Page page = context.newPage();
    String own = console().at("");
    page.onRequest(request -> {
      if (!request.url().startsWith(own)) {
        elsewhere.add(request.url());
      }
    });
    page.onConsoleMessage(message -> {
      boolean expected =
          message.text().contains("status of 4") || message.text().startsWith(FROM_AXE);
      if (!message.type().equals("log") && !expected) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return page;
  }

  private Page page(Look look, String path) {
    Page page = page(new Browser.NewContextOptions().setViewportSize(look.width, 900));
    Chromium.emulate(page, "screen", look.scheme);
    page.navigate(console().at(path));
    return page;
  }

  private static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  static Stream<String> pages() {
    return PAGES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsReadableInBothSchemesAndOnAPhone(String name) {
    for (Look look : Look.values()) {
      Page page = page(look, Objects.requireNonNull(PAGES.get(name)));

      keep(page, name + "-" + look.name().toLowerCase(Locale.ROOT));

      assertThat(page.locator("h1").count()).as("headlines of %s", name).isOne();
      assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
          .as("%s, %s: how far it reaches over the edge", name, look)
          .isEqualTo(0);
      assertThat(Chromium.stumblingBlocks(page)).as("%s, %s", name, look).isEmpty();
    }
  }

  static final List<String> MOVED =
      List.of("/", "/timeline", "/finding/new-start/life", "/agreement/new-start", "/ledger");

  @ParameterizedTest
  @FieldSource("MOVED")
  void withoutScriptsTheFieldsAndTheButtonMoveEveryPage(String path) {
    Page page = page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(console().at(path));
    assertThat(page.locator("input[type=range]").first().isVisible()).isFalse();

    page.locator("#on").fill("2018-02-05");
    page.locator("#known-at").fill("2018-03-01");
    page.locator(".axes button").click();

    assertThat(page.url()).endsWith(path + "?on=2018-02-05&known-at=2018-03-01");
    assertThat(page.locator("#said").textContent()).contains("5 February 2018", "1 March 2018");
  }

  @Test
  void aSliderMovedByKeyboardSwapsThePageKeepsItsPlaceAndSaysWhatChanged() {
    Page page = page(Look.LIGHT, "/?on=2026-02-04");
    page.evaluate("window.scrollTo({top: 300, behavior: 'instant'})");
    page.evaluate("window.same = true");
    Locator slider = page.getByLabel("As of, by day");
    slider.focus();

    page.keyboard().press("ArrowRight");
    page.waitForURL("**/?on=2026-02-05");
    page.waitForSelector("#main aside");

    assertThat(page.locator("#main aside").textContent())
        .contains("findings differ", "New START", "in force", "expired");
    assertThat(page.locator("#on").inputValue()).isEqualTo("2026-02-05");
    assertThat(page.evaluate("window.same")).as("no page was loaded anew").isEqualTo(true);
    assertThat(page.evaluate("Math.round(window.scrollY)")).isEqualTo(300);
    assertThat(page.evaluate("document.activeElement.type")).isEqualTo("range");
    keep(page, "today-moved");
  }

  @Test
  void resetLeadsBackToTodayAndToEverythingKnown() {
    Page page = page(Look.LIGHT, "/timeline?on=2018-02-05&known-at=2018-03-01");

    page.locator("#known-at-means a").click();
    assertThat(page.url()).endsWith("/timeline?on=2018-02-05");
    page.locator("#on-means a").click();
    assertThat(page.url()).endsWith("/timeline");
    assertThat(page.locator("#said").textContent()).contains("23 November 2026", "everything");
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

  private static void follow(Page page, String link, String to) {
    page.locator(link).first().focus();
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains(to));
  }

  @Test
  void onPaperThePageCarriesItsTwoTimesAndNoControls() {
    Page page = page(Look.LIGHT, "/?on=2024-05-01");
    Chromium.emulate(page, "print", "light");

    assertThat(page.locator("#said").isVisible()).isTrue();
    assertThat(page.locator(".axes button").isVisible()).isFalse();
    assertThat(page.locator("nav").isVisible()).isFalse();
    page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("today.pdf")).setFormat("A4"));
  }
}
