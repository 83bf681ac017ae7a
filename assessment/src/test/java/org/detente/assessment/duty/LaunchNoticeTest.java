package org.detente.assessment.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.assessment.duty.Pact.XN;
import static org.detente.assessment.duty.Pact.XS;

import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.detente.agreement.Agreement;
import org.detente.model.ActKind;
import org.detente.model.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A notice 24 hours before each launch, holding for four days")
class LaunchNoticeTest {
  private static final Agreement PACT = Pact.agreement();
  private static final String DUTY = "launch-notice@XS";

  private static String told(String asOf, UnaryOperator<Journal> lines) {
    return lines.apply(Journal.ofPact(XN, XS)).told(PACT, asOf, DUTY);
  }

  private static Journal notice(Journal journal) {
    return journal.launchNotice("2024-05-01T06:00Z", XS, "north", "2024-05-02");
  }

  private static Finding.Timing timing(Finding finding) {
    return Objects.requireNonNull(finding.timing());
  }

  @Test
  void exactlyTwentyFourHoursIsEnoughAndASecondLessIsLate() {
    Journal enough = notice(Journal.ofPact(XN, XS)).launch("2024-05-02T06:00Z", "a", XS, "north");
    Finding met = enough.ask(PACT, "2024-05-03", DUTY);
    assertThat(met.verdict().word()).isEqualTo("met");
    assertThat(timing(met).margin()).isEqualTo(Duration.ZERO);
    assertThat(timing(met).lead()).isEqualTo(Duration.ofHours(24));
    assertThat(timing(met).boundIncluded()).isTrue();
    assertThat(met.readings().stream().map(r -> r.verdict().word()))
        .containsExactly("met", "met-late");
    assertThat(timing(met).alarm()).isEqualTo(Pact.at("2024-05-01"));

    Journal late = notice(Journal.ofPact(XN, XS)).launch("2024-05-02T05:59:59Z", "a", XS, "north");
    Finding metLate = late.ask(PACT, "2024-05-03", DUTY);
    assertThat(metLate.verdict().word()).isEqualTo("met-late");
    assertThat(timing(metLate).margin()).isEqualTo(Duration.ofSeconds(-1));
  }

  @Test
  void aNoticeAfterTheLaunchIsLaterInformation() {
    assertThat(
            told(
                "2024-05-03",
                j ->
                    j.launch("2024-05-02T06:00Z", "a", XS, "north")
                        .launchNotice("2024-05-02T09:00Z", XS, "north", "2024-05-02")))
        .isEqualTo(
            "missed since 2024-05-01T06:00Z"
                + " (later information: a notice of 2024-05-02T09:00:00Z, after the event)");
  }

  @Test
  void aSlipInsideFourDaysNeedsNothingAndTheFifthDayIsNotCovered() {
    for (String day : new String[] {"02T06:00Z", "03T00:00Z", "05T23:59Z"}) {
      assertThat(told("2024-05-08", j -> notice(j).launch("2024-05-" + day, "a", XS, "north")))
          .as(day)
          .startsWith("met since 2024-05-01T06:00Z");
    }
    assertThat(told("2024-05-07", j -> notice(j).launch("2024-05-06T00:00Z", "a", XS, "north")))
        .isEqualTo("missed since 2024-05-05T00:00Z");
    assertThat(told("2024-05-07", j -> notice(j).launch("2024-05-01T23:00Z", "a", XS, "north")))
        .isEqualTo("missed since 2024-04-30T23:00Z");
  }

  @Test
  void aLaunchLearntOfLaterIsMissedSinceThenAndWasDormantAsKnownBefore() {
    Journal journal = Journal.ofPact(XN, XS).launch("2024-06-02T06:00Z>2024-06-09", "a", XS, "sea");

    assertThat(journal.told(PACT, "2024-06-03>2024-06-08", DUTY)).startsWith("dormant");
    assertThat(journal.told(PACT, "2024-06-03>2024-06-10", DUTY))
        .isEqualTo("missed since 2024-06-01T06:00Z");
  }

