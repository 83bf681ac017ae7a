package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Verdict.OfLimit;
import org.detente.model.Verdict.OfParticipation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What New START's published record answers. Figures and dates are those of the public exchanges.
@DisplayName("New START's record")
class NewStartTest {
  private static final Agreement TREATY = new Treaty().build();

  private static Entries record() {
    return Entries.ofNewStart()
        .totals("2016-03-01", Treaty.RU, 521, 1735, 856)
        .known("2016-04-01")
        .totals("2016-09-01", Treaty.RU, 508, 1796, 847)
        .known("2016-10-01")
        .totals("2017-09-01", Treaty.RU, 501, 1561, 790)
        .known("2017-10-02")
        .totals("2018-02-05", Treaty.US, 652, 1350, 800)
        .known("2018-02-22")
        .totals("2018-02-05", Treaty.RU, 527, 1444, 779)
        .known("2018-02-05")
        .add("2018-02-05", Treaty.RU, new Body.Claim("conversions-not-confirmed", Map.of()))
        .about("limits.launchers@US", "cannot confirm the conversion of 101 of them")
        .totals("2021-09-01", Treaty.US, 665, 1389, 800)
        .known("2021-12")
        .totals("2021-09-01", Treaty.RU, 527, 1458, 742)
        .known("2021-12")
        .totals("2022-03-01", Treaty.US, 686, 1515, 800)
        .known("2026-11-23")
        .totals("2022-03-01", Treaty.RU, 526, 1474, 761)
        .known("2026-11-23")
        .totals("2022-09-01", Treaty.US, 659, 1420, -1)
        .known("2022-10-14")
        .totals("2022-09-01", Treaty.RU, 540, 1549, -1)
        .known("2022-10-14")
        .suspension("2023-02-28", Treaty.RU, "limits", "duties.launch-notice")
        .position("2023-02-28", Treaty.RU, "suspension", "effective")
        .known("2023-03-01")
        .position("2023-03-15", Treaty.US, "suspension", "not-effective")
        .totals("2023-03-01", Treaty.US, 662, 1419, 800)
        .known("2023-05-15");
  }

  private static Finding ask(String day, String id) {
    return Ask.finding(TREATY, record(), day, id);
  }

