package org.detente.assessment.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.assessment.duty.Pact.XN;
import static org.detente.assessment.duty.Pact.XS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.detente.agreement.Agreement;
import org.detente.agreement.Choice;
import org.detente.agreement.Deadline;
import org.detente.assessment.Assessment;
import org.detente.model.ActKind;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changes in data, data twice a year, data once")
class DataDutiesTest {
  private static final Agreement PACT = Pact.agreement();
  private static final String CHANGE = "change-in-data@XN";

  private static Journal ledger() {
    return Journal.ofPact(XN, XS);
  }

  private static Finding.Timing timing(Finding finding) {
    return Objects.requireNonNull(finding.timing());
  }

  @Test
  void fiveDaysAfterOneMarchEndWithSixMarch() {
    Journal journal = ledger().change("2022-03-01T10:00Z", "silo-7");
    Finding due = journal.ask(PACT, "2022-03-06T12:00Z", CHANGE);

    assertThat(due.verdict().word()).isEqualTo("due");
    assertThat(timing(due).lastInstant()).isEqualTo("2022-03-06T23:59:59.999999999Z");
    assertThat(timing(due).alarm()).isEqualTo("2022-03-06T10:00:00Z");
    assertThat(due.next()).isNotNull();
    assertThat(Objects.requireNonNull(due.next()).at()).isEqualTo("2022-03-07T00:00:00Z");
    assertThat(due.readings().stream().map(r -> r.verdict().word()))
        .containsExactly("due", "missed");
    assertThat(journal.told(PACT, "2022-03-07", CHANGE))
        .isEqualTo("missed since 2022-03-07T00:00Z");
  }

  @Test
  void theLastMinuteIsInTimeAndMidnightIsLate() {
    Journal inTime =
        ledger()
            .change("2022-03-01T10:00Z", "silo-7")
            .changed("2022-03-06T23:59Z>2022-03-08T09:00Z", "silo-7");
    assertThat(inTime.told(PACT, "2022-03-08>2022-03-08", CHANGE)).startsWith("missed");
    Finding met = inTime.ask(PACT, "2022-03-08>2022-03-09", CHANGE);
    assertThat(met.verdict().word()).isEqualTo("met");
    assertThat(timing(met).margin()).isEqualTo(Duration.ofMinutes(1));

    Finding late =
        ledger()
            .change("2022-03-01T10:00Z", "silo-7")
            .changed("2022-03-07T00:00Z", "silo-7")
            .ask(PACT, "2022-03-08", CHANGE);
    assertThat(late.verdict().word()).isEqualTo("met-late");
    assertThat(timing(late).margin()).isEqualTo(Duration.ZERO);
  }

  @Test
  void anExceptionPointsToTheRuleThatHasIt() {
    assertThat(
            ledger()
                .event(
                    "2022-03-01",
                    "",
                    "change",
                    "party",
                    "XN",
                    "subject",
                    "b",
                    "category",
                    "warheads")
                .told(PACT, "2022-03-20", CHANGE))
        .isEqualTo(
            "not-applicable since 2022-03-01T00:00Z"
                + " (not owed by the exception warheads-only-half-yearly; half-yearly-data has it)");
    assertThat(
            ledger()
                .event("2022-03-01", "", "change", "party", "XN", "subject", "b")
                .told(PACT, "2022-03-20", CHANGE))
        .isEqualTo("unknown since 2022-03-01T00:00Z (absent: event.category)");
  }

  @Test
  void thirtyDaysAfterTheHalfYearByTheReadingTheFileChose() {
    Journal journal = ledger();
    String first = "half-yearly-data@XN/2011-03";

    assertThat(journal.told(PACT, "2011-08-31", first)).startsWith("dormant");
    Finding due = journal.ask(PACT, "2011-10-01", first);
    assertThat(due.verdict().word()).isEqualTo("due");
    assertThat(timing(due).alarm()).isEqualTo("2011-10-01T00:00:00Z");
    assertThat(due.readings().stream().map(r -> r.verdict().word()))
        .containsExactly("due", "missed");
    assertThat(journal.told(PACT, "2011-10-02", first)).isEqualTo("missed since 2011-10-02T00:00Z");
  }

