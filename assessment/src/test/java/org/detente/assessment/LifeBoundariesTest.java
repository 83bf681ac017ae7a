package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Life;
import org.detente.model.ActKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Terms, extensions and withdrawals begin and end on their day")
class LifeBoundariesTest {

  private static Entries treaty() {
    return new Entries()
        .joint("2010-04-08", ActKind.SIGNATURE)
        .joint("2011-02-05", ActKind.ENTRY_INTO_FORCE);
  }

  private static String life(Treaty treaty, Entries entries, String at) {
    return Ask.verdict(treaty.build(), entries, at, "life");
  }

  @ParameterizedTest(name = "{0}, last day included: {1}; at {2} {3}")
  @CsvSource({
    "P10Y, false, 2021-02-04,                     in-force",
    "P10Y, false, 2021-02-04T23:59:59.999999999Z, in-force",
    "P10Y, false, 2021-02-05,                     expired",
    "P10Y, true,  2021-02-05,                     in-force",
    "P10Y, true,  2021-02-05T23:59:59.999999999Z, in-force",
    "P10Y, true,  2021-02-06,                     expired",
    "P1D,  false, 2011-02-05T23:59:59Z,           in-force",
    "P1D,  false, 2011-02-06,                     expired",
    "P25D, false, 2011-03-01,                     in-force",
    "P25D, false, 2011-03-02,                     expired",
    ",     false, 2999-01-01,                     in-force",
  })
  void aTermEnds(@Nullable String length, boolean inclusive, String at, String state) {
    Treaty treaty = new Treaty();
    Period period = length == null ? null : Period.parse(length);
    treaty.term = new Life.Term(period, "entry-into-force", inclusive, List.of());
    assertThat(life(treaty, treaty(), at)).isEqualTo(state);
  }

  @ParameterizedTest(name = "{0} on {1}: the end is {2}, {3}")
  @CsvSource(
      nullValues = "none",
      value = {
        "P5Y,  2021-02-03,           2026-02-05, ''",
        "P60M, 2021-02-03,           2026-02-05, ''",
        "P1D,  2021-02-03,           2021-02-06, ''",
        "P5Y,  2021-02-04T23:59:59Z, 2026-02-05, ''",
        "P5Y,  2021-02-05,           2021-02-05, after the term ended on 2021-02-05",
        "P5Y,  2011-02-05,           2026-02-05, ''",
        "P5Y,  2011-02-04,           2021-02-05, before the term began",
        "P5Y1D, 2021-02-03,          2021-02-05, more than the 5 years allowed",
        "P61M, 2021-02-03,           2021-02-05, more than the 5 years allowed",
        "P0D,  2021-02-03,           2021-02-05, does not say by how much",
        "P-1Y, 2021-02-03,           2021-02-05, does not say by how much",
        "none, 2021-02-03,           2021-02-05, does not say by how much",
        "P999999999Y, 2021-02-03,    2021-02-05, more than the 5 years allowed",
      })
  void anExtensionMovesTheEndOrSaysWhyNot(
      @Nullable String length, String on, String end, String why) {
    Period period = length == null ? null : Period.parse(length);
    Entries entries = treaty().extension(on, period, Treaty.US, Treaty.RU);
    var finding = Ask.finding(new Treaty().build(), entries, "2011-02-05", "life");
    assertThat(Ask.next(finding).at()).isEqualTo(Ask.at(end));
    List<String> notes =
        Ask.notes(Ask.finding(new Treaty().build(), entries, "2026-02-05", "life"));
    if (why.isEmpty()) {
      assertThat(notes).isEmpty();
    } else {
      assertThat(notes).hasSize(1).first().asString().contains(why);
    }
  }

  @Test
  void aSecondExtensionIsOneTooMany() {
    Entries entries =
        treaty()
            .extension("2021-02-03", Period.ofYears(2), Treaty.US, Treaty.RU)
            .extension("2022-02-03", Period.ofYears(2), Treaty.US, Treaty.RU);
    var finding = Ask.finding(new Treaty().build(), entries, "2022-06-01", "life");
    assertThat(Ask.next(finding).at()).isEqualTo(Ask.at("2023-02-05"));
    assertThat(Ask.notes(finding))
        .containsExactly("one more extension is on record than the 1 allowed; it changes nothing");
  }

