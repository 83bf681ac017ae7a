package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The published schema of the status contract says what the command writes, and would notice if it
/// wrote something else.
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

  private static Schema schema() throws IOException {
    Path file = Run.HOME.resolve("docs/schema/status-1.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(file), InputFormat.JSON);
  }
}
