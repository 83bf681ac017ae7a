package org.detente.node.page;

/// An SVG drawing in the making. Numbers are written with at most one decimal, so that the same
/// facts give the same bytes; colours and line widths come from classes of the style sheet.
public final class Svg {
  private static final double TENTH = 10;

  private final StringBuilder out = new StringBuilder();

  /// Begins a drawing.
  ///
  /// @param label what it shows, for those who do not see it
  public Svg(String classes, double width, double height, String label) {
    out.append("<svg class=\"").append(escaped(classes));
    out.append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
    out.append("\" role=\"group\" aria-label=\"").append(escaped(label)).append("\">");
  }

  public Svg rect(String classes, double x, double y, double width, double height) {
    out.append("<rect class=\"").append(classes).append("\" x=\"").append(number(x));
    out.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width));
    out.append("\" height=\"").append(number(height)).append("\"/>");
    return this;
  }

  public Svg line(String classes, double x1, double y1, double x2, double y2) {
    return path(classes, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
  }

  /// @param data of the path, made of numbers and letters alone
  public Svg path(String classes, String data) {
    out.append("<path class=\"").append(classes).append("\" d=\"").append(data).append("\"/>");
    return this;
  }

  public Svg circle(String classes, double x, double y, double radius) {
    out.append("<circle class=\"").append(classes).append("\" cx=\"").append(number(x));
    out.append("\" cy=\"").append(number(y)).append("\" r=\"").append(number(radius));
    out.append("\"/>");
    return this;
  }

  /// Where a text stands at its point.
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  public Svg text(String classes, double x, double y, Anchor anchor, String text) {
    out.append("<text class=\"").append(classes).append("\" x=\"").append(number(x));
    out.append("\" y=\"").append(number(y)).append('"');
    switch (anchor) {
      case START -> {}
      case MIDDLE -> out.append(" text-anchor=\"middle\"");
      case END -> out.append(" text-anchor=\"end\"");
    }
    out.append('>').append(escaped(text)).append("</text>");
    return this;
  }

  /// Begins a link around what follows, until [#end()].
  public Svg link(String href, String label) {
    out.append("<a href=\"").append(escaped(href)).append("\" aria-label=\"");
    out.append(escaped(label)).append("\">");
    return this;
  }

  public Svg end() {
    out.append("</a>");
    return this;
  }

  public Drawing drawing() {
    return new Drawing(out + "</svg>");
  }

  /// A number as drawings hold it.
  public static String number(double value) {
    long tenths = Math.round(value * TENTH);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / TENTH);
  }

  /// A text as markup holds it.
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
