package org.detente.register.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.detente.model.Body;
import org.detente.register.Fixtures;
import org.detente.register.body.EntryBody;
import org.detente.register.file.WrittenFact;
import org.junit.jupiter.api.Test;

/// The exchanges of New START in the record, beside a table of what the pages say.
class PublishedNumbersTest {

  /// A line of a table of figures, empty fields kept.
  private record Row(List<String> fields) {
    static Stream<Row> of(String text) {
      return text.lines()
          .filter(line -> line.matches("[0-9].*"))
          .map(line -> new Row(List.of(line.split(",", -1))));
    }

    boolean isOf(EntryBody body) {
      return body.valid().text().equals(fields.get(0))
          && body.attributedTo().code().equals(fields.get(1));
    }

    Map<String, Long> totals() {
      Map<String, Long> totals = new HashMap<>();
      List<String> names = List.of("deployed-delivery", "deployed-warheads", "launchers");
      for (int i = 0; i < names.size(); i++) {
        if (!fields.get(i + 2).isEmpty()) {
          totals.put(names.get(i), Long.valueOf(fields.get(i + 2)));
        }
      }
      return totals;
    }
  }

  private static final List<EntryBody> DECLARED =
      PublicRecord.facts().stream()
          .map(WrittenFact::body)
          .filter(body -> body.instrument().equals("new-start"))
          .filter(body -> body.body() instanceof Body.Declaration)
          .toList();

  @Test
  void eachExchangeIsThereAsPublishedAndNothingElseIsDeclaredAsTotals() {
    List<Row> published = Row.of(Fixtures.text("record", "published-exchanges.csv")).toList();
    List<EntryBody> withTotals =
        DECLARED.stream().filter(body -> !declaration(body).totals().isEmpty()).toList();

    assertThat(published).hasSize(49);
    assertThat(withTotals).hasSameSizeAs(published);
    for (Row row : published) {
      EntryBody body = withTotals.stream().filter(row::isOf).findFirst().orElseThrow();
      assertThat(declaration(body).totals()).as(row.toString()).isEqualTo(row.totals());
      assertThat(Objects.requireNonNull(body.source()).url()).isEqualTo(row.fields().get(6));
      assertThat(body.known().text())
          .as("a day nobody published is the day the entry was added")
          .isEqualTo(row.fields().get(5).isEmpty() ? "2026-11-23" : row.fields().get(5));
      assertThat(body.knownIsDayAdded()).isEqualTo(row.fields().get(5).isEmpty());
    }
  }

  @Test
  void nothingThatIsOnlyRememberedIsInTheRecord() throws IOException {
    String wanted = Files.readString(PublicRecord.home().resolve("record/wanted.csv"));

    assertThat(Row.of(wanted)).isNotEmpty();
    Row.of(wanted)
        .forEach(row ->
            assertThat(DECLARED.stream().filter(row::isOf))
                .as("declared on the day and by the party of %s", row)
                .isNotEmpty()
                .allSatisfy(body ->
                    assertThat(declaration(body).totals())
                        .doesNotContainKeys(row.totals().keySet().toArray(String[]::new))));
  }

  @Test
  void theOneCompleteBreakdownIsThatOfSeptember2020AndAddsUpToItsTotals() {
    List<EntryBody> complete =
        DECLARED.stream().filter(body -> declaration(body).complete()).toList();

    assertThat(complete).hasSize(1);
    Map<String, Map<String, Long>> breakdown = declaration(complete.getFirst()).breakdown();
    assertThat(complete.getFirst().valid().text()).isEqualTo("2020-09-01");
    assertThat(
            sum(breakdown, "deployed_icbms")
                + sum(breakdown, "deployed_slbms")
                + sum(breakdown, "deployed_heavy_bombers"))
        .isEqualTo(675);
    assertThat(
            sum(breakdown, "deployed_and_non_deployed_icbm_launchers")
                + sum(breakdown, "deployed_and_non_deployed_slbm_launchers")
                + sum(breakdown, "deployed_heavy_bombers")
                + sum(breakdown, "non_deployed_heavy_bombers"))
        .isEqualTo(800);
  }

  private static long sum(Map<String, Map<String, Long>> breakdown, String category) {
    return Objects.requireNonNull(breakdown.get(category)).entrySet().stream()
        .filter(type -> !type.getKey().equals("all"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Body.Declaration declaration(EntryBody body) {
    return (Body.Declaration) body.body();
  }
}
