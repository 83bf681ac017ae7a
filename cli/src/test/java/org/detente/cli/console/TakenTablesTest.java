package org.detente.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The small tables of the pages as files: what stands in them, in CSV and in JSON alike.
class TakenTablesTest {
  private static final Serving CONSOLE = new Serving();
  private static final String WARHEADS = "new-start/limits.deployed-warheads@RU";

  @AfterAll
  static void stop() {
    CONSOLE.close();
  }

  private static String taken(String path) {
    return new String(CONSOLE.get("/take/" + path).body(), UTF_8);
  }

  private static List<String> lines(String path) {
    return taken(path).lines().toList();
  }

  @Test
  void thePartiesOfAnInstrumentWithTheDaysOnWhichTheirPartBegan() {
    assertThat(lines("parties.csv?agreement=new-start&on=2026-02-10"))
        .containsExactly(
            "agreement,party,name,state,since",
            "new-start,RU,Russian Federation,free,2026-02-05",
            "new-start,US,United States of America,free,2026-02-05");
  }

  @Test
  void thePartiesOfThirtyStatesEachInOneRow() {
    List<String> rows = lines("parties.csv?agreement=cfe-1990&on=2024-05-01");

    assertThat(rows.stream().skip(1).map(row -> row.split(",", -1)[1])).doesNotHaveDuplicates();
    assertThat(rows).anyMatch(row -> row.startsWith("cfe-1990,RU,Russian Federation,left,"));
  }

  @Test
  void theTestsOfAnAgreementWithTheRulesTheyAreAbout() {
    List<String> rows = lines("tests.csv?agreement=ru-limits-pledge-2026");

    assertThat(rows.getFirst()).isEqualTo("agreement,test,rules,holds,mismatches");
    assertThat(rows.stream().skip(1)).isNotEmpty().allMatch(row -> row.endsWith(",true,"));
  }

  @Test
  void theQuestionsOfAnAgreementARowForEachReading() {
    String table = taken("questions.csv?agreement=new-start");

    assertThat(table).startsWith("agreement,question,asks,reading,says,held_by,held_from,default");
    assertThat(table).contains(",Does a suspension declared by one party rest its duties?,");
  }

  @Test
  void whatMovedAFindingBetweenTwoStatesOfKnowledge() {
    List<String> rows =
        lines("moves.csv?on=2018-02-05&from=2018-02-01&to=2024-01-01&finding=" + WARHEADS);

    assertThat(rows.getFirst()).isEqualTo("finding,known,was,was_lo,was_hi,is,is_lo,is_hi,entries");
    assertThat(rows)
        .contains(WARHEADS + ",2018-02-05,over,1561,1561,within,1444,1444,#96")
        .hasSizeGreaterThan(2);
  }

  @Test
  void withoutTwoStatesOfKnowledgeNothingMoved() {
    assertThat(lines("moves.csv?on=2018-02-05&finding=" + WARHEADS)).hasSize(1);
  }

  @Test
  void whatASearchFoundAndNothingWhereItFoundNothing() {
    List<String> rows = lines("found.csv?q=exercise");

    assertThat(rows.getFirst()).isEqualTo("kind,name,says,state,address");
    assertThat(rows).anyMatch(row -> row.contains("strategic-exercises-1989"));
    assertThat(lines("found.csv?q=zeppelin")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "parties, agreement=cfe-1990&on=2024-05-01",
    "tests, agreement=ru-limits-pledge-2026",
    "questions, agreement=new-start",
    "articles, agreement=npt-1968",
    "moves, on=2018-02-05&from=2018-02-01&to=2024-01-01&finding=new-start/limits.deployed-warheads@RU",
    "found, q=exercise"
  })
  void theJsonHasTheColumnsAndTheRowsOfTheCsv(String table, String asked) {
    List<String> columns = List.of(lines(table + ".csv?" + asked).getFirst().split(","));

    JsonNode document = new JsonMapper().readTree(taken(table + ".json?" + asked));

    JsonNode rows = document.get("rows");
    assertThat(rows.isEmpty()).isFalse();
    assertThat(StreamSupport.stream(rows.spliterator(), false))
        .allSatisfy(row -> assertThat(columns).containsAll(row.propertyNames()));
  }
}
