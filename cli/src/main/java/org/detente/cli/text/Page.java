package org.detente.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.detente.assessment.explain.Wording;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.words.Tone;

/// A page of text in the making, at most eighty columns wide where words allow it.
///
/// Whatever is written here is first made harmless: control characters and marks that turn the
/// direction of writing are replaced, so that an entry or a file cannot forge a line or steer the
/// terminal.
public final class Page {
  /// The width every terminal has.
  public static final int WIDTH = 80;

  private final StringBuilder out = new StringBuilder();
  private final Look look;
  private final UnaryOperator<String> spelling;

  public Page(Look look) {
    this(look, UnaryOperator.identity());
  }

  /// @param spelling how what is written here is to read
  Page(Look look, UnaryOperator<String> spelling) {
    this.look = look;
    this.spelling = spelling;
  }

  public Look look() {
    return look;
  }

  /// A verdict as its sign and its words.
  public String verdict(Verdict verdict) {
    return look.sign(Tone.of(verdict)) + " " + Words.of(Wording.verdict(verdict));
  }

  public Page blank() {
    out.append('\n');
    return this;
  }

  /// A line across the page.
  public Page rule() {
    out.append(look.paint(Ink.QUIET, look.line().repeat(WIDTH))).append('\n');
    return this;
  }

  /// Text from this column on, wrapped below itself.
  public Page text(int indent, String text) {
    return text(indent, Ink.PLAIN, text);
  }

  public Page text(int indent, Ink ink, String text) {
    return row(indent, Cell.rest(text).in(ink));
  }

  /// A row of cells. A cell too long for its column pushes the next ones to a new line, each still
  /// in its column.
  public Page row(int indent, Cell... cells) {
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    int column = indent;
    for (int i = 0; i < cells.length - 1; i++) {
      Cell cell = harmless(cells[i]);
      line.append(cell.before()).append(look.paint(cell.ink(), cell.text()));
      column += cell.width();
      if (cell.fits()) {
        line.append(cell.after());
      } else {
        end(line);
        line = new StringBuilder(" ".repeat(column));
      }
    }
    Cell last = harmless(cells[cells.length - 1]);
    for (String part : wrapped(last.text(), Math.max(20, WIDTH - column))) {
      end(line.append(look.paint(last.ink(), part)));
      line = new StringBuilder(" ".repeat(column));
    }
    return this;
  }

  /// A line as it is, neither wrapped nor drawn: source text beside a message.
  public Page verbatim(String line) {
    end(new StringBuilder(harmless(line)));
    return this;
  }

  private void end(StringBuilder line) {
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private Cell harmless(Cell cell) {
    return new Cell(harmless(spelling.apply(cell.text())), cell.width(), cell.right(), cell.ink());
  }

  /// The text with every control character and every mark that turns the direction of writing
  /// replaced by `U+FFFD`; a line break becomes a space.
  public static String harmless(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> safe.appendCodePoint(c == '\n' || c == '\t' ? ' ' : steers(c) ? 0xFFFD : c));
    return safe.toString();
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029
        || (c >= 0xD800 && c <= 0xDFFF);
  }

  /// Breaks between words; a word longer than the line stays whole, for an address cut in two is no
  /// address.
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && columns(line) + 1 + columns(word) > width) {
        lines.add(line.toString());
        line = new StringBuilder();
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  static int columns(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
