package org.detente.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The browser of this machine. Nothing is downloaded: where there is none the tests are reported
/// as skipped with the line that installs it, and fail where the variable `DETENTE_BROWSER` is
/// `required`, as in CI.
final class Chromium implements AutoCloseable {
  private static final String INSTALL = "no Chromium here; install it: apt-get install chromium";
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--hide-scrollbars")));
  }

  static Chromium start() {
    Optional<Path> program = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    if (program.isEmpty() && "required".equals(System.getenv("DETENTE_BROWSER"))) {
      throw new AssertionError(INSTALL);
    }
    Assumptions.assumeTrue(program.isPresent(), INSTALL);
    return new Chromium(program.orElseThrow());
  }

  Browser browser() {
    return browser;
  }

  /// The source of axe, which looks for what a screen reader or a keyboard would stumble over.
  static String axe() {
    String version = Objects.requireNonNull(System.getProperty("axe.version"));
    String name = "/META-INF/resources/webjars/axe-core/" + version + "/axe.min.js";
    try (InputStream in = Chromium.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
