package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// A console in a real browser. No test may send a request elsewhere, or give the browser something
/// to complain of. Pictures are kept in `target/screenshots`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Browsing {
  static final Path PICTURES = Path.of("target", "screenshots");

  /// What axe itself draws the browser's reproach for.
  private static final String FROM_AXE = "Canvas2D";

  /// From here on a page is said to jump: half of what browsers' makers call good
  /// (https://web.dev/articles/cls).
  private static final double STILL = 0.05;

  /// How a page is looked at.
  enum Look {
    LIGHT(1280, "light"),
    DARK(1280, "dark"),
    NARROW(400, "light"),
    NARROW_DARK(400, "dark");

    private final int width;
    private final String scheme;

    Look(int width, String scheme) {
      this.width = width;
      this.scheme = scheme;
    }
  }

  private @Nullable Chromium chromium;
  private @Nullable Serving console;
  private final List<BrowserContext> open = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /// The console that is looked at: of the shipped record, unless a test has its own.
  Serving serving() {
    return new Serving();
  }

  @BeforeAll
  void begin() {
    chromium = Chromium.start();
    console = serving();
  }

  @AfterAll
  void end() {
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
    open.clear();
    List<String> asked = List.copyOf(elsewhere);
    List<String> said = List.copyOf(complaints);
    elsewhere.clear();
    complaints.clear();
    assertThat(asked).as("requests to others").isEmpty();
    assertThat(said).as("what the browser said").isEmpty();
  }

  Serving console() {
    return Objects.requireNonNull(console);
  }

  Page page(Browser.NewContextOptions options) {
    // Where pages glide to their places a test would have to wait for them.
    options.setReducedMotion(ReducedMotion.REDUCE);
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

  Page page(Look look, String path) {
    Page page = page(new Browser.NewContextOptions().setViewportSize(look.width, 900));
    emulate(page, "screen", look.scheme);
    page.navigate(console().at(path));
    return page;
  }

  Page withoutScripts(String path) {
    Page page = page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(console().at(path));
    return page;
  }

  /// Asked of the browser itself: Playwright spells the names of its constants by the machine's
  /// locale, and these tests run under one in which LIGHT in small letters is no English word.
  static void emulate(Page page, String medium, String scheme) {
    JsonObject feature = new JsonObject();
    feature.addProperty("name", "prefers-color-scheme");
    feature.addProperty("value", scheme);
    JsonArray features = new JsonArray();
    features.add(feature);
    JsonObject media = new JsonObject();
    media.addProperty("media", medium);
    media.add("features", features);
    page.context().newCDPSession(page).send("Emulation.setEmulatedMedia", media);
  }

  static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  /// Looks at a page in every way: one headline, nothing over the edge, nothing to stumble over.
  void look(String name, String path) {
    for (Look look : Look.values()) {
      Page page = page(look, path);

      assertThat(shift(page)).as("%s, %s: how far it jumped", name, look).isLessThan(STILL);
      keep(page, name + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      page.evaluate("document.querySelectorAll('.part').forEach(it => it.open = true)");

      assertThat(page.locator("h1").count()).as("headlines of %s", name).isOne();
      assertThat(overTheEdge(page)).as("%s, %s: what reaches over the edge", name, look).isEmpty();
      assertThat(stumblingBlocks(page)).as("%s, %s", name, look).isEmpty();
      page.context().close();
      open.remove(page.context());
    }
  }

  /// How much of the page moved while it loaded, as browsers measure it
  /// (https://wicg.github.io/layout-instability/): the part of the window times how far.
  static double shift(Page page) {
    Object moved =
        page.evaluate(
            """
            () => new Promise(done => {
              let sum = 0;
              const add = entries => { for (const it of entries) { sum += it.value; } };
              const seen = new PerformanceObserver(list => add(list.getEntries()));
              seen.observe({type: 'layout-shift', buffered: true});
              requestAnimationFrame(() => requestAnimationFrame(() => {
                add(seen.takeRecords()); done(sum); }));
            })
            """);
    return ((Number) moved).doubleValue();
  }

  /// Elements that make the page wider than the window.
  static List<?> overTheEdge(Page page) {
    return (List<?>)
        page.evaluate(
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
              [...document.querySelectorAll('body *')]
                .filter(it => it.getBoundingClientRect().right > window.innerWidth + 1)
                .map(it => it.outerHTML.slice(0, 120)).slice(0, 5)
            """);
  }

  /// What axe finds, as `rule: element` lines.
  static List<?> stumblingBlocks(Page page) {
    page.evaluate(Chromium.axe());
    Object found =
        page.evaluate(
            """
            () => axe.run(document, {resultTypes: ['violations']}).then(it =>
              it.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ': ' + node.target + ' ' + node.html.slice(0, 160) + ' ' +
                (node.any[0] ? node.any[0].message : ''))))
            """);
    return (List<?>) found;
  }
}
