package org.detente.node.page.take;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.node.page.Drawing;
import org.detente.node.page.Hatches;
import org.detente.node.page.Svg;

/// A drawing as a file of its own: with its style, its hatches and its ground, and without links,
/// which would lead nowhere.
public final class Standalone {
  private static final String STYLE = "/org/detente/node/console/drawing.css";
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");
  private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
  private static final Pattern OPENING =
      Pattern.compile("^<svg class=\"([^\"]*)\" viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"[^>]*>");
  private static final Pattern LINK =
      Pattern.compile("<a href=\"[^\"]*\" aria-label=\"([^\"]*)\">");
  private static final double MARGIN = 16;

  private Standalone() {}

  /// @param title what it shows, in one line
  /// @param about by what moment and record
  public static byte[] of(Drawing drawing, String title, String about) {
    Matcher opening = OPENING.matcher(drawing.svg());
    if (!opening.find()) {
      throw new IllegalArgumentException("not a drawing of ours");
    }
    double width = Double.parseDouble(opening.group(2));
    double height = Double.parseDouble(opening.group(3));
    String box =
        number(-MARGIN)
            + " "
            + number(-MARGIN)
            + " "
            + number(width + 2 * MARGIN)
            + " "
            + number(height + 2 * MARGIN);
    String inner =
        LINK.matcher(drawing.svg().substring(opening.end()))
            .replaceAll("<g><title>$1</title>")
            .replace("</a>", "</g>");
    String file =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
            + number(width + 2 * MARGIN)
            + "\" height=\""
            + number(height + 2 * MARGIN)
            + "\" viewBox=\""
            + box
            + "\">\n"
            + "<title>"
            + Svg.escaped(title)
            + "</title>\n<desc>"
            + Svg.escaped(about)
            + "</desc>\n<style>\n"
            + style()
            + "</style>\n<defs>\n"
            + Hatches.DEFS.svg()
            + "</defs>\n<rect class=\"sheet\" x=\""
            + number(-MARGIN)
            + "\" y=\""
            + number(-MARGIN)
            + "\" width=\"100%\" height=\"100%\"/>\n"
            + inner
            + "\n";
    return file.getBytes(UTF_8);
  }

  private static String number(double value) {
    return Svg.number(value);
  }

  /// The rules of drawings with the values of the light scheme in the place of the variables.
  private static String style() {
    String all = read();
    int end = all.indexOf("@media");
    Map<String, String> tokens = new HashMap<>();
    TOKEN
        .matcher(all.substring(0, end))
        .results()
        .forEach(it -> tokens.put(it.group(1), it.group(2)));
    String rules = all.substring(all.indexOf("svg text {"));
    return USE.matcher(rules)
        .replaceAll(it ->
            Matcher.quoteReplacement(Objects.requireNonNull(tokens.get(it.group(1)), it.group(1))));
  }

  private static String read() {
    try (InputStream in = Standalone.class.getResourceAsStream(STYLE)) {
      return new String(Objects.requireNonNull(in, STYLE).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
