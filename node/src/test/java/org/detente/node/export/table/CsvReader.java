package org.detente.node.export.table;

import java.util.ArrayList;
import java.util.List;

/// Reads CSV as RFC 4180 has it, character by character.
public final class CsvReader {
  private CsvReader() {}

  /// The rows, the names among them.
  public static List<List<String>> read(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (c != '"' || twice) {
          cell.append(c);
          i += twice ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          rows.add(row);
          row = new ArrayList<>();
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