  @Test
  void twoAccountsOfOneExtensionAreOneExtension() {
    Entries entries =
        treaty()
            .extension("2021-02-03", Period.ofYears(5), Treaty.US, Treaty.RU)
            .extension("2021-02-03", Period.ofYears(5), Treaty.RU, Treaty.US)
            .extension("2021-02-03", Period.ofMonths(60), Treaty.RU);
    assertThat(Ask.notes(Ask.finding(new Treaty().build(), entries, "2022-01-01", "life")))
        .isEmpty();
    assertThat(life(new Treaty(), entries, "2026-02-04")).isEqualTo("in-force");
  }

  @Test
  void underAJointDecisionOnePartyAloneExtendsNothingUntilTheOtherDoesTheSame() {
    Entries one = treaty().extension("2021-01-20", Period.ofYears(5), Treaty.US);
    var alone = Ask.finding(new Treaty().build(), one, "2021-02-01", "life");
    assertThat(Ask.next(alone).at()).isEqualTo(Ask.at("2021-02-05"));
    assertThat(Ask.notes(alone)).first().asString().contains("by US alone");
    Entries both = one.extension("2021-02-03", Period.ofYears(5), Treaty.RU);
    assertThat(life(new Treaty(), both, "2021-02-05")).isEqualTo("in-force");
    Entries late =
        treaty()
            .extension("2021-01-20", Period.ofYears(5), Treaty.US)
            .extension("2021-02-05", Period.ofYears(5), Treaty.RU);
    assertThat(life(new Treaty(), late, "2021-02-05")).isEqualTo("expired");
    Entries unequal =
        treaty()
            .extension("2021-01-20", Period.ofYears(5), Treaty.US)
            .extension("2021-02-03", Period.ofYears(1), Treaty.RU);
    assertThat(life(new Treaty(), unequal, "2021-02-05")).isEqualTo("expired");
  }

  @ParameterizedTest(name = "ends for all {0}, at {1}: treaty {2}, US {3}, RU {4}")
  @CsvSource({
    "true,  2019-12-31,           in-force,   bound,   bound",
    "true,  2020-01-31,           in-force,   leaving, bound",
    "true,  2020-04-29T23:59:59Z, in-force,   leaving, bound",
    "true,  2020-04-30,           terminated, left,    free",
    "true,  2021-02-05,           terminated, left,    free",
    "false, 2020-04-29,           in-force,   leaving, bound",
    "false, 2020-04-30,           in-force,   left,    bound",
    "false, 2021-02-04,           in-force,   left,    bound",
    "false, 2021-02-05,           expired,    left,    free",
  })
  void aPartyLeavesWhenItsNoticePeriodIsOver(
      boolean endsForAll, String at, String life, String america, String russia) {
    Treaty treaty = new Treaty();
    treaty.withdraw = new Life.Withdrawal(Life.By.EACH, Period.ofMonths(3), endsForAll, List.of());
    // Three months from 31 January: April has no 31st, so its last day stands.
    Entries entries = treaty().act("2020-01-31", Treaty.US, ActKind.WITHDRAWAL);
    assertThat(life(treaty, entries, at)).isEqualTo(life);
    assertThat(Ask.verdict(treaty.build(), entries, at, "life@US")).isEqualTo(america);
    assertThat(Ask.verdict(treaty.build(), entries, at, "life@RU")).isEqualTo(russia);
  }

  @ParameterizedTest(name = "taken back on {0}: at 2020-05-01 {1}")
  @CsvSource({
    "2020-01-15, bound",
    "2020-04-14T23:59:59Z, bound",
    "2020-04-15, left",
    "2020-01-14, left"
  })
  void aNoticeMayBeTakenBackBeforeItTakesEffect(String revoked, String state) {
    Entries entries =
        treaty()
            .act("2020-01-15", Treaty.US, ActKind.WITHDRAWAL)
            .act(revoked, Treaty.US, ActKind.WITHDRAWAL_REVOKED);
    assertThat(Ask.verdict(new Treaty().build(), entries, "2020-05-01", "life@US"))
        .isEqualTo(state);
  }

