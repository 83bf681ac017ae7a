package org.detente.node.export.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A CSV file")
class CsvTest {
  private static final Table<String> TEXTS =
      Table.<String>named("texts").text("text", text -> text);

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain         | plain
          with, comma   | "with, comma"
          a "word"      | "a ""word""\"
          =1+1          | '=1+1
          +7            | '+7
          -246          | '-246
          @SUM(A1)      | '@SUM(A1)
          'quoted       | ''quoted
          Ж и 漢        | Ж и 漢
          """)
  void quotesWhatMustBeAndDisarmsWhatASpreadsheetWouldReckon(String cell, String written) {
    assertThat(text(Csv.of(TEXTS, List.of(cell)))).isEqualTo("text\r\n" + written + "\r\n");
  }

  @Test
  void leavesNumbersNumbersAndWhatIsAbsentEmpty() {
    Table<Long> numbers =
        Table.<Long>named("numbers")
            .whole("margin", number -> number)
            .truth("stale", number -> number > 0)
            .instant("day", number -> Instant.EPOCH.plusSeconds(number))
            .text("note", number -> null);

    assertThat(text(Csv.of(numbers, List.of(-246L, 86_400L))))
        .isEqualTo(
            """
            margin,stale,day,note\r
            -246,false,1969-12-31T23:55:54Z,\r
            86400,true,1970-01-02,\r
            """);
  }

  @Test
  void readsBackAsItWasWritten() {
    Seeds.runs(
        100,
        random -> {
          List<String> rows = new ArrayList<>();
          for (int i = random.nextInt(6); i >= 0; i--) {
            StringBuilder cell = new StringBuilder("x");
            for (int n = random.nextInt(8); n > 0; n--) {
              cell.append("a,\"\r\n=';|".charAt(random.nextInt(9)));
            }
            rows.add(random.nextBoolean() ? cell.toString() : cell.substring(1) + "y");
          }

          List<List<String>> read = CsvReader.read(text(Csv.of(TEXTS, rows)));

          assertThat(read.getFirst()).containsExactly("text");
          assertThat(read.subList(1, read.size()).stream().map(List::getFirst).map(CsvTest::bare))
              .containsExactlyElementsOf(rows);
        });
  }

  private static String bare(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
