package org.detente.node.page.take;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.detente.model.Assessed;
import org.detente.node.contract.TableJson;
import org.detente.node.export.table.Column;
import org.detente.node.export.table.Csv;
import org.detente.node.export.table.Table;

/// A table with its rows, as it is taken along.
public record Sheet<R>(Table<R> table, List<R> rows) {

  public byte[] csv() {
    return Csv.of(table, rows);
  }

  /// The same with the columns of the CSV file as keys.
  ///
  /// @param assessed the point it speaks of
  public byte[] json(Assessed assessed) {
    List<SequencedMap<String, Object>> all = new ArrayList<>();
    for (R row : rows) {
      SequencedMap<String, Object> cells = new LinkedHashMap<>();
      for (Column<R> column : table.columns()) {
        Object value = column.value().apply(row);
        if (value != null) {
          cells.put(column.name(), value);
        }
      }
      all.add(cells);
    }
    return TableJson.of(assessed, table.name(), all);
  }
}
