package org.detente.assessment.limit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detente.agreement.Vocabulary;
import org.detente.model.Body;
import org.detente.model.Value;

/// The items a declaration lists, one kind a row: as they stand, or read out of a breakdown by
/// category and type.
///
/// The type `all` is the total over types: beside named types only what exceeds their sum is added,
/// so that nothing counts twice. A category that is a sum over others, or that the vocabulary does
/// not read as items, is left out.
final class ListedItems {
  private static final String ALL = "all";

  private ListedItems() {}

  /// Whether a declaration lists everything, so that it may be counted. A breakdown may be counted
  /// only as far as the vocabulary reads its categories as items.
  static boolean isCountable(Body.Declaration declaration, Vocabulary vocabulary) {
    return declaration.complete()
        && (!declaration.items().isEmpty()
            || declaration.breakdown().keySet().stream()
                .anyMatch(category -> isRead(category, vocabulary)));
  }

  private static boolean isRead(String category, Vocabulary vocabulary) {
    return vocabulary.categories().containsKey(category) && !vocabulary.sums().contains(category);
  }

  static List<Body.Item> of(Body.Declaration declaration, Vocabulary vocabulary) {
    List<Body.Item> items = new ArrayList<>(declaration.items());
    NavigableMap<String, Map<String, Long>> breakdown = new TreeMap<>(declaration.breakdown());
    breakdown.forEach((category, types) -> {
      if (isRead(category, vocabulary)) {
        Map<String, Value> fields = vocabulary.categories().getOrDefault(category, Map.of());
        items.add(new Body.Item(fields, number(types)));
      }
    });
    return items;
  }

  private static long number(Map<String, Long> types) {
    long named = 0;
    for (Map.Entry<String, Long> type : types.entrySet()) {
      named = type.getKey().equals(ALL) ? named : Ranges.add(named, type.getValue());
    }
    return Math.max(named, types.getOrDefault(ALL, 0L));
  }

  /// The row that predicates read: fields by qualified name, `item.kind`.
  static Map<String, Value> row(Body.Item item) {
    Map<String, Value> row = new HashMap<>();
    item.fields().forEach((name, value) -> row.put("item." + name, value));
    return row;
  }

  /// What to call such items: their texts, such as `heavy-bomber`.
  static String label(Body.Item item) {
    return new TreeMap<>(item.fields())
        .values().stream()
            .filter(Value.Text.class::isInstance)
            .map(value -> ((Value.Text) value).text())
            .collect(Collectors.joining(" "));
  }
}
