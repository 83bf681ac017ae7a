package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.assessment.Deployments.ask;
import static org.detente.assessment.Deployments.declaredIn2019;
import static org.detente.assessment.Deployments.ended;
import static org.detente.assessment.Deployments.permanent;
import static org.detente.assessment.Deployments.ru;
import static org.detente.assessment.Deployments.us;
import static org.detente.assessment.Deployments.verdict;
import static org.detente.assessment.Moratorium.RU;
import static org.detente.assessment.Moratorium.US;
import static org.detente.assessment.Moratorium.declared;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.model.ActKind;
import org.detente.model.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Restraints")
class RestraintTest {
  private static final String ID = Moratorium.ID;
  private static final String FINDING = Moratorium.FINDING;

  private static List<String> readings(Finding finding) {
    return finding.readings().stream()
        .map(r -> r.under() + " " + r.verdict().word() + " " + r.heldBy())
        .toList();
  }

  @Test
  void holdsFromItsDeclarationOnUntilSomethingIsSeen() {
    Chronicle facts = declaredIn2019();
    assertThat(verdict(facts, "2019-08-04")).isEqualTo("not-yet");
    assertThat(verdict(facts, "2019-08-05")).isEqualTo("holding");
    assertThat(Ask.notes(ask(facts, "2023-01-01"))).isEmpty();
  }

  @Test
  void isAnnouncedBetweenTheWordAndItsDay() {
    Chronicle facts = new Chronicle().act("2019-08-05/2019-08-01", ID, ActKind.RESTRAINT, RU);
    assertThat(verdict(facts, "2019-07-31")).isEqualTo("not-yet");
    assertThat(verdict(facts, "2019-08-01")).isEqualTo("announced");
    Finding finding = ask(facts, "2019-08-04");
    assertThat(Ask.next(finding).verdict().word()).isEqualTo("holding");
    assertThat(Ask.next(finding).at()).isEqualTo(Ask.at("2019-08-05"));
  }

  @Test
  void deliveryForAnExerciseIsContestedOnceSomebodyIsOnRecordForCountingIt() {
    Chronicle facts = us(declaredIn2019(), "2024-04-15", "PH", 1800, "exercise", declared(US));
    assertThat(verdict(facts, "2024-05-01", "2024-05-01")).isEqualTo("holding");
    Finding finding = ask(facts, "2024-05-01", "2025-08-05");
    assertThat(finding.verdict().word()).isEqualTo("contested");
    assertThat(readings(finding))
        .containsExactly(
            "{what-is-deployment=exercise-counts} triggered [S2025]",
            "{what-is-deployment=permanent-only} holding [P2024]");
  }

  @Test
  void outsideTheRegionsTheReadingsPart() {
    Chronicle facts = permanent(declaredIn2019(), "2024-06-01", "BR");
    assertThat(verdict(facts, "2024-07-01", "2024-04-16")).isEqualTo("holding");
    assertThat(readings(ask(facts, "2024-07-01")))
        .containsExactly(
            "{which-regions=corresponding} holding [S2020]",
            "{which-regions=anywhere} triggered [R2024]");
  }

  /// Every combination of place and mode beside the verdict under every reading, in the order
  /// corresponding and anywhere, with exercise-counts before permanent-only.
  @ParameterizedTest
  @CsvSource({
    "PH, permanent, T T T T, triggered",
    "PH, exercise,  T H T H, contested",
    "PH, other,     H H H H, holding",
    "BR, permanent, H H T T, contested",
    "BR, exercise,  H H T H, contested",
    "BR, other,     H H H H, holding",
  })
  void theTruthTableOfReadings(String place, String mode, String under, String verdict) {
    Chronicle facts = us(declaredIn2019(), "2024-06-01", place, 1800, mode, declared(US));
    Finding finding = ask(facts, "2024-07-01");
    assertThat(finding.verdict().word()).isEqualTo(verdict);
    List<String> found =
        Stream.of("corresponding", "anywhere")
            .flatMap(region ->
                Stream.of("exercise-counts", "permanent-only")
                    .map(what -> Map.of("which-regions", region, "what-is-deployment", what)))
            .map(wanted -> under(finding, wanted))
            .toList();
    assertThat(String.join(" ", found)).isEqualTo(under);
  }

