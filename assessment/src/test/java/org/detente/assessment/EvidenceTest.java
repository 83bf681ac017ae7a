package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.Predicate;
import org.detente.model.Body;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Party;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Evidence of a limit")
class EvidenceTest {
  private static final Agreement TREATY = new Treaty().build();

  private static Finding warheads(Agreement agreement, Entries entries, String day) {
    return Ask.finding(agreement, entries, day, "limits.deployed-warheads@US");
  }

  private static Finding warheads(Entries entries, String day) {
    return warheads(TREATY, entries, day);
  }

  private static Finding.Range value(Finding finding) {
    Finding.Range value = Ask.count(finding).value();
    return value == null ? new Finding.Range(-1, -1L) : value;
  }

  @Test
  void aListOfItemsIsCountedByTheRuleAndItsExceptionTellsWhatItBeat() {
    Entries entries =
        Entries.ofNewStart()
            .items(
                "2020-03-01",
                Treaty.US,
                Entries.item("icbm", true, 1, 3),
                Entries.item("slbm", true, 4, 2),
                Entries.item("heavy-bomber", true, 16, 1),
                Entries.item("icbm", false, 3, 100));
    Finding finding = warheads(entries, "2020-03-02");
    assertThat(finding.verdict().word()).isEqualTo("within");
    assertThat(value(finding)).isEqualTo(new Finding.Range(12, 12L));
    assertThat(Ask.explanation(finding))
        .contains("12, recounted from the items declared by US for 2020-03-01 #3")
        .contains("    3 icbm x 1 + 2 slbm x 4 = 11 [III.2.a]")
        .contains(
            "    1 heavy-bomber x 1 = 1: exception heavy-bomber-as-one goes before III.2.a, by"
                + " which 16 [III.2.b]")
        .contains("would change if exception heavy-bomber-as-one did not apply: 27 [III.2.a]")
        .contains("nothing is scheduled before 2020-10-01, when the figure counts as old")
        .contains("not yet compared with the official wording: XIV.1, XIV.2");
    assertThat(value(Ask.finding(TREATY, entries, "2020-03-02", "limits.deployed-delivery@US")))
        .isEqualTo(new Finding.Range(6, 6L));
    assertThat(Ask.verdict(TREATY, entries, "2020-03-02", "limits.deployed-warheads@RU"))
        .isEqualTo("unknown");
  }

  @Test
  void whatCannotBeToldWidensTheCount() {
    Entries entries =
        Entries.ofNewStart()
            .items(
                "2020-03-01",
                Treaty.US,
                Entries.item("icbm", true, 3, 400),
                new Body.Item(
                    Map.of(
                        "kind", new org.detente.model.Value.Text("icbm"),
                        "reentry_vehicles", new org.detente.model.Value.Whole(1)),
                    360));
    Finding finding = warheads(entries, "2020-03-02");
    assertThat(value(finding)).isEqualTo(new Finding.Range(1200, 1560L));
    assertThat(finding.verdict().word()).isEqualTo("unknown");
    assertThat(Ask.notes(finding)).contains("between 1,200 and 1,560 of 1,550; 360 in doubt");
    Entries uncounted =
        Entries.ofNewStart().items("2020-03-01", Treaty.US, Entries.item("icbm", true, null, 1));
    assertThat(value(warheads(uncounted, "2020-03-02"))).isEqualTo(new Finding.Range(0, null));
    Entries tooMany =
        Entries.ofNewStart()
            .items(
                "2020-03-01",
                Treaty.US,
                Entries.item("slbm", true, 8, 200),
                Entries.item("icbm", true, null, 1));
    assertThat(warheads(tooMany, "2020-03-02").verdict().word())
        .as("at least 1,600 is over, whatever the rest")
        .isEqualTo("over");
  }

  @Test
  void twoExceptionsThatBothApplyLeaveTheCountUnknownAndAreNamed() {
    Treaty treaty = new Treaty();
    treaty.warheads =
        Treaty.warheads(
            Treaty.exempt("anything-as-two", row -> Predicate.Answer.TRUE, 2, "III.2.a"));
    Entries entries =
        Entries.ofNewStart()
            .items(
                "2020-03-01",
                Treaty.US,
                Entries.item("heavy-bomber", true, 16, 5),
                Entries.item("icbm", true, 3, 10));
    Finding finding = warheads(treaty.build(), entries, "2020-03-02");
    assertThat(value(finding)).isEqualTo(new Finding.Range(20, null));
    assertThat(Ask.notes(finding))
        .contains(
            "the exceptions heavy-bomber-as-one and anything-as-two both apply to an item, so its"
                + " count is unknown");
  }

