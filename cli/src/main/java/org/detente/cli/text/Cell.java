package org.detente.cli.text;

import org.detente.cli.text.Look.Ink;

/// One cell of a row: its text, the columns it takes, and the ink it is drawn in. The last cell of
/// a row takes what is left of the line and wraps below itself.
///
/// @param width in columns, the gap to the next cell included
/// @param right whether the text stands at the right edge, one gap before the next cell
public record Cell(String text, int width, boolean right, Ink ink) {
  private static final int GAP = 2;

  public static Cell left(int width, String text) {
    return new Cell(text, width, false, Ink.PLAIN);
  }

  public static Cell right(int width, String text) {
    return new Cell(text, width, true, Ink.PLAIN);
  }

  /// The last cell of a row.
  public static Cell rest(String text) {
    return new Cell(text, 0, false, Ink.PLAIN);
  }

  public Cell in(Ink newInk) {
    return new Cell(text, width, right, newInk);
  }

  /// Whether the text leaves a gap before the next cell.
  boolean fits() {
    return Page.columns(text) <= width - GAP;
  }

  String before() {
    return right && fits() ? " ".repeat(width - GAP - Page.columns(text)) : "";
  }

  String after() {
    return right ? " ".repeat(GAP) : " ".repeat(width - Page.columns(text));
  }
}
