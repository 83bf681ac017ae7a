package org.detente.agreement.problem;

import java.util.List;
import org.detente.model.Phrase;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// Something wrong with a file, at a place.
///
/// @param file the file as it was named to us
/// @param line counted from 1
/// @param column counted from 1, in code points
/// @param code such as `E203`
/// @param phrase what is wrong
/// @param meant what was probably meant; null when nothing is near enough
/// @param notes remarks below it: in which rule, where else
/// @param sourceLine the line as it stands in the file; null when the problem is the file's as a
///   whole
public record Problem(
    String file,
    int line,
    int column,
    String code,
    Severity severity,
    Phrase phrase,
    @Nullable Phrase meant,
    List<Phrase> notes,
    @Nullable String sourceLine) {

  /// The problem in words on one line, without its place.
  public String sentence() {
    return meant == null ? Words.of(phrase) : Words.of(phrase) + "; " + Words.of(meant);
  }

  /// The whole message: place, code and sentence, then the line with a caret, then the notes; no
  /// newline at the end.
  public String render() {
    StringBuilder out = new StringBuilder();
    out.append(file).append(':').append(line).append(':').append(column);
    out.append(": ").append(code).append(' ').append(sentence());
    if (sourceLine != null) {
      Excerpt excerpt = Excerpt.of(sourceLine, column);
      out.append("\n").append(" ".repeat(Math.max(0, 5 - digits(line)))).append(line);
      out.append(" | ").append(excerpt.text());
      out.append("\n      | ").append(" ".repeat(excerpt.caret())).append('^');
    }
    for (Phrase note : notes) {
      out.append("\n      = ").append(Words.of(note));
    }
    return out.toString();
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }
}