  @Test
  void anExchangeAnswersThePeriodWhoseEndItDescribes() {
    Journal journal = ledger().data("2011-09-01>2011-09-20", XN);

    assertThat(journal.told(PACT, "2011-10-02", "half-yearly-data@XN/2011-03"))
        .isEqualTo("met since 2011-09-20T00:00Z");
    assertThat(journal.told(PACT, "2011-10-02", "half-yearly-data@XS/2011-03"))
        .startsWith("missed");
    assertThat(journal.told(PACT, "2012-04-02", "half-yearly-data@XN/2011-09"))
        .startsWith("missed");
    assertThat(journal.told(PACT, "2011-03-22", "initial-data@XN")).startsWith("due");
    assertThat(journal.told(PACT, "2011-03-23", "initial-data@XN")).startsWith("missed");
  }

  @Test
  void aFigurePublishedLaterProvesThatItWasGivenByThen() {
    Journal journal = Journal.ofPact().data("2018-09-01>2018-12-01", XN);
    Finding met = journal.ask(PACT, "2019-01-01", "half-yearly-data@XN/2018-03");

    assertThat(met.verdict().word()).isEqualTo("met");
    assertThat(timing(met).performedAt()).isNull();
    assertThat(timing(met).performedBy()).isEqualTo("2018-12-01T00:00:00Z");
    assertThat(timing(met).margin()).isNull();
    assertThat(journal.told(PACT, "2018-11-01", "half-yearly-data@XN/2018-03"))
        .startsWith("unknown");
    assertThat(journal.told(PACT, "2019-01-01", "half-yearly-data@XS/2018-03"))
        .startsWith("unknown");
  }

  @Test
  void sixHoursBeforeThePlannedDeparture() {
    String plan = "flight-plan@XN";
    Journal journal =
        ledger()
            .notice("2012-05-01T08:00Z", XN, "flight-plan", "flight", "xn-1")
            .event(
                "2012-05-01T14:00Z",
                "",
                "inspection-flight",
                "party",
                "XN",
                "flight",
                "xn-1",
                "planned_departure",
                "2012-05-01T14:00Z");

    assertThat(timing(journal.ask(PACT, "2012-05-02", plan)).margin()).isEqualTo(Duration.ZERO);
    assertThat(journal.told(PACT, "2012-05-02", plan)).startsWith("met");
  }

  @Test
  void whatIsWithheldOnAGroundIsShownSoAndContestedWhereItIsDenied() {
    Journal journal = Journal.ofPact().withholds("2023-03-28", XN, "duties.half-yearly-data");

    assertThat(journal.told(PACT, "2023-03-29", "half-yearly-data@XN/2022-09"))
        .startsWith("withheld since 2023-03-28");
    assertThat(journal.told(PACT, "2023-03-29", "half-yearly-data@XN/2022-03"))
        .startsWith("unknown");
    assertThat(journal.told(PACT, "2023-10-15", "half-yearly-data@XN/2023-03"))
        .startsWith("withheld");
    assertThat(journal.told(PACT, "2023-10-15", "half-yearly-data@XS/2023-03"))
        .startsWith("unknown");
    assertThat(journal.told(PACT, "2023-10-15", "launch-notice@XN")).startsWith("dormant");

    journal.claim("2023-11-01", XS, "ground-denied", "duties.half-yearly-data@XN", "");
    assertThat(journal.told(PACT, "2023-11-02", "half-yearly-data@XN/2023-03"))
        .startsWith("contested");
  }

  @Test
  void whileTheBearerRestsTheClockStandsStillUnlessTheTextLetsItRun() {
    Journal journal =
        ledger()
            .change("2022-03-01T10:00Z", "silo-7")
            .act("2022-03-03", ActKind.SUSPENSION, XN)
            .act("2022-03-13", ActKind.RESUMPTION, XN);
    Agreement stops = pact(false);
    Agreement runs = pact(true);

    for (Agreement pact : List.of(stops, runs)) {
      assertThat(journal.told(pact, "2022-03-02", CHANGE)).startsWith("due");
      assertThat(journal.told(pact, "2022-03-08", CHANGE)).startsWith("resting");
    }
    assertThat(journal.told(stops, "2022-03-16", CHANGE)).startsWith("due");
    assertThat(journal.told(stops, "2022-03-17", CHANGE))
        .isEqualTo("missed since 2022-03-17T00:00Z");
    assertThat(journal.told(runs, "2022-03-13", CHANGE))
        .isEqualTo("missed since 2022-03-13T00:00Z");
  }

