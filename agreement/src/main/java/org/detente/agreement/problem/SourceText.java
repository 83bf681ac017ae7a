package org.detente.agreement.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file's text with its lines, for showing where a problem stands.
public record SourceText(String file, String text, List<String> lines) {
  private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");

  public static SourceText of(String file, String text) {
    return new SourceText(file, text, List.of(BREAK.split(text, -1)));
  }

  /// The line of that number (from 1) without its break; empty when the file is empty or shorter.
  public Optional<String> line(int number) {
    boolean shown = !text.isEmpty() && number <= lines.size();
    return shown ? Optional.of(lines.get(number - 1)) : Optional.empty();
  }

  /// The place of a character, given its index in the text.
  public Position position(int index) {
    int line = 1;
    int from = 0;
    var breaks = BREAK.matcher(text);
    while (breaks.find() && breaks.end() <= index) {
      line++;
      from = breaks.end();
    }
    return new Position(line, text.codePointCount(from, index) + 1);
  }
}
