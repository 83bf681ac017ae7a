package org.detente.agreement.problem;

/// A line fit to print: at most so wide, around the place in question, and free of characters that
/// move the cursor.
///
/// @param caret how many columns stand before the place
record Excerpt(String text, int caret) {
  private static final int WIDTH = 120;
  private static final int BEFORE = 60;
  private static final String GAP = "...";

  static Excerpt of(String line, int column) {
    int[] points = line.codePoints().map(Excerpt::printable).toArray();
    int caret = Math.min(column - 1, points.length);
    if (points.length <= WIDTH) {
      return new Excerpt(new String(points, 0, points.length), caret);
    }
    int from = Math.max(0, Math.min(caret - BEFORE, points.length - WIDTH));
    int until = Math.min(points.length, from + WIDTH);
    String before = from > 0 ? GAP : "";
    String after = until < points.length ? GAP : "";
    return new Excerpt(
        before + new String(points, from, until - from) + after, caret - from + before.length());
  }

  // A file may hold anything; a terminal shall not obey it.
  private static int printable(int point) {
    if (point == '\t') {
      return ' ';
    }
    boolean moves = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
    return moves ? 0xFFFD : point;
  }
}
