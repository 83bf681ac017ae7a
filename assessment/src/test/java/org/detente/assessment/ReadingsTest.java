package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A verdict under readings")
class ReadingsTest {
  private static final String ASKED = "2023-06-01";

  private static Entries suspended() {
    return Entries.ofNewStart().suspension("2023-02-28", Treaty.RU);
  }

  private static Agreement with(Question question) {
    Treaty treaty = new Treaty();
    treaty.questions = Treaty.questions(question);
    return treaty.build();
  }

  private static Question.Option option(String name, boolean rests, String holder) {
    return switch (holder) {
      case "nobody" -> Treaty.option(name, rests, null, null);
      case "always" -> Treaty.option(name, rests, "US", null);
      default -> Treaty.option(name, rests, "RU", holder);
    };
  }

  @ParameterizedTest(name = "default {0}; rests held {1}, not held {2}: {3}, hypothetical {4} {5}")
  @CsvSource(
      nullValues = "open",
      value = {
        // default, who holds that duties rest, who that they do not, verdict, which is hypothetical
        "open,    always,     always,     contested, false, false",
        "open,    always,     nobody,     resting,   false, true",
        "open,    nobody,     always,     bound,     true,  false",
        "open,    nobody,     nobody,     unknown,   true,  true",
        "open,    always,     2023-06-01, contested, false, false",
        "open,    always,     2023-06-02, resting,   false, true",
        "open,    2023-06-02, always,     bound,     true,  false",
        "open,    2023-06-02, 2023-06-02, unknown,   true,  true",
        "rests,   always,     always,     resting,   false, false",
        "rests,   nobody,     always,     resting,   false, false",
        "rests,   nobody,     nobody,     resting,   false, true",
        "not,     always,     nobody,     bound,     false, false",
        "not,     2023-06-02, always,     bound,     true,  false",
      })
  void followsFromTheFileAndTheKnownAxis(
      @Nullable String chosen,
      String rests,
      String not,
      String verdict,
      boolean restsHypothetical,
      boolean notHypothetical) {
    Agreement agreement =
        with(
            Treaty.suspensionQuestion(
                chosen, option("rests", true, rests), option("not", false, not)));
    Finding finding =
        Ask.finding(agreement, suspended(), ASKED, new Known.At(Ask.at(ASKED)), "life@RU");
    assertThat(finding.verdict().word()).isEqualTo(verdict);
    assertThat(finding.readings())
        .extracting(Finding.Reading::hypothetical)
        .containsExactly(restsHypothetical, notHypothetical);
    assertThat(finding.readings())
        .extracting(reading -> reading.verdict().word())
        .containsExactly("resting", "bound");
  }

  @ParameterizedTest(name = "first {0} entries: {1}")
  @CsvSource({"3, bound, 0", "4, resting, 2", "5, contested, 2"})
  void atAPositionTheLatestKnownAmongTheEntriesDecidesWhatIsHeld(
      long entries, String verdict, int readings) {
    Entries ledger =
        suspended().totals("2023-03-01", Treaty.US, 662, 1419, 800).known("2023-03-15");
    Finding finding =
        Ask.finding(
            new Treaty().build(), ledger, ASKED, new Known.First("test", entries), "life@RU");
    assertThat(finding.verdict().word()).isEqualTo(verdict);
    assertThat(finding.readings()).hasSize(readings);
  }

  @Test
  void beforeTheSuspensionAndAfterTheEndThereIsNoQuestion() {
    for (String day : new String[] {"2023-02-27", "2026-02-05"}) {
      assertThat(Ask.finding(new Treaty().build(), suspended(), day, "life@RU").readings())
          .as(day)
          .isEmpty();
    }
  }

  @Test
  void positionsAreListedAndSwitchNothing() {
    Agreement agreement =
        with(
            Treaty.suspensionQuestion(
                null, option("rests", true, "always"), option("not", false, "nobody")));
    Entries without = suspended();
    Entries with = suspended().position("2023-03-15", Treaty.US, "suspension", "not");
    Finding finding = Ask.finding(agreement, with, ASKED, "life@RU");
    assertThat(finding.verdict())
        .isEqualTo(Ask.finding(agreement, without, ASKED, "life@RU").verdict());
    assertThat(finding.readings().get(0).positions()).isEmpty();
    assertThat(finding.readings().get(1).positions()).hasSize(1);
    assertThat(Ask.finding(agreement, with, "2023-03-14", "life@RU").readings().get(1).positions())
        .as("a position is listed from the day it was taken")
        .isEmpty();
  }

  @Test
  void aLimitThatIsNotKeptIsReadInBothWays() {
    Entries entries = suspended().totals("2023-02-01", Treaty.RU, 540, 1549, 760);
    entries.totals("2023-04-01", Treaty.US, 540, 1549, 760);
    Finding finding =
        Ask.finding(new Treaty().build(), entries, "2023-05-01", "limits.launchers@RU");
    assertThat(finding.verdict().word()).isEqualTo("contested");
    assertThat(finding.readings())
        .extracting(reading -> reading.verdict().word())
        .containsExactly("resting", "within");
    assertThat(Ask.count(finding).value()).isEqualTo(new Finding.Range(760, 760L));
    assertThat(Ask.explanation(finding))
        .contains("Does a suspension declared by one party rest its duties?")
        .contains("resting: as effective says (held by RU)");
  }
}
