package org.detente.node.export.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table without its rows. It begins without columns ([#named]); each call adds one at its end.
///
/// @param name in lower case with underscores
/// @param columns in their order
public record Table<R>(String name, List<Column<R>> columns) {

  /// A table without columns.
  public static <R> Table<R> named(String name) {
    return new Table<>(name, List.of());
  }

  /// A text, or what is written as one; an empty text is nothing.
  public Table<R> text(String column, Function<R, @Nullable Object> value) {
    return with(
        column,
        Column.Type.TEXT,
        row -> {
          Object object = value.apply(row);
          String text = object == null ? "" : object.toString();
          return text.isEmpty() ? null : text;
        });
  }

  /// A whole number.
  public Table<R> whole(String column, Function<R, @Nullable Long> value) {
    return with(column, Column.Type.WHOLE, value::apply);
  }

  /// Whether something holds.
  public Table<R> truth(String column, Function<R, @Nullable Boolean> value) {
    return with(column, Column.Type.TRUTH, value::apply);
  }

  /// An instant.
  public Table<R> instant(String column, Function<R, @Nullable Instant> value) {
    return with(column, Column.Type.INSTANT, value::apply);
  }

  private Table<R> with(String column, Column.Type type, Function<R, @Nullable Object> value) {
    List<Column<R>> longer = new ArrayList<>(columns);
    longer.add(new Column<>(column, type, value));
    return new Table<>(name, List.copyOf(longer));
  }
}
