package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the house must answer about New START from its public record, asked through the command.
class MustAnswerTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;
  private static House house = new House(Path.of(""));

  @BeforeAll
  static void aFreshCopy() {
    house = House.in(folder);
  }

  @ParameterizedTest(name = "{0} known at {1}: {2} is {3}, count {4}, margin {5}")
  @CsvSource({
    "2016-09-01, , limits.deployed-warheads@RU, not-yet-applicable, 1796, -246",
    "2018-02-05, , limits.deployed-delivery@RU, within, 527, 173",
    "2018-02-05, , limits.deployed-warheads@RU, within, 1444, 106",
    "2018-02-05, , limits.launchers@RU, within, 779, 21",
    "2018-02-05, , limits.deployed-delivery@US, within, 652, 48",
    "2018-02-05, , limits.deployed-warheads@US, within, 1350, 200",
    "2018-02-05, , limits.launchers@US, at, 800, 0",
    "2022-03-01, , limits.deployed-warheads@RU, within, 1474, 76",
    "2022-03-01, , limits.deployed-warheads@US, within, 1515, 35",
    "2022-03-01, 2022-03-01, limits.deployed-warheads@RU, within, 1458, 92",
    "2022-03-01, 2022-03-01, limits.deployed-warheads@US, within, 1389, 161",
    "2026-02-05, , limits.deployed-warheads@RU, ended, 1549, 1",
    "2026-02-05, , limits.launchers@US, ended, 800, 0",
  })
  void aLimit(String on, String knownAt, String finding, String verdict, long value, long margin) {
    JsonNode limit = finding(on, knownAt, finding);

    assertThat(limit.get("verdict").asString()).isEqualTo(verdict);
    assertThat(limit.get("value").get("lo").asLong()).isEqualTo(value);
    assertThat(limit.get("value").get("hi").asLong()).isEqualTo(value);
    assertThat(limit.get("margin").asLong()).isEqualTo(margin);
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "2023-03-16, life@RU, contested",
    "2023-03-16, life@US, bound",
    "2023-03-16, life, in-force",
    "2026-02-04, life, in-force",
    "2026-02-05, life, expired",
    "2026-02-05, life@US, free",
    "1999-12-31, life, not-yet",
    "1999-12-31, life@RU, none",
  })
  void aLife(String on, String finding, String verdict) {
    assertThat(finding(on, null, finding).get("verdict").asString()).isEqualTo(verdict);
  }

  @Test
  void aLimitNotYetApplicableSaysFromWhenItBinds() {
    JsonNode limit = finding("2016-09-01", null, "limits.deployed-warheads@RU");

    assertThat(strings(limit.get("notes"))).contains("binding from 2018-02-05");
    assertThat(limit.get("bound").asLong()).isEqualTo(1550);
  }

  @Test
  void russiasAccountStandsBesideTheAmericanLaunchers() {
    JsonNode accounts = finding("2018-02-05", null, "limits.launchers@US").get("accounts");

    assertThat(accounts).isNotEmpty();
    assertThat(accounts).allMatch(account -> account.get("by").asString().equals("RU"));
    assertThat(accounts).allMatch(account -> !account.get("entries").isEmpty());
  }

  @Test
  void anExchangeIsNotKnownOnTheDayItDescribes() {
    JsonNode then = finding("2022-03-01", "2022-03-01", "limits.deployed-warheads@RU");
    JsonNode now = finding("2022-03-01", null, "limits.deployed-warheads@RU");

    assertThat(then.get("newestEvidence").asString()).isEqualTo("2021-09-01");
    assertThat(now.get("newestEvidence").asString()).isEqualTo("2022-03-01");
  }

  @Test
  void eachReadingOfTheSuspensionHasItsHolder() {
    JsonNode readings = finding("2023-03-16", null, "life@RU").get("readings");

    assertThat(readings)
        .extracting(
            reading -> reading.get("under").get("suspension").asString(),
            reading -> strings(reading.get("heldBy")),
            reading -> reading.get("verdict").asString())
        .containsExactly(
            tuple("effective", List.of("RU"), "resting"),
            tuple("not-effective", List.of("US"), "bound"));
  }

  @Test
  void theDayBeforeTheRecordIsAnsweredAndSaidToBeBeforeIt() {
    Run run = house.run("status", "--on", "1950-12-31");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("The record begins on 19");
  }

  @Test
  void aDayAfterTheRecordIsAnsweredAndSaidToBeAfterIt() {
    Run run = house.run("status", "--on", "2031-01-01");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("The record ends on 20").contains("what happened after it");
  }

  private static JsonNode finding(String on, @Nullable String knownAt, String finding) {
    Run run =
        knownAt == null
            ? house.run("status", "--json", "--on", on)
            : house.run("status", "--json", "--on", on, "--known-at", knownAt);
    assertThat(run.exit()).as(run.err()).isZero();
    return StreamSupport.stream(JSON.readTree(run.out()).get("findings").spliterator(), false)
        .filter(it -> it.get("id").asString().equals("new-start/" + finding))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }
}
