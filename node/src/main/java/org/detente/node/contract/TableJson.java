package org.detente.node.contract;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.detente.model.Assessed;

/// A table of a page as JSON: the point it speaks of, and its rows.
public final class TableJson {
  private TableJson() {}

  /// @param table its name
  /// @param rows by column: texts, whole numbers, truths and instants; a cell without a value has
  ///   no key
  public static byte[] of(
      Assessed assessed, String table, List<SequencedMap<String, Object>> rows) {
    return Json.document(json -> {
      StatusJson.head(json, assessed);
      json.text("table", table);
      json.objects("rows", rows, row -> row.forEach((column, value) -> value(json, column, value)));
    });
  }

  private static void value(Json json, String key, Object value) {
    switch (value) {
      case Long number -> json.number(key, number);
      case Boolean truth -> json.truth(key, truth);
      case Instant instant -> json.text(key, instant);
      default -> json.text(key, value);
    }
  }
}