  private static String under(Finding finding, Map<String, String> wanted) {
    String verdict =
        finding.readings().stream()
            .filter(r -> wanted.entrySet().containsAll(r.under().entrySet()))
            .map(r -> r.verdict().word())
            .findFirst()
            .orElse(finding.verdict().word());
    return verdict.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  @Test
  void anOpenQuestionWithNobodyOnRecordIsUnknownWhereItMatters() {
    Moratorium nobody = new Moratorium();
    nobody.questions = Moratorium.questions(null, null);
    nobody.questions.computeIfPresent(
        "what-is-deployment",
        (id, question) -> {
          Map<String, org.detente.agreement.Question.Option> options =
              new java.util.LinkedHashMap<>();
          question
              .options()
              .forEach((name, o) ->
                  options.put(
                      name,
                      new org.detente.agreement.Question.Option(
                          name, o.says(), List.of(), null, true, o.effects())));
          return new org.detente.agreement.Question(
              id, question.asks(), null, question.alarm(), options);
        });
    Agreement agreement = nobody.build();
    Chronicle exercise = us(declaredIn2019(), "2024-06-01", "PH", 1800, "exercise", declared(US));
    assertThat(Ask.verdict(agreement, exercise, "2024-07-01", FINDING)).isEqualTo("unknown");
    Chronicle forGood = permanent(declaredIn2019(), "2024-06-01", "PH");
    assertThat(Ask.verdict(agreement, forGood, "2024-07-01", FINDING)).isEqualTo("triggered");
  }

  @Test
  void triggeredIsAPermissionAndNoEnd() {
    Chronicle facts = ended(permanent(declaredIn2019(), "2024-04-15", "PH"));
    Finding triggered = ask(facts, "2025-08-03");
    assertThat(triggered.verdict().word()).isEqualTo("triggered");
    assertThat(Ask.notes(triggered))
        .containsExactly("the condition occurred: RU may end its restraint, and has not");
    assertThat(Ask.verdict(new Moratorium().build(), facts, "2025-08-03", "life"))
        .isEqualTo("in-force");
    Finding released = ask(facts, "2025-08-04");
    assertThat(released.verdict().word()).isEqualTo("released");
    assertThat(Ask.notes(released))
        .containsExactly(
            "ended by RU on 2025-08-04", "before that it was triggered, from 2024-04-15");
  }

  @Test
  void releasedWhileItHeldIsEndedWithoutTrigger() {
    assertThat(Ask.notes(ask(ended(declaredIn2019()), "2025-08-04")))
        .containsExactly(
            "ended by RU on 2025-08-04", "ended without trigger: its condition had not occurred");
  }

  @Test
  void releasedAfterItWasContestedSaysSo() {
    Chronicle facts =
        ended(us(declaredIn2019(), "2024-04-15", "PH", 1800, "exercise", declared(US)));
    assertThat(Ask.notes(ask(facts, "2025-08-04")))
        .containsExactly(
            "ended by RU on 2025-08-04", "before that it was contested, from 2024-04-15");
  }

  @Test
  void doneWhileItHeldItIsNotKept() {
    Chronicle facts = ru(declaredIn2019(), "2022-03-01", declared(RU));
    assertThat(verdict(facts, "2022-02-28")).isEqualTo("holding");
    assertThat(verdict(facts, "2022-03-01")).isEqualTo("not-kept");
    assertThat(Ask.notes(ask(ended(facts), "2025-08-04")))
        .contains("before that it was not kept, from 2022-03-01");
  }

  @Test
  void doneAfterTheTriggerIsNoDepartureFromItsWord() {
    Chronicle facts = permanent(declaredIn2019(), "2024-04-15", "PH");
    Finding finding = ask(ru(facts, "2024-06-01", declared(RU)), "2024-06-02");
    assertThat(finding.verdict().word()).isEqualTo("triggered");
    assertThat(Ask.notes(finding))
        .containsExactly(
            "the condition occurred, and RU has since done what it forswore, as it then might");
  }

  @Test
  void bothAtOnceIsJudgedByTheStateJustBefore() {
    Chronicle facts = permanent(declaredIn2019(), "2024-04-15", "PH");
    assertThat(verdict(ru(facts, "2024-04-15", declared(RU)), "2024-04-15")).isEqualTo("not-kept");
  }

  @Test
  void doneOnTheDayOfTheEndOrAfterItItIsFree() {
    assertThat(verdict(ru(ended(declaredIn2019()), "2025-08-04", declared(RU)), "2025-08-04"))
        .isEqualTo("released");
    assertThat(verdict(ru(ended(declaredIn2019()), "2025-12-17", declared(RU)), "2025-12-18"))
        .isEqualTo("released");
  }

  @Test
  void aRedLineIsWatchedAndNothingFollows() {
    Moratorium line = new Moratorium();
    line.redLine = true;
    Chronicle facts = permanent(declaredIn2019(), "2024-04-15", "PH");
    Finding finding = Ask.finding(line.build(), facts, "2024-05-01", FINDING);
    assertThat(finding.verdict().word()).isEqualTo("triggered");
    assertThat(Ask.notes(finding))
        .containsExactly("what was watched for occurred; nothing follows from it by itself");
    assertThat(Ask.verdict(line.build(), facts, "2024-05-01", "life")).isEqualTo("in-force");
  }

  @Test
  void statementsStandBesideEachOtherWithDayAndSpeaker() {
    Chronicle facts =
        declaredIn2019()
            .said("2024-04-17", ID, RU, "Deputy Minister", FINDING, "anywhere in the world")
            .said("2020-10-26", ID, RU, "President", FINDING, "in the corresponding regions");
    assertThat(ask(facts, "2024-05-01").accounts())
        .extracting(Finding.Account::says)
        .containsExactly(
            "2020-10-26, President: in the corresponding regions",
            "2024-04-17, Deputy Minister: anywhere in the world");
  }

  @Test
  void theExplanationGoesDownToArticlesAndEntries() {
    Chronicle facts = permanent(declaredIn2019(), "2024-04-15", "PH");
    assertThat(Ask.explanation(ask(facts, "2024-05-01")))
        .isEqualTo(
            """
            triggered #0 #1
              RU says that it refrains: No deployment of ground-based missiles of 500 to 5,500 km [S2019]
              it hangs on this not happening: deployment [S2020]
                europe, by our own list: DE, DK [S2020]
                asia pacific, by our own list: JP, PH [S2020]
                2024-04-15: on record from US #1
              the condition occurred by 2024-04-15: declared by US [S2020] #1
              the condition occurred: RU may end its restraint, and has not
              nothing is scheduled to change this\
            """);
  }

  @Test
  void noFindingOfARestraintAccusesAnybody() {
    Chronicle facts = ended(ru(declaredIn2019(), "2022-03-01", declared(RU)));
    for (String day : List.of("2019-01-01", "2020-01-01", "2022-03-01", "2025-08-04")) {
      assertThat(Ask.explanation(ask(facts, day)).toLowerCase(Locale.ROOT))
          .doesNotContain("violat", "breach", "cheat");
    }
  }

  @Test
  void isAnnouncedUntilTheDayThatTheFileCountsFromItsDeclaration() {
    Moratorium later = new Moratorium();
    later.start = new Anchor.Event("restraint", Period.ofDays(10));
    Agreement agreement = later.build();
    assertThat(Ask.verdict(agreement, declaredIn2019(), "2019-08-14", FINDING))
        .isEqualTo("announced");
    assertThat(Ask.verdict(agreement, declaredIn2019(), "2019-08-15", FINDING))
        .isEqualTo("holding");
  }
}
