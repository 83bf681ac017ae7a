package org.detente.node.export.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detente.assessment.explain.Wording;
import org.jspecify.annotations.Nullable;

/// A table as CSV (RFC 4180): UTF-8 without a mark, a row of names first, lines that end in CR LF.
///
/// Cells are quoted where they must be. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front: one that begins with `=`, `+`, `-`, `@`, a tab or a carriage return. So
/// does one that begins with an apostrophe, so that taking one away always gives the text back.
public final class Csv {
  private static final String LINE_END = "\r\n";
  private static final Pattern MUST_QUOTE = Pattern.compile("[\",\r\n]");
  private static final String FORMULA = "=+-@\t\r'";

  private Csv() {}

  /// The bytes of the file.
  public static <R> byte[] of(Table<R> table, List<R> rows) {
    StringBuilder text = new StringBuilder();
    text.append(table.columns().stream().map(Column::name).collect(Collectors.joining(",")))
        .append(LINE_END);
    for (R row : rows) {
      text.append(
              table.columns().stream()
                  .map(column -> cell(column.value().apply(row)))
                  .collect(Collectors.joining(",")))
          .append(LINE_END);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Instant instant -> Wording.date(instant);
      case String text -> quoted(harmless(text));
      default -> value.toString();
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    return MUST_QUOTE.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