  @Test
  void aNoticeAcknowledgedLateWasGivenWhenReceived() {
    Journal journal =
        Journal.ofPact(XN, XS)
            .launchNotice("2024-05-01T06:00Z>2024-05-04", XS, "north", "2024-05-02")
            .launch("2024-05-02T06:00Z", "a", XS, "north");

    assertThat(journal.told(PACT, "2024-05-03>2024-05-03", DUTY)).startsWith("missed");
    assertThat(journal.told(PACT, "2024-05-03>2024-05-05", DUTY)).startsWith("met");
  }

  @Test
  void silenceSaysMissedOnlyWhereANoticeWouldShow() {
    for (Journal journal :
        new Journal[] {Journal.ofPact(XN), Journal.ofPact(XS), Journal.ofPact(XN, XS)}) {
      journal.launch("2024-05-02T06:00Z", "a", XS, "north");
      assertThat(journal.told(PACT, "2024-05-03", DUTY)).startsWith("missed");
    }
    assertThat(
            Journal.ofPact()
                .launch("2024-05-02T06:00Z", "a", XS, "north")
                .told(PACT, "2024-05-03", DUTY))
        .isEqualTo(
            "unknown since 2024-05-01T06:00Z (a performance would not show in these ledgers)");
  }

  @Test
  void inPublicNotPerformedIsAPartysClaimAndContestedWhereTheBearerDeniesIt() {
    Journal journal =
        Journal.ofPact()
            .launch("2024-05-02T06:00Z", "a", XS, "north")
            .claim("2024-05-04", XN, "not-performed", "duties.launch-notice@XS", "a");

    assertThat(journal.told(PACT, "2024-05-03", DUTY)).startsWith("unknown");
    assertThat(journal.told(PACT, "2024-05-05", DUTY + "/a"))
        .isEqualTo(
            "missed since 2024-05-04T00:00Z (rests on a claim of XN that it was not performed)");
    assertThat(journal.ask(PACT, "2024-05-05", DUTY).accounts()).hasSize(1);

    journal.claim("2024-05-05", XS, "performed", "duties.launch-notice@XS", "a");
    assertThat(journal.told(PACT, "2024-05-06", DUTY)).startsWith("contested since 2024-05-05");
  }

  @Test
  void aLaunchDatedToTheDayMayFallOnEitherSide() {
    assertThat(
            told(
                "2024-05-05",
                j ->
                    j.launchNotice("2024-05-02T06:00Z", XS, "north", "2024-05-03")
                        .launch("2024-05-03", "a", XS, "north")))
        .startsWith("unknown");
    assertThat(
            told(
                "2024-05-05",
                j ->
                    j.launchNotice("2024-05-01T23:00Z", XS, "north", "2024-05-03")
                        .launch("2024-05-03", "a", XS, "north")))
        .startsWith("met");
  }

  @Test
  void aLaunchDatedToTheDayHasADeadlineWithTwoEnds() {
    Journal journal = Journal.ofPact(XN, XS).launch("2024-05-03", "a", XS, "north");
    Finding finding = journal.ask(PACT, "2024-05-05", DUTY);
    assertThat(timing(finding).bound()).isEqualTo("2024-05-02T00:00:00Z");
    assertThat(timing(finding).boundLatest()).isEqualTo("2024-05-02T23:59:59.999999999Z");
    assertThat(journal.told(PACT, "2024-05-05", DUTY))
        .isEqualTo(
            "missed since 2024-05-02T23:59:59.999999999Z (what brings it about is not dated to the"
                + " instant: due by 2024-05-02 at the earliest, before 2024-05-03 at the latest)");

    Journal dated = Journal.ofPact(XN, XS).launch("2024-05-03T06:00Z", "a", XS, "north");
    assertThat(timing(dated.ask(PACT, "2024-05-05", DUTY)).boundLatest()).isNull();
    assertThat(
            timing(
                    Journal.ofPact(XN)
                        .change("2024-05-03", "s1")
                        .ask(PACT, "2024-05-05", "change-in-data@XN/s1"))
                .boundLatest())
        .as("days are counted from the date itself")
        .isNull();
  }

