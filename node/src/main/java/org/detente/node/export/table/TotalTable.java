package org.detente.node.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.node.home.StoredEntry;

/// The figures that entries state, a row each. A figure that is left out has no row.
public final class TotalTable {
  private TotalTable() {}

  /// One figure.
  public record Total(EntryRef entry, String name, long value) {}

  public static Table<Total> of() {
    return Table.<Total>named("totals")
        .text("ledger", row -> row.entry().ledger())
        .whole("position", row -> row.entry().position())
        .text("name", Total::name)
        .whole("value", Total::value);
  }

  /// The figures of declarations, and those that statements give.
  public static List<Total> rows(List<StoredEntry> entries) {
    List<Total> totals = new ArrayList<>();
    for (StoredEntry entry : entries) {
      entry
          .fact()
          .map(fact -> new TreeMap<>(totals(fact.body())))
          .ifPresent(stated ->
              stated.forEach((name, value) -> totals.add(new Total(entry.entry(), name, value))));
    }
    return totals;
  }

  private static Map<String, Long> totals(Body body) {
    return switch (body) {
      case Body.Declaration declaration -> declaration.totals();
      case Body.Statement statement -> statement.totals();
      default -> Map.of();
    };
  }
}
