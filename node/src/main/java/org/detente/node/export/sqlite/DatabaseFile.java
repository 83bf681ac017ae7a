package org.detente.node.export.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.model.Assessed;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.export.Extent;
import org.detente.node.export.table.AnswerTables;
import org.detente.node.export.table.ChangeTable;
import org.detente.node.export.table.EntryTable;
import org.detente.node.export.table.FindingTable;
import org.detente.node.export.table.Table;
import org.detente.node.export.table.TotalTable;
import org.detente.node.home.StoredEntry;

/// An export as a file of SQLite.
public final class DatabaseFile {
  /// The version of the tables; it changes only if a table or column is renamed or removed.
  static final long FORMAT = 1;

  private final Extent extent;
  private final Assessed assessed;
  private final List<StoredEntry> entries;

  private DatabaseFile(Extent extent, List<StoredEntry> entries) {
    this.extent = extent;
    this.assessed = extent.assessed();
    this.entries = entries;
  }

  /// Writes the database.
  ///
  /// @param file where nothing is yet
  /// @return why it was not written; empty where it was
  public static Optional<Refusal> write(Extent extent, Path file, Steps steps) {
    return switch (StoredEntry.known(extent.world(), extent.asOf().known())) {
      case Outcome.Refused<List<StoredEntry>>(var why) -> Optional.of(Refusal.of(why));
      case Outcome.Accepted<List<StoredEntry>>(List<StoredEntry> entries) ->
          new DatabaseFile(extent, entries).write(file, steps);
    };
  }

  private Optional<Refusal> write(Path file, Steps steps) {
    Database opened;
    try {
      opened = Database.open();
    } catch (SQLException e) {
      return Optional.of(Refusal.of(Kind.MACHINE, "export.sqlite.library"));
    }
    try (Database database = opened) {
      fill(database, steps);
      database.save(file);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(Refusal.of(Kind.MACHINE, "export.sqlite", String.valueOf(e.getMessage())));
    }
  }

  private void fill(Database database, Steps steps) throws SQLException {
    List<Finding> findings = assessed.findings();
    database.add(meta(), facts());
    database.add(AnswerTables.ledgers(), assessed.ledgers());
    database.add(AnswerTables.agreements(), assessed.agreements());
    database.add(AnswerTables.instruments(), assessed.instruments());
    database.add(AnswerTables.participation(extent), AnswerTables.places(assessed.instruments()));
    database.add(EntryTable.of(), entries);
    database.add(TotalTable.of(), TotalTable.rows(entries));
    database.add(FindingTable.of(extent), findings);
    database.add(AnswerTables.readings(), AnswerTables.each(findings, Finding::readings));
    database.add(AnswerTables.cites(), AnswerTables.each(findings, Finding::cites));
    database.add(AnswerTables.evidence(), AnswerTables.each(findings, Finding::entries));
    database.add(ChangeTable.of(extent), extent.changes());
    database.add(
        VerdictRow.TABLE,
        TwoAxes.rows(extent.world(), extent.asOf().known(), extent.until(), steps));
    database.index("verdicts", "finding");
    database.index("verdicts", "valid_from");
    database.index("entries", "known");
  }

  private record Meta(String key, Object value) {}

  private static Table<Meta> meta() {
    return Table.<Meta>named("meta")
        .text("key", Meta::key)
        .text(
            "value", row -> row.value() instanceof Instant at ? SortableTime.of(at) : row.value());
  }

  private List<Meta> facts() {
    List<Meta> facts = new ArrayList<>();
    facts.add(new Meta("format", Long.toString(FORMAT)));
    facts.add(new Meta("as_of", extent.asOf().valid()));
    facts.add(new Meta("known_at", extent.knownAt()));
    facts.add(new Meta("until", extent.until()));
    newest().ifPresent(known -> facts.add(new Meta("known_through", known)));
    Instant through = assessed.recordThrough();
    if (through != null) {
      facts.add(new Meta("record_through", through));
    }
    return facts;
  }

  private Optional<Instant> newest() {
    return entries.stream()
        .flatMap(entry -> entry.fact().stream())
        .map(Fact::known)
        .max(Comparator.naturalOrder());
  }
}