  @ParameterizedTest(name = "notice on {0}: {1}")
  @CsvSource({
    "2020-11-04, terminated",
    "2020-11-05, expired",
    "2020-12-24, expired",
    "2021-02-05, expired",
    "2010-12-01, expired",
  })
  void theTermMayEndBeforeTheNoticePeriod(String notice, String state) {
    Entries entries = treaty().act(notice, Treaty.US, ActKind.WITHDRAWAL);
    assertThat(life(new Treaty(), entries, "2022-01-01")).isEqualTo(state);
  }

  @Test
  void actsTheTextDoesNotProvideForChangeNothingAndSaySo() {
    Treaty treaty = new Treaty();
    treaty.withdraw = null;
    treaty.extend = null;
    treaty.suspend = null;
    Entries entries =
        treaty()
            .act("2020-01-01", Treaty.US, ActKind.WITHDRAWAL)
            .suspension("2020-01-01", Treaty.RU)
            .extension("2020-01-01", Period.ofYears(1), Treaty.US, Treaty.RU);
    var life = Ask.finding(treaty.build(), entries, "2020-12-01", "life");
    assertThat(life.verdict().word()).isEqualTo("in-force");
    assertThat(Ask.next(life).at()).isEqualTo(Ask.at("2021-02-05"));
    assertThat(Ask.notes(life)).hasSize(2);
    var russia = Ask.finding(treaty.build(), entries, "2020-12-01", "life@RU");
    assertThat(russia.verdict().word()).isEqualTo("bound");
    assertThat(Ask.notes(russia)).hasSize(1);
  }

  @Test
  void theEarliestEndCounts() {
    Entries entries = treaty().joint("2015-01-01", ActKind.TERMINATION);
    assertThat(life(new Treaty(), entries, "2014-12-31")).isEqualTo("in-force");
    assertThat(life(new Treaty(), entries, "2015-01-01")).isEqualTo("terminated");
    Entries oneSided = treaty().act("2015-01-01", Treaty.US, ActKind.TERMINATION);
    assertThat(life(new Treaty(), oneSided, "2015-01-01")).isEqualTo("in-force");
    Entries replaced = treaty().joint("2021-02-05", ActKind.SUPERSESSION);
    assertThat(life(new Treaty(), replaced, "2021-02-05"))
        .as("on the same instant an act goes before the term")
        .isEqualTo("superseded");
  }

  @Test
  void beforeEntryIntoForceALifeHasItsOwnStates() {
    Treaty treaty = new Treaty();
    treaty.provisional = null;
    Entries entries =
        new Entries()
            .joint("2009-01-01", ActKind.DRAFT)
            .joint("2010-04-08", ActKind.SIGNATURE)
            .joint("2010-12-01", ActKind.ABANDONMENT);
    assertThat(life(treaty, entries, "2009-06-01")).isEqualTo("drafted");
    assertThat(life(treaty, entries, "2010-04-08")).isEqualTo("signed");
    assertThat(life(treaty, entries, "2010-12-01")).isEqualTo("abandoned");
    assertThat(Ask.verdict(treaty.build(), entries, "2010-12-01", "limits.launchers@US"))
        .isEqualTo("ended");
  }

  @Test
  void aRightToSuspendNeedsNoReading() {
    Treaty treaty = new Treaty();
    treaty.suspend = new Life.Suspension(true, null, List.of());
    Entries entries =
        treaty()
            .suspension("2019-01-01", Treaty.RU, "limits.launchers")
            .act("2019-06-01", Treaty.RU, ActKind.RESUMPTION);
    for (Map.Entry<String, String> expected :
        Map.of(
                "2018-12-31", "bound",
                "2019-01-01", "resting",
                "2019-05-31", "resting",
                "2019-06-01", "bound")
            .entrySet()) {
      var finding = Ask.finding(treaty.build(), entries, expected.getKey(), "life@RU");
      assertThat(finding.verdict().word()).as(expected.getKey()).isEqualTo(expected.getValue());
      assertThat(finding.readings()).isEmpty();
    }
    assertThat(Ask.verdict(treaty.build(), entries, "2019-03-01", "limits.deployed-delivery@RU"))
        .isEqualTo("resting");
    assertThat(Ask.verdict(treaty.build(), entries, "2019-03-01", "limits.launchers@RU"))
        .as("it keeps this one")
        .isEqualTo("unknown");
  }
}
