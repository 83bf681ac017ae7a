package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.model.ActKind;
import org.detente.model.Body;
import org.detente.model.EntryRef;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What moved a finding between two points of the known axis")
class DifferenceTest {
  private static final Agreement TREATY = new Treaty().build();

  private static Entries record() {
    return new Entries()
        .joint("2010-04-08", ActKind.SIGNATURE)
        .joint("2011-02-05", ActKind.ENTRY_INTO_FORCE)
        .totals("2018-09-01", Treaty.US, 659, 1398, 800)
        .known("2018-10-01")
        .extension("2021-02-03", Period.ofYears(5), Treaty.US, Treaty.RU)
        .totals("2022-03-01", Treaty.US, 686, 1515, 800)
        .known("2022-05-01")
        .totals("2022-03-01", Treaty.RU, 526, 1474, 761)
        .known("2022-05-01")
        .suspension("2023-02-28", Treaty.RU, "limits");
  }

  private static List<String> moves(String day, String id, Known from, Known to) {
    return Difference.between(
            List.of(TREATY), record(), Ask.at(day), TREATY.id() + "/" + id, from, to)
        .stream()
        .map(DifferenceTest::text)
        .toList();
  }

  private static Known at(String day) {
    return new Known.At(Ask.at(day));
  }

  private static String text(Difference.Step step) {
    String entries =
        step.entries().stream().map(EntryRef::toString).collect(Collectors.joining(" "));
    return step.known().toString().substring(0, 10)
        + " ["
        + entries
        + "] "
        + text(step.before())
        + " -> "
        + text(step.after());
  }

  private static String text(@Nullable Finding finding) {
    if (finding == null) {
      return "none";
    }
    String value =
        finding.count() == null || finding.count().value() == null
            ? ""
            : " " + finding.count().value().lo();
    String next =
        finding.next() == null ? "" : " until " + finding.next().at().toString().substring(0, 10);
    return finding.verdict().word() + value + next;
  }

  @Test
  void aStatementThatIsCorrectedIsToldAsWhatStoodBeside() {
    Entries entries =
        Entries.ofNewStart()
            .add("2026-02-04", Treaty.RU, new Body.Statement(null, Map.of()))
            .ref("first")
            .about("life@RU", "sees no obligation any more")
            .add("2026-02-04", Treaty.RU, new Body.Statement(null, Map.of()))
            .known("2026-02-06")
            .about("life@RU", "sees no obligation any more")
            .corrects("first");
    List<Difference.Step> steps =
        Difference.between(
            List.of(TREATY),
            entries,
            Ask.at("2026-02-04"),
            Treaty.ID + "/life@RU",
            at("2026-02-05"),
            at("2026-02-07"));
    assertThat(steps).hasSize(1);
    Difference.Step step = steps.getFirst();
    assertThat(step.entries()).extracting(EntryRef::position).containsExactly(4L);
    assertThat(step.gone())
        .extracting(Finding.Account::entries)
        .containsExactly(List.of(entries.facts().get(3).entry()));
    assertThat(step.come())
        .extracting(Finding.Account::entries)
        .containsExactly(List.of(entries.facts().get(4).entry()));
  }

  @Test
  void eachStepNamesTheEntriesThatMovedIt() {
    assertThat(
            moves(
                "2022-04-01",
                "limits.deployed-warheads@US",
                at("2010-01-01"),
                new Known.Everything()))
        .containsExactly(
            "2011-02-05 [#1] not-yet-applicable -> ended",
            "2018-10-01 [#2] ended -> ended 1398",
            "2021-02-03 [#3] ended 1398 -> unknown 1398 until 2026-02-05",
            "2022-05-01 [#4] unknown 1398 until 2026-02-05 -> within 1515 until 2022-10-01");
  }

  @Test
  void theSameStepsLeadBack() {
    assertThat(
            moves("2022-04-01", "limits.deployed-warheads@US", at("2022-05-01"), at("2018-10-01")))
        .containsExactly(
            "2022-05-01 [#4] within 1515 until 2022-10-01 -> unknown 1398 until 2026-02-05",
            "2021-02-03 [#3] unknown 1398 until 2026-02-05 -> ended 1398");
  }

  @Test
  void aReadingThatComesToBeHeldMovesAFindingWithoutAnEntry() {
    assertThat(moves("2023-06-01", "life@RU", at("2023-02-01"), at("2023-06-01")))
        .containsExactly(
            "2023-02-28 [#6] bound until 2026-02-05 -> resting until 2026-02-05",
            "2023-03-15 [] resting until 2026-02-05 -> contested until 2026-02-05");
  }

  @Test
  void positionsAreReplayedEntryByEntry() {
    assertThat(
            moves(
                "2022-04-01",
                "limits.launchers@RU",
                new Known.First("test", 3),
                new Known.First("test", 6)))
        .containsExactly(
            "2021-02-03 [#3] ended -> unknown until 2026-02-05",
            "2022-05-01 [#5] unknown until 2026-02-05 -> within 761 until 2022-10-01");
  }

  @Test
  void nothingMovesBetweenAPointAndItself() {
    assertThat(moves("2022-04-01", "life", at("2022-01-01"), at("2022-01-01"))).isEmpty();
    assertThat(moves("2022-04-01", "life", at("2021-02-03"), at("2023-06-01"))).isEmpty();
    assertThat(moves("2022-04-01", "no-such-finding", at("2010-01-01"), at("2023-06-01")))
        .isEmpty();
  }
}