  @Test
  void oneNoticeAnswersOneLaunch() {
    UnaryOperator<Journal> lines =
        j ->
            notice(j)
                .launch("2024-05-02T08:00Z", "first", XS, "north")
                .launch("2024-05-02T09:00Z", "second", XS, "north");
    Journal journal = lines.apply(Journal.ofPact(XN, XS));

    assertThat(journal.told(PACT, "2024-05-03", DUTY + "/first")).startsWith("met");
    assertThat(journal.told(PACT, "2024-05-03", DUTY + "/second"))
        .isEqualTo("missed since 2024-05-01T09:00Z");
  }

  @Test
  void whatWasNotSeenLeavesItOpenAndSaysWhat() {
    assertThat(
            told(
                "2024-05-03",
                j ->
                    notice(j)
                        .event(
                            "2024-05-02T08:00Z", "", "launch", "party", "XS", "missile", "icbm")))
        .isEqualTo("unknown since 2024-05-01T08:00Z (absent: event.launch_area)");
    assertThat(told("2024-05-03", j -> j.event("2024-05-02T08:00Z", "", "launch", "party", "XS")))
        .endsWith("(absent: event.missile)");
  }

  @Test
  void theContentIsCheckedApart() {
    assertThat(
            told(
                "2024-05-03",
                j ->
                    j.notice(
                            "2024-05-01T06:00Z",
                            XS,
                            "launch-notification",
                            "missile",
                            "slbm",
                            "platform",
                            "submarine",
                            "launch_area",
                            "sea",
                            "planned_date",
                            "2024-05-02")
                        .event(
                            "2024-05-02T06:00Z",
                            "",
                            "launch",
                            "party",
                            "XS",
                            "missile",
                            "slbm",
                            "launch_area",
                            "sea")))
        .isEqualTo("met since 2024-05-01T06:00Z (incomplete: impact_area)");
  }

  @Test
  void otherMissilesAndOtherAreasAreOtherMatters() {
    assertThat(
            told(
                "2024-11-22",
                j -> j.event("2024-11-21", "", "launch", "party", "XS", "missile", "intermediate")))
        .isEqualTo("dormant");
    assertThat(told("2024-05-03", j -> notice(j).launch("2024-05-02T08:00Z", "a", XS, "south")))
        .startsWith("missed");
  }

  @Test
  void aLaunchTakenBackIsVoidAndALaunchBeforeTheAgreementOwesNothing() {
    assertThat(
            told(
                "2024-05-03",
                j -> j.launch("2024-05-02T06:00Z", "a", XS, "north").takenBack("2024-05-03", "a")))
        .startsWith("void");
    assertThat(told("2024-05-03", j -> j.launch("2010-05-02T06:00Z", "a", XS, "north")))
        .isEqualTo("dormant");
  }

  @Test
  void theAddresseeMayWaiveIt() {
    assertThat(
            told(
                "2024-05-05",
                j -> j.launch("2024-05-02T06:00Z", "a", XS, "north").waives("2024-05-04", XN, "a")))
        .isEqualTo("waived since 2024-05-04T00:00Z");
    assertThat(
            told(
                "2024-05-05",
                j -> j.launch("2024-05-02T06:00Z", "a", XS, "north").waives("2024-05-04", XS, "a")))
        .startsWith("missed");
  }

  @Test
  void theEndOfTheAgreementEndsTheDutyAndLeavesWhatWasSettled() {
    Journal journal =
        Journal.ofPact(XN, XS)
            .launch("2024-05-02T06:00Z", "a", XS, "north")
            .act("2024-06-01", ActKind.TERMINATION, XN, XS);

    assertThat(journal.told(PACT, "2024-07-01", DUTY + "/a"))
        .startsWith("missed since 2024-05-01T06:00Z");
    assertThat(journal.told(PACT, "2024-07-01", DUTY)).startsWith("ended since 2024-06-01");
    assertThat(journal.told(PACT, "2024-07-01", "launch-notice@XN"))
        .startsWith("ended since 2024-06-01");
  }
}