  private static Finding asKnownThen(String day, String id) {
    return Ask.finding(TREATY, record(), day, new Known.At(Ask.at(day)), id);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "2016-09-01, limits.deployed-warheads@RU, not-yet-applicable, 1796, -246",
    "2018-02-04, limits.deployed-warheads@RU, not-yet-applicable, 1561,  -11",
    "2018-02-05, limits.deployed-delivery@RU, within,              527,  173",
    "2018-02-05, limits.deployed-warheads@RU, within,             1444,  106",
    "2018-02-05, limits.launchers@RU,         within,              779,   21",
    "2018-02-05, limits.deployed-delivery@US, within,              652,   48",
    "2018-02-05, limits.deployed-warheads@US, within,             1350,  200",
    "2018-02-05, limits.launchers@US,         at,                  800,    0",
    "2018-09-05, limits.launchers@US,         unknown,             800,    0",
    "2022-03-01, limits.deployed-warheads@RU, within,             1474,   76",
    "2022-03-01, limits.deployed-warheads@US, within,             1515,   35",
    "2022-09-01, limits.deployed-warheads@RU, within,             1549,    1",
    "2022-09-01, limits.launchers@US,         at,                  800,    0",
    "2023-03-16, limits.deployed-warheads@RU, within,             1549,    1",
    "2026-02-04, limits.launchers@US,         unknown,             800,    0",
    "2026-02-05, limits.launchers@US,         ended,               800,    0",
    "2026-02-06, limits.deployed-warheads@RU, ended,              1549,    1",
  })
  void limitsReadAsTheRecordHasThem(
      String day, String id, String verdict, long value, long margin) {
    Finding finding = ask(day, id);
    assertThat(finding.verdict().word()).isEqualTo(verdict);
    assertThat(Ask.count(finding).value()).isEqualTo(new Finding.Range(value, value));
    assertThat(Ask.count(finding).margin()).isEqualTo(margin);
  }

  @Test
  void beforeItBindsALimitSaysFromWhen() {
    Finding finding = ask("2016-09-01", "limits.deployed-warheads@RU");
    assertThat(Ask.notes(finding)).contains("binding from 2018-02-05");
    assertThat(ask("2018-02-04", "limits.deployed-warheads@RU").next())
        .isEqualTo(new Finding.Next(Ask.at("2018-02-05"), OfLimit.WITHIN));
  }

  @Test
  void theRussianAccountStandsBesideTheAmericanFigure() {
    Finding finding = ask("2018-02-05", "limits.launchers@US");
    assertThat(finding.verdict()).isEqualTo(OfLimit.AT);
    assertThat(finding.accounts())
        .extracting(Finding.Account::by, Finding.Account::says)
        .containsExactly(tuple(Treaty.RU, "cannot confirm the conversion of 101 of them"));
    assertThat(ask("2018-02-05", "limits.launchers@RU").accounts()).isEmpty();
  }

  @Test
  void onTheDayNothingWasKnownOfTheExchangeThatDescribesIt() {
    Finding finding = asKnownThen("2022-03-01", "limits.deployed-warheads@RU");
    assertThat(finding.newestEvidence()).isEqualTo(Entries.date("2021-09-01"));
    assertThat(Ask.count(finding).value()).isEqualTo(new Finding.Range(1458, 1458L));
    Finding earlier = asKnownThen("2021-12-31", "limits.deployed-warheads@RU");
    assertThat(earlier.newestEvidence())
        .as("what appeared in December 2021 counts from the end of the month")
        .isEqualTo(Entries.date("2018-02-05"));
  }

  @Test
  void aBlankLeavesTheOlderFigureStanding() {
    Finding finding = ask("2022-09-01", "limits.launchers@US");
    assertThat(finding.newestEvidence()).isEqualTo(Entries.date("2022-03-01"));
    assertThat(Ask.notes(finding))
        .contains(
            "the figures declared for 2022-09-01 leave this one out; the one for 2022-03-01"
                + " stands");
    assertThat(ask("2022-10-01", "limits.launchers@RU").stale()).isTrue();
  }

  @Test
  void theSuspensionIsReadInTwoWaysEachWithItsHolder() {
    Finding russia = ask("2023-03-16", "life@RU");
    assertThat(russia.verdict()).isEqualTo(OfParticipation.CONTESTED);
    assertThat(russia.readings())
        .extracting(Finding.Reading::under, Finding.Reading::heldBy, Finding.Reading::verdict)
        .containsExactly(
            tuple(Map.of("suspension", "effective"), List.of("RU"), OfParticipation.RESTING),
            tuple(Map.of("suspension", "not-effective"), List.of("US"), OfParticipation.BOUND));
    assertThat(russia.readings().getFirst().positions()).hasSize(1);
    Finding america = ask("2023-03-16", "life@US");
    assertThat(america.verdict()).isEqualTo(OfParticipation.BOUND);
    assertThat(america.readings()).isEmpty();
  }

  @Test
  void whileNobodyContradictedItTheSuspensionWasTakenAsDeclared() {
    Finding finding = asKnownThen("2023-03-01", "life@RU");
    assertThat(finding.verdict()).isEqualTo(OfParticipation.RESTING);
    assertThat(finding.readings())
        .extracting(Finding.Reading::hypothetical)
        .containsExactly(false, true);
  }

  @Test
  void aSuspensionThatKeepsTheLimitsLeavesThemAsTheyAre() {
    Finding finding = ask("2023-03-16", "limits.deployed-warheads@RU");
    assertThat(finding.readings()).isEmpty();
    assertThat(Ask.notes(finding))
        .contains(
            "RU names this limit among the rules it keeps under the suspension declared from"
                + " 2023-02-28");
  }

  @ParameterizedTest(name = "{0}: {1}, parties {2}")
  @CsvSource({
    "2009-12-31, not-yet,               none",
    "2010-04-07, not-yet,               none",
    "2010-04-08, provisionally-applied, signatory",
    "2011-02-04, provisionally-applied, signatory",
    "2011-02-05, in-force,              bound",
    "2021-02-05, in-force,              bound",
    "2026-02-04, in-force,              bound",
    "2026-02-05, expired,               free",
  })
  void itsLifeHasTheseStates(String day, String life, String america) {
    assertThat(ask(day, "life").verdict().word()).isEqualTo(life);
    assertThat(ask(day, "life@US").verdict().word()).isEqualTo(america);
  }

  @Test
  void beforeTheExtensionWasKnownTheEndLayInFebruary2021() {
    Finding then = asKnownThen("2020-06-01", "life");
    assertThat(Ask.next(then).at()).isEqualTo(Ask.at("2021-02-05"));
    Finding now = ask("2020-06-01", "life");
    assertThat(Ask.next(now).at()).isEqualTo(Ask.at("2026-02-05"));
  }

  @Test
  void afterTheEndAPartyMayAdhereByItsOwnWord() {
    Entries facts = record().adherence("2026-02-11", Treaty.RU, "limits");
    assertThat(Ask.verdict(TREATY, facts, "2026-02-10", "life@RU")).isEqualTo("free");
    Finding adhering = Ask.finding(TREATY, facts, "2026-02-12", "life@RU");
    assertThat(adhering.verdict()).isEqualTo(OfParticipation.ADHERING_VOLUNTARILY);
    assertThat(Ask.notes(adhering)).containsExactly("keeps by its own word: limits");
    assertThat(Ask.verdict(TREATY, facts, "2026-02-12", "limits.launchers@RU")).isEqualTo("ended");
    facts.act("2026-06-01", Treaty.RU, ActKind.END_OF_ADHERENCE);
    assertThat(Ask.verdict(TREATY, facts, "2026-06-01", "life@RU")).isEqualTo("free");
  }

  @Test
  void everyVerdictIsExplainedDownToArticlesAndEntries() {
    assertThat(Ask.explanation(ask("2018-02-05", "limits.deployed-warheads@RU")))
        .isEqualTo(
            """
            within: 1,444 of 1,550
              at most 1,550 from 2018-02-05 (entry into force 2011-02-05, plus 7 years) [II.1] #1
              in force
                in force from 2011-02-05: entry into force [XIV.1] #1
                term of 10 years from entry into force, to 2021-02-05; that day is the first no longer in it [XIV.2]
              1,444, a total declared by RU for 2018-02-05 #7
              0 days old; counts as old from 2018-09-05
              nothing is scheduled before 2018-09-05, when the figure counts as old
              not yet compared with the official wording: XIV.1, XIV.2\
            """);
  }
}
