package org.detente.node.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.assessment.calendar.Ahead;
import org.detente.assessment.calendar.Change;
import org.detente.assessment.calendar.Rule;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.node.home.World;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What changes of itself")
class AheadTest {
  private static final String CHANGE =
      "{at: 2022-03-01T10:00Z, event: change, party: XN, subject: silo-7, category: icbm-launcher}";
  private static final World SHIPPED = Worlds.shipped();

  /// Deadlines apart, which a calendar may tell earlier than the verdict changes.
  @Test
  void isWhatOneFindsByGoingFromEachFindingToItsNext() {
    Seeds.runs(
        4,
        random -> {
          Instant on = Worlds.day("2010-01-01").plusSeconds(86_400L * random.nextInt(6_200));
          Known known =
              new Known.At(Worlds.day("2010-01-01").plusSeconds(86_400L * random.nextInt(6_200)));
          AsOf asOf = new AsOf(on, known);
          Instant until = on.plusSeconds(86_400L * 3_653);
          List<String> told =
              Ahead.of(SHIPPED.standpoint(known), on, until).stream()
                  .filter(change -> change.then().kind() != Finding.Kind.DUTY)
                  .map(change -> change.at() + " " + change.then().id() + " " + change.to().word())
                  .toList();

          assertThat(told).containsExactlyInAnyOrderElementsOf(followed(asOf, until));
        });
  }

  private static List<String> followed(AsOf asOf, Instant until) {
    Map<Instant, Map<String, Finding>> days = new HashMap<>();
    Map<String, Finding> today = findings(asOf);
    List<String> changes = new ArrayList<>();
    for (Finding start : today.values()) {
      Finding finding = start;
      while (finding.kind() != Finding.Kind.DUTY
          && finding.next() != null
          && !finding.next().at().isAfter(until)) {
        Finding.Next next = finding.next();
        changes.add(next.at() + " " + finding.id() + " " + next.verdict().word());
        Map<String, Finding> day =
            days.computeIfAbsent(next.at(), at -> findings(new AsOf(at, asOf.known())));
        finding = Objects.requireNonNull(day.get(finding.id()));
      }
    }
    return changes;
  }

  private static Map<String, Finding> findings(AsOf asOf) {
    return SHIPPED.assess(asOf).findings().stream()
        .collect(Collectors.toMap(Finding::id, Function.identity()));
  }

  @ParameterizedTest(name = "asked on {0}: {1}")
  @CsvSource({
    "2022-03-02T00:00:00Z, 2022-03-06T10:00:00Z",
    "2022-03-06T09:59:59Z, 2022-03-06T10:00:00Z",
    "2022-03-06T12:00:00Z, 2022-03-07T00:00:00Z",
  })
  void tellsADeadlineAtTheEarliestReadingThatIsStillAhead(String on, String at) {
    Extent extent = Worlds.from(Worlds.told(CHANGE), on);

    Change change = extent.changes().stream().filter(Change::isDeadline).findFirst().orElseThrow();

    assertThat(change.at()).isEqualTo(at);
    assertThat(change.to().word()).isEqualTo("missed");
    assertThat(change.deadlines())
        .extracting(Rule::told)
        .containsExactly(
            "before 2022-03-06T10:00:00Z (five-days: hours, held by nobody on record)",
            "before 2022-03-07 (five-days: dates; the verdict follows it)");
  }

  @Test
  void isNoLongerADeadlineOnceWhatIsDueWasDone() {
    World done =
        Worlds.told(
            CHANGE,
            "{at: 2022-03-02T08:00Z, notification: change-notification, party: XN,"
                + " subject: silo-7, category: icbm-launcher}");

    assertThat(Worlds.from(done, "2022-03-03").changes())
        .noneMatch(change -> change.then().id().contains("change-in-data@US/"));
  }

  @Test
  void comesWithTheRuleThatMakesTheDate() {
    Extent extent = Worlds.from(SHIPPED, "2025-01-01", new Known.At(Worlds.day("2025-01-01")));

    Change expiry =
        extent.changes().stream()
            .filter(change -> change.then().id().equals("new-start/life"))
            .findFirst()
            .orElseThrow();

    assertThat(expiry.at()).isEqualTo("2026-02-05T00:00:00Z");
    assertThat(Rule.texts(expiry))
        .anyMatch(it -> it.startsWith("term of 10 years") && it.endsWith("(Article XIV.2)"))
        .anyMatch(it -> it.startsWith("extended on 2021-02-03"));
  }
}
