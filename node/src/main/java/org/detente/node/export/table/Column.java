package org.detente.node.export.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a table.
///
/// @param name in lower case with underscores
/// @param value what stands in a row's cell: a text, a whole number, a truth or an instant; null
///   for nothing
public record Column<R>(String name, Type type, Function<R, @Nullable Object> value) {

  /// What a column holds.
  public enum Type {
    TEXT,
    WHOLE,
    TRUTH,
    INSTANT
  }
}
