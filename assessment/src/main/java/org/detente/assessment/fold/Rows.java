package org.detente.assessment.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Predicate;
import org.detente.agreement.Vocabulary;
import org.detente.model.Value;

/// The rows that predicates read: an event as `event`, a notice as `n`. A field that is not given
/// and for whose absence the vocabulary has a meaning has that.
public final class Rows {
  private Rows() {}

  /// @param kind the row's name in the vocabulary: the event's or the message's
  public static Map<String, Value> of(
      String prefix, Map<String, Value> fields, String kind, Vocabulary vocabulary) {
    Map<String, Value> row = new HashMap<>();
    vocabulary
        .rows()
        .getOrDefault(kind, Map.of())
        .forEach((name, field) -> {
          Value absent = field.absent();
          if (absent != null) {
            row.put(prefix + "." + name, absent);
          }
        });
    fields.forEach((name, value) -> row.put(prefix + "." + name, value));
    return Map.copyOf(row);
  }

  /// The names a predicate uses that a row lacks, in order.
  public static List<String> absent(Predicate predicate, Map<String, Value> row) {
    return predicate.names().stream().filter(name -> !row.containsKey(name)).sorted().toList();
  }
}
