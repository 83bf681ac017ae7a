package org.detente.node.export.sqlite;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.detente.node.export.table.Column;
import org.detente.node.export.table.Table;
import org.jspecify.annotations.Nullable;

/// A database in memory, written to a file at the end. The same tables written in the same order
/// give the same bytes: nothing in them tells when, where or by whom.
final class Database implements AutoCloseable {
  // The library would print what it stumbles over; held here, for loggers are forgotten.
  private static final Logger LIBRARY = Logger.getLogger("org.sqlite");

  private final Connection connection;

  private Database(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /// An empty one.
  ///
  /// @throws SQLException where the library of SQLite, which is unpacked into the folder for
  ///   temporary files, cannot be loaded
  static Database open() throws SQLException {
    LIBRARY.setLevel(Level.OFF);
    return new Database(DriverManager.getConnection("jdbc:sqlite::memory:"));
  }

  /// Makes a table and fills it.
  <R> void add(Table<R> table, List<R> rows) throws SQLException {
    run("CREATE TABLE " + table.name() + " (" + columns(table) + ")");
    String places = table.columns().stream().map(column -> "?").collect(joining(", "));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table.name() + " VALUES (" + places + ")")) {
      for (R row : rows) {
        int place = 1;
        for (Column<R> column : table.columns()) {
          insert.setObject(place++, cell(column.value().apply(row)));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Makes a table quick to search by one of its columns.
  void index(String table, String column) throws SQLException {
    run("CREATE INDEX " + table + "_" + column + " ON " + table + " (" + column + ")");
  }

  /// Writes the file, which must not be there.
  void save(Path file) throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, file.toString());
      vacuum.executeUpdate();
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String columns(Table<?> table) {
    return table.columns().stream()
        .map(column -> column.name() + " " + type(column.type()))
        .collect(joining(", "));
  }

  private static String type(Column.Type type) {
    return switch (type) {
      case TEXT, INSTANT -> "TEXT";
      case WHOLE, TRUTH -> "INTEGER";
    };
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant instant -> SortableTime.of(instant);
      case Boolean truth -> truth ? 1 : 0;
      default -> value;
    };
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