  @Test
  void anExceptionToAnExceptionGoesBeforeIt() {
    Treaty treaty = new Treaty();
    treaty.warheads =
        Treaty.warheads(
            Treaty.exempt(
                "missile-as-two",
                row -> Treaty.kindIn(row, java.util.Set.of("icbm", "slbm")),
                2,
                "III.2.a",
                Treaty.exempt(
                    "slbm-as-five",
                    row -> Treaty.kindIn(row, java.util.Set.of("slbm")),
                    5,
                    "III.2.b")));
    Entries entries =
        Entries.ofNewStart()
            .items(
                "2020-03-01",
                Treaty.US,
                Entries.item("icbm", true, 9, 10),
                Entries.item("slbm", true, 9, 10));
    assertThat(value(warheads(treaty.build(), entries, "2020-03-02")))
        .isEqualTo(new Finding.Range(70, 70L));
  }

  @Test
  void aPublishedBreakdownIsRecountedAndAgreesWithTheTotals() {
    Entries entries =
        breakdown(Entries.ofNewStart().totals("2020-09-01", Treaty.US, 675, 1457, 800));
    Finding delivery = Ask.finding(TREATY, entries, "2020-09-02", "limits.deployed-delivery@US");
    assertThat(value(delivery)).isEqualTo(new Finding.Range(675, 675L));
    assertThat(Ask.notes(delivery)).containsExactly("recounted 675, agrees with the total");
    Finding launchers = Ask.finding(TREATY, entries, "2020-09-02", "limits.launchers@US");
    assertThat(Ask.notes(launchers)).containsExactly("recounted 800, agrees with the total");
    Finding warheads = warheads(entries, "2020-09-02");
    assertThat(warheads.verdict().word()).isEqualTo("within");
    assertThat(Ask.notes(warheads)).isEmpty();
    assertThat(Ask.explanation(warheads))
        .contains("recounted at least 48; not enough is listed to compare it with the total");
  }

  @Test
  void aRecountThatDiffersFromTheTotalIsToldAndDecidesNothing() {
    Entries entries =
        breakdown(Entries.ofNewStart().totals("2020-09-01", Treaty.US, 676, 1457, 800));
    Finding delivery = Ask.finding(TREATY, entries, "2020-09-02", "limits.deployed-delivery@US");
    assertThat(value(delivery)).isEqualTo(new Finding.Range(676, 676L));
    assertThat(Ask.notes(delivery)).containsExactly("recounted 675, differs from the total by 1");
  }

  // The American breakdown of 1 September 2020 as published, the type `all` beside the types it
  // sums.
  private static Entries breakdown(Entries entries) {
    return entries.breakdown(
        "2020-09-01",
        Treaty.US,
        Map.of(
            "deployed_icbms", Map.of("MM-III", 397L),
            "deployed_slbms", Map.of("Trident II", 230L),
            "deployed_heavy_bombers", Map.of("B-2A", 12L, "B-52H", 36L, "all", 48L),
            "non_deployed_heavy_bombers", Map.of("B-2A", 8L, "B-52H", 10L, "all", 18L),
            "deployed_icbm_launchers", Map.of("MM-III", 397L),
            "non_deployed_icbm_launchers", Map.of("MM-III", 57L),
            "deployed_and_non_deployed_icbm_launchers", Map.of("MM-III", 454L),
            "deployed_slbm_launchers", Map.of("Trident II", 230L),
            "non_deployed_slbm_launchers", Map.of("Trident II", 50L),
            "test_icbm_launchers", Map.of("MM-III", 4L)));
  }

  @Test
  void ofTwoDeclarationsForOneDayTheOneKnownLaterStands() {
    Entries entries =
        Entries.ofNewStart()
            .totals("2020-03-01", Treaty.US, 1, 1000, 1)
            .known("2020-05-01")
            .totals("2020-03-01", Treaty.US, 1, 1100, 1)
            .known("2020-04-01");
    assertThat(value(warheads(entries, "2020-06-01"))).isEqualTo(new Finding.Range(1000, 1000L));
    Finding then =
        Ask.finding(
            TREATY,
            entries,
            "2020-06-01",
            new Known.At(Ask.at("2020-04-15")),
            "limits.deployed-warheads@US");
    assertThat(value(then)).isEqualTo(new Finding.Range(1100, 1100L));
    Entries sameDay =
        Entries.ofNewStart()
            .totals("2020-03-01", Treaty.US, 1, 1000, 1)
            .totals("2020-03-01", Treaty.US, 1, 1100, 1);
    assertThat(value(warheads(sameDay, "2020-06-01"))).isEqualTo(new Finding.Range(1100, 1100L));
  }