  private static Agreement pact(boolean clockRuns) {
    return Pact.agreement(Pact.ID, List.of(Pact.changeInData(within(), null, clockRuns)));
  }

  private static Deadline within() {
    return new Deadline.Within(
        Pact.days(5),
        new Choice.Stated<>(new Deadline.Mark.EventOccurred()),
        new Choice.Stated<>(Deadline.Counted.DAYS),
        Deadline.MonthEnd.UNSTATED);
  }

  @Test
  void aRuleOfPracticeIsNeverMissed() {
    Deadline rule =
        new Deadline.Window(
            Pact.days(3),
            Pact.days(5),
            Deadline.Side.BEFORE,
            new Choice.Stated<>(new Deadline.Mark.EventOccurred()),
            new Choice.Stated<>(Deadline.Counted.DAYS),
            Deadline.MonthEnd.CLAMP,
            true);
    Agreement pact = Pact.agreement(Pact.ID, List.of(Pact.changeInData(rule, null, false)));

    String[] expected = {
      "2022-03-14 outside-the-rule",
      "2022-03-15 met",
      "2022-03-17 met",
      "2022-03-18 outside-the-rule",
      "2022-03-19 outside-the-rule"
    };
    for (String line : expected) {
      String[] parts = line.split(" ", -1);
      assertThat(
              ledger()
                  .change("2022-03-20T10:00Z", "s")
                  .changed(parts[0] + "T12:00Z", "s")
                  .told(pact, "2022-03-21", CHANGE))
          .as(line)
          .startsWith(parts[1]);
    }
    assertThat(ledger().change("2022-03-20T10:00Z", "s").told(pact, "2022-03-21", CHANGE))
        .startsWith("outside-the-rule");
  }

  @Test
  void promptlyStaysDueUntilDone() {
    Agreement pact =
        Pact.agreement(Pact.ID, List.of(Pact.changeInData(new Deadline.NoMeasure(), null, false)));
    Journal journal = ledger().change("2022-03-01T10:00Z", "s");

    assertThat(journal.told(pact, "2024-03-01", CHANGE)).startsWith("due");
    assertThat(journal.changed("2024-03-02T00:00Z", "s").told(pact, "2024-03-03", CHANGE))
        .startsWith("met since 2024-03-02");
  }

  @Test
  void whatIsCuredTooLateStaysMissed() {
    Agreement pact =
        Pact.agreement(Pact.ID, List.of(Pact.changeInData(within(), Pact.days(10), false)));

    assertThat(
            ledger()
                .change("2022-03-01T10:00Z", "s")
                .changed("2022-03-16T23:59Z", "s")
                .told(pact, "2022-04-01", CHANGE))
        .startsWith("met-late");
    assertThat(
            ledger()
                .change("2022-03-01T10:00Z", "s")
                .changed("2022-03-17T00:00Z", "s")
                .told(pact, "2022-04-01", CHANGE))
        .startsWith("missed");
  }

  @Test
  void listedIsWhatIsOpenOrWasSettledInTheLastFourHundredDays() {
    Journal journal = ledger().change("2022-03-01T10:00Z", "s");

    assertThat(listed(journal, "2022-03-02")).contains("pact/duties.change-in-data@XN/s");
    assertThat(listed(journal, "2023-04-10")).contains("pact/duties.change-in-data@XN/s");
    assertThat(listed(journal, "2023-04-11"))
        .doesNotContain("pact/duties.change-in-data@XN/s")
        .contains("pact/duties.change-in-data@XN", "pact/duties.change-in-data@XS");
  }

  private static List<String> listed(Journal journal, String day) {
    Instant valid = Pact.at(day);
    return Assessment.assess(List.of(PACT), journal, new AsOf(valid, new Known.Everything()))
        .findings()
        .stream()
        .map(Finding::id)
        .toList();
  }
}
