package org.detente.node.export.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.model.AsOf;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.node.export.Extent;
import org.detente.node.export.Worlds;
import org.detente.node.home.World;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The shipped record as a database")
class DatabaseFileTest {
  private static final World WORLD = Worlds.shipped();
  private static final Extent EXTENT = Worlds.from(WORLD, "2026-02-06");
  private static final Steps SILENT = (done, total) -> {};

  /// The query of the guide.
  private static final String BOTH_TIMES =
      "SELECT finding, verdict, count_lo, count_hi, bound, stale FROM verdicts"
          + " WHERE listed AND valid_from <= ?1 AND ?1 < valid_until"
          + " AND known_from <= ?2 AND ?2 < known_until";

  @TempDir static Path folder;
  private static Path file = Path.of("");

  @BeforeAll
  static void anExport() {
    file = folder.resolve("record.sqlite");
    assertThat(DatabaseFile.write(EXTENT, file, SILENT)).isEmpty();
  }

  private static Connection open(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  private static List<String> rows(Path database, String sql, Object... parameters)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = open(database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      ResultSet result = statement.executeQuery();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  @Test
  void answersInPlainSqlAsStatusDoesForAnyPairOfTimes() {
    List<Instant> knowns =
        WORLD.facts().known(new Known.Everything()).stream().map(Fact::known).distinct().toList();
    Instant newest = knowns.stream().max(Instant::compareTo).orElseThrow();
    Seeds.runs(
        25,
        random -> {
          Instant on = Worlds.day("2009-01-01").plusSeconds(3_600L * random.nextInt(24 * 9_800));
          Instant known = knowns.get(random.nextInt(knowns.size())).minusSeconds(random.nextInt(2));
          if (random.nextInt(5) == 0) {
            known = newest;
          }
          assertThat(rows(file, BOTH_TIMES, SortableTime.of(on), SortableTime.of(known)))
              .as("on %s, known at %s", on, known)
              .containsExactlyInAnyOrderElementsOf(status(on, known));
        });
  }

  private static List<String> status(Instant on, Instant known) {
    List<String> rows = new ArrayList<>();
    for (Finding finding : WORLD.assess(new AsOf(on, new Known.At(known))).findings()) {
      Finding.Count count = finding.count();
      Finding.Range value = count == null ? null : count.value();
      rows.add(
          String.join(
              "|",
              finding.id(),
              finding.verdict().word(),
              String.valueOf(value == null ? null : value.lo()),
              String.valueOf(value == null ? null : value.hi()),
              String.valueOf(count == null ? null : count.bound()),
              finding.stale() ? "1" : "0"));
    }
    return rows;
  }

  @Test
  void hasNoTwoAnswersToOneQuestion() throws SQLException {
    assertThat(
            rows(
                file,
                "SELECT a.finding, a.valid_from, a.known_from FROM verdicts a JOIN verdicts b"
                    + " ON a.finding = b.finding AND a.rowid < b.rowid"
                    + " AND a.valid_from < b.valid_until AND b.valid_from < a.valid_until"
                    + " AND a.known_from < b.known_until AND b.known_from < a.known_until"))
        .isEmpty();
  }

  @Test
  void isTheSameBytesWrittenTwice() throws Exception {
    Path again = folder.resolve("again.sqlite");

    assertThat(DatabaseFile.write(Worlds.from(Worlds.shipped(), "2026-02-06"), again, SILENT))
        .isEmpty();

    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void holdsEveryEntryWithTheBodyThatWasSigned() throws SQLException {
    assertThat(rows(file, "SELECT count(*) FROM entries"))
        .containsExactly(Long.toString(WORLD.facts().ledgers().getFirst().size()));
    assertThat(
            rows(
                file,
                "SELECT position FROM entries WHERE json_extract(body, '$.kind') <> kind"
                    + " OR json_extract(body, '$.attributedTo') <> attributed_to"
                    + " OR json_extract(body, '$.valid.from') <> valid_from"))
        .isEmpty();
    assertThat(
            rows(
                file,
                "SELECT name, value FROM totals JOIN entries USING (ledger, position)"
                    + " WHERE attributed_to = 'RU' AND valid_from = '2018-02-05'"
                    + " AND kind = 'declaration' ORDER BY name"))
        .containsExactly("deployed-delivery|527", "deployed-warheads|1444", "launchers|779");
  }

  @Test
  void holdsNothingThatWasNotKnownThen() throws SQLException {
    Path then = folder.resolve("then.sqlite");
    Instant known = Worlds.day("2018-06-01");

    assertThat(
            DatabaseFile.write(Worlds.from(WORLD, "2018-06-01", new Known.At(known)), then, SILENT))
        .isEmpty();

    assertThat(rows(then, "SELECT max(known) <= '2018-06-01' FROM entries")).containsExactly("1");
    assertThat(rows(then, "SELECT max(known_from) <= '2018-06-01' FROM verdicts"))
        .containsExactly("1");
    assertThat(rows(then, BOTH_TIMES, "2018-02-05", "2018-06-01"))
        .containsExactlyInAnyOrderElementsOf(status(Worlds.day("2018-02-05"), known));
  }

  @Test
  void isFilledFromTheFirstEntriesAloneWhereThatIsAsked() throws SQLException {
    Path first = folder.resolve("first.sqlite");

    assertThat(
            DatabaseFile.write(
                Worlds.from(WORLD, "2018-02-05", new Known.First(null, 60)), first, SILENT))
        .isEmpty();

    assertThat(rows(first, "SELECT count(*), max(position) FROM entries")).containsExactly("60|59");
    Map<String, String> last = new TreeMap<>();
    for (Finding finding :
        WORLD.assess(new AsOf(Worlds.day("2018-02-05"), new Known.First(null, 60))).findings()) {
      last.put(finding.id(), finding.verdict().word());
    }
    assertThat(
            rows(
                first,
                "SELECT finding, verdict FROM verdicts WHERE listed"
                    + " AND valid_from <= '2018-02-05' AND '2018-02-05' < valid_until"
                    + " AND known_until = '9999-12-31' ORDER BY finding"))
        .containsExactlyElementsOf(
            last.entrySet().stream().map(it -> it.getKey() + "|" + it.getValue()).toList());
  }

  @Test
  void isRefusedWhereTheFileCannotBeWritten() {
    assertThat(DatabaseFile.write(EXTENT, folder.resolve("no/such/folder.sqlite"), SILENT))
        .hasValueSatisfying(why -> assertThat(why.says()).startsWith("SQLite refused: "));
    assertThat(Files.exists(folder.resolve("no"))).isFalse();
  }
}
