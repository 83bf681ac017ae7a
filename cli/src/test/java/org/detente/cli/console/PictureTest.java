package org.detente.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.detente.cli.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The picture of the console in the README is one of the page, in both schemes.
///
/// How letters look depends on the fonts of the machine, so what is compared is what the picture is
/// said to show. After a change that is meant, take it anew with `-Dgolden=write`.
class PictureTest extends Browsing {
  private static final String PAGE = "/timeline?on=2026-02-06";
  private static final Path IMAGES = Run.HOME.resolve(Path.of("docs", "images"));
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 760;
  private static final double DENSITY = 1.25;
  private static final int MOST_BYTES = 120_000;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void thePictureInTheReadmeIsOfThePage(String scheme) throws IOException {
    Path picture = IMAGES.resolve("console-" + scheme + ".png");
    Page page =
        page(
            new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setDeviceScaleFactor(DENSITY));
    emulate(page, "screen", scheme);
    page.navigate(console().at(PAGE));
    if ("write".equals(System.getProperty("golden"))) {
      BufferedImage taken = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
      ImageIO.write(inFewColours(taken), "png", picture.toFile());
    }

    assertThat(Files.readString(Run.HOME.resolve("README.md")))
        .contains("docs/images/" + picture.getFileName())
        .contains("alt=\"The console: " + page.locator("h1").innerText() + ", as lanes");
    BufferedImage image = ImageIO.read(picture.toFile());
    assertThat(image.getWidth()).isEqualTo((int) (WIDTH * DENSITY));
    assertThat(Files.size(picture)).isLessThan(MOST_BYTES);
  }

  /// The same picture in 256 colours, which is half of the bytes: the commonest of those that can
  /// be told apart. The others are of the edges of letters, and go to the nearest.
  private static BufferedImage inFewColours(BufferedImage taken) {
    int width = taken.getWidth();
    int[] pixels = taken.getRGB(0, 0, width, taken.getHeight(), null, 0, width);
    List<Integer> chosen = new ArrayList<>();
    Arrays.stream(pixels)
        .boxed()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<Integer, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(colour -> chosen.stream().noneMatch(it -> alike(it, colour)))
        .limit(256)
        .forEach(chosen::add);
    int[] colours = chosen.stream().mapToInt(Integer::intValue).toArray();
    BufferedImage few =
        new BufferedImage(
            width,
            taken.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE));
    few.setRGB(0, 0, width, taken.getHeight(), pixels, 0, width);
    return few;
  }

  private static boolean alike(int one, int other) {
    int apart = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      apart += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
    }
    return apart < 24;
  }
}
