package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.assessment.Treaty.RU;
import static org.detente.assessment.Treaty.US;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.model.ActKind;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Pledges")
class PledgeTest {
  private static final String ID = PledgeAgreement.ID;
  private static final String LAUNCHERS = "limits.launchers@US";

  private static Chronicle treaty() {
    return new Chronicle()
        .act("2010-04-08", Treaty.ID, ActKind.SIGNATURE, RU, US)
        .act("2011-02-05", Treaty.ID, ActKind.ENTRY_INTO_FORCE, RU, US)
        .act("2021-02-03", Treaty.ID, ActKind.EXTENSION, Period.ofYears(5), RU, US);
  }

  private static Chronicle pledged() {
    return treaty().act("2026-02-11", ID, ActKind.ADHERENCE, RU);
  }

  private static Chronicle usTotals(Chronicle facts, String at, long warheads, long launchers) {
    return facts.totals(
        at,
        Treaty.ID,
        US,
        Map.of("deployed-delivery", 690L, "deployed-warheads", warheads, "launchers", launchers));
  }

  private static Finding ask(
      PledgeAgreement pledge, Chronicle facts, String day, Known known, String id) {
    List<Agreement> loaded = List.of(pledge.build(), new Treaty().build());
    return Assessment.assess(loaded, facts, new AsOf(Ask.at(day), known)).findings().stream()
        .filter(finding -> finding.id().equals(ID + "/" + id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no finding " + id));
  }

  private static Finding ask(Chronicle facts, String day, String id) {
    return ask(new PledgeAgreement(), facts, day, new Known.Everything(), id);
  }

  private static String verdict(Chronicle facts, String day, String id) {
    return ask(facts, day, id).verdict().word();
  }

  private static String offer(Chronicle facts, String day) {
    return ask(PledgeAgreement.ofAnOffer(), facts, day, new Known.Everything(), "life")
        .verdict()
        .word();
  }

  @Test
  void theLendersEndDoesNotEndWhatIsBorrowed() {
    Chronicle facts = usTotals(pledged(), "2026-03-01", 1540, 800);
    Finding finding = ask(facts, "2026-03-02", LAUNCHERS);
    assertThat(finding.verdict().word()).isEqualTo("at");
    assertThat(Ask.count(finding).bound()).isEqualTo(800);
    assertThat(finding.cites()).extracting(cite -> cite.agreement()).contains(Treaty.ID);
    assertThat(Ask.explanation(finding))
        .contains("borrowed from New START: its rule and its evidence, without its end [limits]");
    assertThat(verdict(facts, "2026-02-10", LAUNCHERS)).isEqualTo("not-yet-applicable");
  }

  @Test
  void oldEvidenceNeitherKeepsNorBreaksTheConditionAndItsAgeIsShown() {
    Chronicle facts = usTotals(pledged(), "2023-03-01", 1419, 800);
    Finding life = ask(facts, "2026-02-12", "life");
    assertThat(life.verdict().word()).isEqualTo("in-force");
    assertThat(Ask.notes(life))
        .containsExactly(
            "it holds while US reads within or at the limit by each limit that it borrows",
            "no end is named",
            "whether its condition is kept is not known: the newest figures of US are for"
                + " 2023-03-01, 1,079 days old; that neither keeps nor breaks it");
    assertThat(verdict(facts, "2026-02-12", LAUNCHERS)).isEqualTo("unknown");
  }

  @Test
  void freshFiguresKeepTheCondition() {
    Chronicle facts = usTotals(pledged(), "2026-03-01", 1550, 800);
    assertThat(Ask.notes(ask(facts, "2026-03-11", "life")))
        .containsExactly(
            "it holds while US reads within or at the limit by each limit that it borrows",
            "no end is named",
            "its condition is known to be kept: by the figures of US for 2026-03-01, 10 days old");
  }

  @Test
  void withoutFiguresNothingIsKnown() {
    assertThat(Ask.notes(ask(pledged(), "2026-03-11", "life")))
        .containsExactly(
            "it holds while US reads within or at the limit by each limit that it borrows",
            "no end is named",
            "whether its condition is kept is not known: there are no figures of US; that neither"
                + " keeps nor breaks it");
  }

  @Test
  void overOneOfThemItEndsAndTheFigureStaysInSight() {
    Chronicle facts = usTotals(pledged(), "2026-09-01/2026-10-01", 1551, 800);
    assertThat(verdict(facts, "2026-08-31", "life")).isEqualTo("in-force");
    Finding life = ask(facts, "2026-09-15", "life");
    assertThat(life.verdict().word()).isEqualTo("ended");
    assertThat(Ask.explanation(life)).contains("ended from 2026-09-01 [condition]");
    Finding warheads = ask(facts, "2026-09-15", "limits.deployed-warheads@US");
    assertThat(warheads.verdict().word()).isEqualTo("over");
    assertThat(Ask.count(warheads).margin()).isEqualTo(-1);
    assertThat(verdict(facts, "2026-09-15", "limits.deployed-warheads@RU")).isEqualTo("ended");
    Known before = new Known.At(Ask.at("2026-09-15"));
    assertThat(ask(new PledgeAgreement(), facts, "2026-09-15", before, "life").verdict().word())
        .isEqualTo("in-force");
  }

  @Test
  void itsOwnWordEndsItAndItsLimits() {
    Chronicle facts =
        usTotals(pledged(), "2026-11-01", 1540, 800)
            .act("2026-12-01", ID, ActKind.END_OF_ADHERENCE, RU);
    assertThat(verdict(facts, "2026-11-30", "life")).isEqualTo("in-force");
    assertThat(verdict(facts, "2026-12-01", "life")).isEqualTo("ended");
    assertThat(verdict(facts, "2026-12-01", LAUNCHERS)).isEqualTo("ended");
    assertThat(verdict(facts, "2026-12-01", "life@RU")).isEqualTo("free");
  }

  @Test
  void itEndsWithAnotherInstrumentHoweverThatEnds() {
    PledgeAgreement pledge = new PledgeAgreement();
    pledge.endsWith = Treaty.ID;
    pledge.asLongAs = null;
    Chronicle facts = treaty().act("2023-02-21", ID, ActKind.ADHERENCE, RU);
    Known all = new Known.Everything();
    Finding life = ask(pledge, facts, "2026-02-04", all, "life");
    assertThat(life.verdict().word()).isEqualTo("in-force");
    assertThat(Ask.next(life).at()).isEqualTo(Ask.at("2026-02-05"));
    assertThat(ask(pledge, facts, "2026-02-05", all, "life").verdict().word()).isEqualTo("expired");
    assertThat(ask(pledge, facts, "2026-02-05", all, "life@RU").verdict().word()).isEqualTo("free");
    facts.act("2024-01-10", Treaty.ID, ActKind.TERMINATION, RU, US);
    assertThat(ask(pledge, facts, "2024-01-10", all, "life").verdict().word()).isEqualTo("expired");
  }

  @Test
  void anExplanationTellsEachBeginningWithItsReading() {
    Known later = new Known.At(Ask.at("2026-02-12"));
    Finding life = ask(PledgeAgreement.ofTwoReadings(), pledged(), "2026-02-12", later, "life");
    assertThat(Ask.explanation(life))
        .contains("in force from 2026-02-05: adherence (in the reading: never-stopped)")
        .contains("in force from 2026-02-11: adherence (in the reading: began-anew)");
  }

  @Test
  void betweenTheTwoStatementsTheReadingsPart() {
    PledgeAgreement pledge = PledgeAgreement.ofTwoReadings();
    Known later = new Known.At(Ask.at("2026-02-12"));
    Finding life = ask(pledge, pledged(), "2026-02-06", later, "life");
    assertThat(life.verdict().word()).isEqualTo("contested");
    assertThat(life.readings())
        .extracting(r -> r.under() + " " + r.verdict().word())
        .containsExactly("{statement=never-stopped} in-force", "{statement=began-anew} not-yet");
    assertThat(verdict(pledge, "2026-02-04", "2026-02-12")).isEqualTo("not-yet");
    assertThat(verdict(pledge, "2026-02-06", "2026-02-06")).isEqualTo("not-yet");
    assertThat(verdict(pledge, "2026-02-11", "2026-02-12")).isEqualTo("in-force");
    Known all = new Known.Everything();
    assertThat(ask(pledge, pledged(), "2026-02-12", all, "life@RU").verdict().word())
        .isEqualTo("bound");
    assertThat(ask(pledge, treaty(), "2026-02-06", all, "life").verdict().word())
        .isEqualTo("not-yet");
  }

  private static String verdict(PledgeAgreement pledge, String day, String known) {
    Known at = new Known.At(Ask.at(known));
    return ask(pledge, pledged(), day, at, "life").verdict().word();
  }

  private static Chronicle offered() {
    return treaty().act("2025-09-22", ID, ActKind.OFFER, RU);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-21, not-yet",
    "2025-09-22, offered",
    "2026-06-01, offered",
    "2027-02-04, offered",
    "2027-02-05, lapsed",
  })
  void anOfferThatNobodyAnswersLapses(String day, String verdict) {
    assertThat(offer(offered(), day)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-20, 2026-01-19, offered",
    "2026-01-20, 2026-02-05, in-force",
    "2026-01-20, 2027-02-04, in-force",
    "2026-01-20, 2027-02-05, expired",
    "2026-06-01, 2026-05-31, offered",
    "2026-06-01, 2026-06-01, in-force",
    "2026-06-01, 2027-02-05, expired",
  })
  void anOfferAcceptedHoldsForItsYear(String accepted, String day, String verdict) {
    assertThat(offer(offered().act(accepted, ID, ActKind.ACCEPTANCE, US), day)).isEqualTo(verdict);
  }

  @Test
  void anOfferMayBeDeclinedOrTakenBack() {
    Chronicle declined = offered().act("2026-02-05", ID, ActKind.DECLINE, US);
    assertThat(offer(declined, "2026-02-04")).isEqualTo("offered");
    assertThat(offer(declined, "2026-02-05")).isEqualTo("declined");
    Known all = new Known.Everything();
    assertThat(
            ask(PledgeAgreement.ofAnOffer(), declined, "2026-02-06", all, "life@RU")
                .verdict()
                .word())
        .isEqualTo("free");
    Chronicle back = offered().act("2025-11-01", ID, ActKind.END_OF_ADHERENCE, RU);
    assertThat(offer(back, "2025-11-01")).isEqualTo("ended");
  }

  @Test
  void anAcceptedOfferEndsWhenItsConditionHasFailed() {
    Chronicle facts =
        usTotals(offered().act("2026-01-20", ID, ActKind.ACCEPTANCE, US), "2026-09-01", 1540, 801);
    assertThat(offer(facts, "2026-08-31")).isEqualTo("in-force");
    assertThat(offer(facts, "2026-09-01")).isEqualTo("ended");
  }

  @Test
  void statementsThatContradictEachOtherStandSideBySide() {
    Chronicle facts =
        pledged()
            .said("2026-02-04", ID, RU, "Ministry", "life", "nobody is bound any more")
            .said("2026-02-11", ID, RU, "Foreign Minister", "life", "the moratorium stands");
    assertThat(ask(facts, "2026-02-12", "life").accounts())
        .extracting(Finding.Account::says)
        .containsExactly(
            "2026-02-04, Ministry: nobody is bound any more",
            "2026-02-11, Foreign Minister: the moratorium stands");
  }

  @Test
  void withoutTheLenderItSaysSo() {
    Agreement alone = new PledgeAgreement().build();
    Finding life = Ask.finding(alone, pledged(), "2026-02-12", "life");
    assertThat(life.verdict().word()).isEqualTo("in-force");
    assertThat(Ask.notes(life))
        .contains("the agreement it borrows limits from is not loaded: new-start");
  }
}