  @Test
  void aCorrectionReplacesAndEarlierKnowledgeStillShowsTheOld() {
    Entries entries =
        Entries.ofNewStart()
            .totals("2020-03-01", Treaty.US, 1, 1000, 1)
            .ref("exchange")
            .totals("2020-02-01", Treaty.US, 1, 900, 1)
            .known("2020-04-01")
            .corrects("exchange")
            .ref("corrected");
    assertThat(value(warheads(entries, "2020-04-01"))).isEqualTo(new Finding.Range(900, 900L));
    Known before = new Known.At(Ask.at("2020-03-31"));
    assertThat(
            value(
                Ask.finding(TREATY, entries, "2020-04-01", before, "limits.deployed-warheads@US")))
        .isEqualTo(new Finding.Range(1000, 1000L));
    entries.totals("2020-03-10", Treaty.US, 1, 950, 1).known("2020-05-01").corrects("corrected");
    assertThat(value(warheads(entries, "2020-05-01")))
        .as("what was replaced stays replaced when its correction is corrected")
        .isEqualTo(new Finding.Range(950, 950L));
  }

  @Test
  void whatTakesBackACorrectionBringsTheOldBack() {
    Entries entries =
        Entries.ofNewStart()
            .totals("2020-03-01", Treaty.US, 1, 1000, 1)
            .ref("exchange")
            .totals("2020-03-01", Treaty.US, 1, 900, 1)
            .corrects("exchange")
            .ref("corrected")
            .add("2020-03-02", Treaty.US, new Body.Statement(null, Map.of()))
            .retracts("corrected");
    assertThat(value(warheads(entries, "2020-04-01"))).isEqualTo(new Finding.Range(1000, 1000L));
  }

  @Test
  void nobodyCorrectsAnothersWord() {
    Entries entries =
        Entries.ofNewStart()
            .totals("2020-03-01", Treaty.US, 1, 1000, 1)
            .ref("exchange")
            .totals("2020-03-01", Treaty.RU, 1, 900, 1)
            .corrects("exchange");
    assertThat(value(warheads(entries, "2020-04-01"))).isEqualTo(new Finding.Range(1000, 1000L));
  }

  @Test
  void entriesThatNameEachOtherInACircleCorrectNothing() {
    Entries entries =
        Entries.ofNewStart()
            .totals("2020-03-01", Treaty.US, 1, 1000, 1)
            .ref("one")
            .corrects("other")
            .totals("2020-03-01", Treaty.RU, 1, 900, 1)
            .totals("2020-02-01", Treaty.US, 1, 800, 1)
            .known("2020-03-01")
            .ref("other")
            .corrects("one");
    assertThat(value(warheads(entries, "2020-04-01"))).isEqualTo(new Finding.Range(1000, 1000L));
  }

  @Test
  void accountsAreTheLatestWordOfEachThatStillHolds() {
    String finding = "limits.deployed-warheads@US";
    Body claim = new Body.Claim("doubt", Map.of());
    Party outlet = new Party("third:Outlet");
    Entries entries =
        Entries.ofNewStart()
            .totals("2020-03-01", Treaty.US, 1, 1000, 1)
            .add("2020-03-01", Treaty.RU, claim)
            .about(finding, "first word")
            .add("2020-04-01", Treaty.RU, claim)
            .about("new-start/" + finding, "second word")
            .until("2020-06-01")
            .add("2020-03-01", outlet, new Body.Statement(null, Map.of("deployed-warheads", 999L)))
            .about(finding, "a difference of one")
            .add("2020-03-01", Treaty.US, claim)
            .about(finding, "its own word");
    assertThat(said(warheads(entries, "2020-03-15")))
        .containsExactly("RU: first word", "third:Outlet: a difference of one");
    assertThat(said(warheads(entries, "2020-05-31")))
        .containsExactly("RU: second word", "third:Outlet: a difference of one");
    assertThat(said(warheads(entries, "2020-06-01")))
        .containsExactly("RU: first word", "third:Outlet: a difference of one");
    entries.totals("2020-06-01", Treaty.US, 1, 1000, 1);
    assertThat(said(warheads(entries, "2020-06-01")))
        .as("a statement of figures for March stands beside no figure for June")
        .containsExactly("RU: first word");
  }

  @Test
  void aFigureSaidOfALaterDayThanAnyThatIsDeclaredStandsBesideWithItsDay() {
    Party outlet = new Party("third:Outlet");
    Entries entries =
        Entries.ofNewStart()
            .totals("2020-03-01", Treaty.US, 1, 1000, 1)
            .add("2020-05-01", outlet, new Body.Statement(null, Map.of("deployed-warheads", 990L)))
            .about("limits.deployed-warheads@US", "counts 990");
    assertThat(said(warheads(entries, "2020-04-30"))).isEmpty();
    assertThat(said(warheads(entries, "2020-05-01")))
        .containsExactly("third:Outlet: 2020-05-01: counts 990");
    entries.totals("2020-06-01", Treaty.US, 1, 1000, 1);
    assertThat(said(warheads(entries, "2020-06-02"))).isEmpty();
  }

  private static List<String> said(Finding finding) {
    return finding.accounts().stream().map(a -> a.by() + ": " + a.says()).toList();
  }
}
