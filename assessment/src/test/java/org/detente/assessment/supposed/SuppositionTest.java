package org.detente.assessment.supposed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.assessment.Assessment;
import org.detente.assessment.Told;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.ImpreciseDate;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Verdict.OfDuty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What one supposed event would owe")
class SuppositionTest {
  private static final List<Agreement> OF_LAUNCHES =
      List.of(Told.agreement("launch-notification-1988"), Told.agreement("new-start"));
  private static final List<Agreement> EXAMPLES =
      List.of(Told.agreement("launch-code"), Told.agreement("range-notices"));
  private static final Told LEDGER =
      Told.of(
          Told.agreement("new-start"),
          "{at: 1988-05-31, instrument: launch-notification-1988, event: signature, by: [US, RU]}",
          "{at: 2010-04-08, event: signature, by: [US, RU]}",
          "{at: 2011-02-05, event: entry-into-force, by: [US, RU]}");
  private static final Told EXAMPLE =
      Told.of(
          Told.agreement("launch-code"),
          "{at: 2030-01-01, event: signature}",
          "{at: 2030-01-01, instrument: range-notices, event: signature}");

  private static List<Owed> owed(
      List<Agreement> agreements,
      Told ledger,
      String by,
      String at,
      Map<String, String> fields,
      @Nullable String notice) {
    Event event =
        new Event(
            "launch",
            new Party(by),
            ImpreciseDate.parse(at).orElseThrow(),
            fields,
            Optional.ofNullable(notice).map(Instant::parse));
    return new Supposition(agreements, ledger, new Known.Everything()).owed(event);
  }

  private static Map<String, OfDuty> verdicts(List<Owed> owed) {
    return owed.stream()
        .filter(it -> it.instance().isPresent())
        .collect(
            Collectors.toMap(
                it -> it.agreement().id() + "/" + it.duty().name(),
                it -> (OfDuty) it.instance().orElseThrow().verdict()));
  }

  @ParameterizedTest(name = "on {0} one submarine launch owes {1}")
  @CsvSource({
    "2005-06-01T10:00Z, launch-notification-1988/launch-notice",
    "2010-06-01T10:00Z, launch-notification-1988/launch-notice new-start/launch-notice",
    "2012-06-01T10:00Z, launch-notification-1988/launch-notice new-start/launch-notice",
    "2027-06-01T10:00Z, launch-notification-1988/launch-notice",
    "1988-05-30T10:00Z, ''",
  })
  void underWhatBindsItsAuthorThen(String at, String duties) {
    List<Owed> owed = owed(OF_LAUNCHES, LEDGER, "US", at, Map.of("missile", "slbm"), null);

    String told = verdicts(owed).keySet().stream().sorted().collect(Collectors.joining(" "));
    assertThat(told).isEqualTo(duties);
    for (Owed one : owed) {
      one.instance()
          .map(Finding::timing)
          .ifPresent(timing ->
              assertThat(timing.bound())
                  .isEqualTo(Instant.parse(at.replace("Z", ":00Z")).minusSeconds(86_400)));
      assertThat(one.to()).containsExactly(new Party("RU"));
    }
  }

  @ParameterizedTest(name = "a notice given {0}: {1}")
  @CsvSource({
    "2012-05-31T10:00:00Z, met",
    "2012-05-31T10:00:01Z, met-late",
    "2012-06-01T09:59:59Z, met-late",
    "2012-06-01T10:00:01Z, missed",
  })
  void eachIsMetOrNotByANoticeThatIsSupposedToo(String notice, String verdict) {
    List<Owed> owed =
        owed(OF_LAUNCHES, LEDGER, "US", "2012-06-01T10:00Z", Map.of("missile", "slbm"), notice);

    assertThat(verdicts(owed).values()).hasSize(2).allMatch(it -> it.word().equals(verdict));
    assertThat(owed).filteredOn(Owed::isAnothers).hasSize(1);
  }

  @Test
  void whatIsNotToldIsAskedFor() {
    List<Owed> owed = owed(OF_LAUNCHES, LEDGER, "US", "2012-06-01T10:00Z", Map.of(), null);

    assertThat(verdicts(owed).values()).containsOnly(OfDuty.UNKNOWN);
    assertThat(owed).allMatch(it -> it.asks().equals(List.of("missile")));
  }

  @Test
  void oneLaunchOwesTwoNoticesUnderTwoInstrumentsWithAnotherLeadTime() {
    Map<String, String> fields = Map.of("rocket", "new", "range_km", "500");

    List<Owed> early =
        owed(EXAMPLES, EXAMPLE, "XN", "2031-06-10T12:00Z", fields, "2031-06-09T12:00:00Z");
    List<Owed> late =
        owed(EXAMPLES, EXAMPLE, "XN", "2031-06-10T12:00Z", fields, "2031-06-10T10:00:00Z");

    assertThat(verdicts(early))
        .containsEntry("launch-code/pre-launch-notice", OfDuty.MET)
        .containsEntry("range-notices/launch-notice", OfDuty.MET)
        .containsEntry("launch-code/range-notice", OfDuty.MET);
    assertThat(verdicts(late))
        .containsEntry("launch-code/pre-launch-notice", OfDuty.MET)
        .containsEntry("range-notices/launch-notice", OfDuty.MET_LATE);
  }

  @Test
  void theLedgerItselfIsNotTouched() {
    List<?> before = List.copyOf(LEDGER.facts());

    owed(OF_LAUNCHES, LEDGER, "US", "2012-06-01T10:00Z", Map.of("missile", "slbm"), null);

    assertThat(LEDGER.facts()).isEqualTo(before);
    assertThat(
            Assessment.assess(
                    OF_LAUNCHES,
                    LEDGER,
                    new AsOf(Instant.parse("2012-07-01T00:00:00Z"), new Known.Everything()))
                .findings())
        .noneMatch(it -> it.id().endsWith("/" + Event.REF));
  }
}
