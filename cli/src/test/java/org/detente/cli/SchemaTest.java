package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The published schemas of the status contract and of exports say what the commands write, and
/// would notice if they wrote something else.
class SchemaTest {
  @TempDir static Path folder;
  private static House house = new House(Path.of(""));

  @BeforeAll
  static void aFreshCopy() {
    house = House.in(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1999-12-31",
        "2010-06-01",
        "2016-09-01",
        "2018-02-05",
        "2022-03-01T10:00Z",
        "2023-03-16",
        "2026-02-05",
        "2031-01-01"
      })
  void everyAnswerIsOfTheSchema(String on) throws IOException {
    assertThat(schema().validate(house.run("status", "--json", "--on", on).out(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void anAnswerForAPointOnTheKnownAxisToo() throws IOException {
    for (String known : new String[] {"@0", "@57", "2022-03-01", "detente.example/record/1@57"}) {
      Run run = house.run("status", "--json", "--on", "2022-03-01", "--known-at", known);
      assertThat(schema().validate(run.out(), InputFormat.JSON)).as(known).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          "force":"legal", "force":"moral"
          "stale":false, "fresh":true
          "knownAt":"@, "knownAt":"
          "asOf":, "asof":
          "lo":800, "lo":"800"
          "position":5, "position":-5
          """)
  void anAnswerBentOutOfShapeIsNot(String part, String bent) throws IOException {
    String answer = house.run("status", "--json", "--on", "2018-02-05").out();
    assertThat(answer).contains(part);

    assertThat(schema().validate(answer.replace(part, bent), InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"entries", "changes"})
  void everyExportIsOfItsSchema(String what) throws IOException {
    for (String on : new String[] {"1999-12-31", "2016-09-01", "2023-03-16", "2026-02-05"}) {
      assertThat(export(what).validate(exported(what, on), InputFormat.JSON)).as(on).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1996-01-01", "2012-01-10", "2023-02-01", "2025-12-01"})
  void everyCalendarIsOfItsSchema(String from) throws IOException {
    String dates = house.run("due", "--json", "--from", from, "--days", "400").out();
    assertThat(named("calendar-1").validate(dates, InputFormat.JSON)).isEmpty();
    assertThat(
            named("calendar-1").validate(dates.replace("\"kind\":", "\"kin\":"), InputFormat.JSON))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2005-06-01", "2012-06-01T10:00Z", "2027-06-01"})
  void whatAnEventOwesIsOfItsSchema(String on) throws IOException {
    String owed =
        house.run("owes", "launch", "--by", "US", "missile=slbm", "--json", "--on", on).out();
    assertThat(named("owes-1").validate(owed, InputFormat.JSON)).isEmpty();
    assertThat(named("owes-1").validate(owed.replace("\"duty\":", "\"dut\":"), InputFormat.JSON))
        .isNotEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} as {2}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          entries, "hash":, "hush":
          entries, "ledgers":, "ledger":
          entries, "knownAt":, "known-at":
          changes, "verdict":, "verdicts":
          changes, "hypothetical":false, "hypothetical":0
          changes, "until":"2, "until":"x2
          """)
  void anExportBentOutOfShapeIsNot(String what, String part, String bent) throws IOException {
    String exported = exported(what, "2022-03-01");
    assertThat(exported).contains(part);

    assertThat(export(what).validate(exported.replace(part, bent), InputFormat.JSON)).isNotEmpty();
  }

  private static String exported(String what, String on) {
    return house.run("export", "--json", "--what", what, "--on", on).out();
  }

  private static Schema schema() throws IOException {
    return registry().getSchema(text("status-1"), InputFormat.JSON);
  }

  private static Schema export(String what) throws IOException {
    return named("export-" + what + "-1");
  }

  private static Schema named(String name) throws IOException {
    return registry().getSchema(text(name), InputFormat.JSON);
  }

  // The schemas of exports speak of what the schema of the status contract names.
  private static SchemaRegistry registry() throws IOException {
    Map<String, String> known = Map.of("urn:detente:status:1", text("status-1"));
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(known));
  }

  private static String text(String name) throws IOException {
    return Files.readString(Run.HOME.resolve("docs/schema/" + name + ".schema.json"));
  }
}
