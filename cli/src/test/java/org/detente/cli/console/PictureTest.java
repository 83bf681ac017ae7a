package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.detente.cli.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The picture of the console in the README is one of the page, in both schemes.
///
/// How letters look depends on the fonts of the machine, so what is compared is what the picture is
/// said to show. After a change that is meant, take it anew with `-Dgolden=write`.
class PictureTest {
  private static final String PAGE = "/timeline?on=2026-02-06";
  private static final Path IMAGES = Run.HOME.resolve(Path.of("docs", "images"));
  private static final int WIDTH = 940;
  private static final int HEIGHT = 640;
  private static final double DENSITY = 1.25;
  private static final int MOST_BYTES = 160_000;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void thePictureInTheReadmeIsOfThePage(String scheme) throws IOException {
    Path picture = IMAGES.resolve("console-" + scheme + ".png");
    try (Chromium chromium = Chromium.start();
        Serving console = new Serving()) {
      Page page =
          chromium
              .browser()
              .newPage(
                  new Browser.NewPageOptions()
                      .setViewportSize(WIDTH, HEIGHT)
                      .setDeviceScaleFactor(DENSITY));
      Chromium.emulate(page, "screen", scheme);
      page.navigate(console.at(PAGE));
      if ("write".equals(System.getProperty("golden"))) {
        page.screenshot(
            new Page.ScreenshotOptions().setPath(picture).setClip(new Clip(0, 0, WIDTH, HEIGHT)));
      }

      String readme = Files.readString(Run.HOME.resolve("README.md"));
      assertThat(readme)
          .contains("docs/images/" + picture.getFileName())
          .contains("alt=\"The console: " + page.locator("h1").innerText() + ", as lanes");
    }
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).isEqualTo((int) (WIDTH * DENSITY));
    assertThat(Files.size(picture)).isLessThan(MOST_BYTES);
  }
}
