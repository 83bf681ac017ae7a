package org.detente.cli;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Draws what a terminal shows, colours and all, as an SVG: text that scales, can be searched and
/// needs no screenshot.
///
/// Knows the escape sequences that `detente` writes (ECMA-48 SGR) and no others.
final class TerminalPicture {
  private static final Pattern SGR = Pattern.compile("\u001B\\[([0-9;]*)m");
  private static final double CHARACTER = 7.8;
  private static final int LINE = 18;
  private static final int MARGIN = 18;
  private static final int SHOWN = 52;

  private TerminalPicture() {}

  /// The picture of a command and the beginning of its output, `columns` wide.
  static String of(String command, String output, int columns) {
    List<String> lines = beginning(output.lines().toList());
    long width = Math.round(columns * CHARACTER) + 2L * MARGIN;
    int height = (lines.size() + 2) * LINE + 2 * MARGIN;
    var svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
            <title>What %3$s prints</title>
            <style>
            text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #2b2a27; white-space: pre }
            .dim { fill: #6f6b62 } .strong { font-weight: 700 }
            .red { fill: #a3261c } .green { fill: #1d6b3a } .yellow { fill: #8a5a00 }
            .blue { fill: #1f5a99 } .magenta { fill: #7b3f8c } .cyan { fill: #17666b }
            </style>
            <rect width="100%%" height="100%%" rx="8" fill="#fbfaf6" stroke="#d9d5ca"/>
            """,
            width,
            height,
            escaped(command)));
    line(svg, 0, "\u001B[2m$ \u001B[0m\u001B[1m" + command + "\u001B[0m");
    for (int i = 0; i < lines.size(); i++) {
      line(svg, i + 2, lines.get(i));
    }
    return svg.append("</svg>\n").toString();
  }

  // As much as a page can hold beside its text.
  private static List<String> beginning(List<String> lines) {
    return lines.size() <= SHOWN
        ? lines
        : Stream.concat(lines.stream().limit(SHOWN), Stream.of("...")).toList();
  }

  private static void line(StringBuilder svg, int row, String text) {
    if (text.isBlank()) {
      return;
    }
    svg.append("<text x=\"").append(MARGIN).append("\" y=\"").append(MARGIN + LINE * (row + 1) - 5);
    svg.append("\" xml:space=\"preserve\">");
    Matcher escape = SGR.matcher(text);
    String style = "";
    int from = 0;
    while (escape.find()) {
      span(svg, text.substring(from, escape.start()), style);
      style = styled(style, escape.group(1));
      from = escape.end();
    }
    span(svg, text.substring(from), style);
    svg.append("</text>\n");
  }

  private static void span(StringBuilder svg, String text, String style) {
    if (text.isEmpty()) {
      return;
    }
    if (style.isEmpty()) {
      svg.append(escaped(text));
    } else {
      svg.append("<tspan class=\"").append(style.strip()).append("\">");
      svg.append(escaped(text)).append("</tspan>");
    }
  }

  private static String styled(String before, String codes) {
    String style = before;
    for (String code : codes.split(";", -1)) {
      style =
          switch (code) {
            case "", "0" -> "";
            case "1" -> style + " strong";
            case "2" -> style + " dim";
            case "22" -> style.replace(" strong", "").replace(" dim", "");
            case "31", "91" -> style + " red";
            case "32", "92" -> style + " green";
            case "33", "93" -> style + " yellow";
            case "34", "94" -> style + " blue";
            case "35", "95" -> style + " magenta";
            case "36", "96" -> style + " cyan";
            case "39" -> style.replaceAll(" (red|green|yellow|blue|magenta|cyan)", "");
            default -> throw new IllegalArgumentException("an escape sequence not drawn: " + code);
          };
    }
    return style;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
