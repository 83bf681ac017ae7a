package org.detente.node.export.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The lines of an iCalendar object (RFC 5545, 3.1): folded so that none has more than 75 bytes,
/// never inside a character, and ended by CR LF.
final class ContentLines {
  private static final int LONGEST = 75;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StringBuilder lines = new StringBuilder();

  /// A line whose value stands as it is.
  ContentLines line(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /// A line with a text (3.3.11).
  ContentLines text(String name, String text) {
    return line(name, escaped(text));
  }

  /// A line with a list of texts.
  ContentLines texts(String name, List<String> texts) {
    return line(name, texts.stream().map(ContentLines::escaped).collect(Collectors.joining(",")));
  }

  /// A line with an instant in UTC (3.3.5), to the second.
  ContentLines instant(String name, Instant instant) {
    return line(name, INSTANT.format(instant));
  }

  /// A line with a date (3.3.4).
  ContentLines date(String name, LocalDate date) {
    return line(name + ";VALUE=DATE", DATE.format(date));
  }

  byte[] bytes() {
    return lines.toString().getBytes(UTF_8);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(c);
            case '\n' -> escaped.append("\\n");
            default -> {
              if (!Character.isISOControl(c)) {
                escaped.appendCodePoint(c);
              }
            }
          }
        });
    return escaped.toString();
  }

  private void fold(String line) {
    int bytes = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes + length > LONGEST) {
        lines.append("\r\n ");
        bytes = 1;
      }
      lines.appendCodePoint(c);
      bytes += length;
      i += Character.charCount(c);
    }
    lines.append("\r\n");
  }
}
