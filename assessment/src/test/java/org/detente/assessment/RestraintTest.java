package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.assessment.Moratorium.RU;
import static org.detente.assessment.Moratorium.US;
import static org.detente.assessment.Moratorium.declared;
import static org.detente.assessment.Moratorium.deployment;
import static org.detente.assessment.Moratorium.observed;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.model.ActKind;
import org.detente.model.AsOf;
import org.detente.model.Body;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Restraints")
class RestraintTest {
  private static final String ID = Moratorium.ID;
  private static final String FINDING = Moratorium.FINDING;

  private static Chronicle declaredIn2019() {
    return new Chronicle().act("2019-08-05", ID, ActKind.RESTRAINT, RU);
  }

  private static Chronicle us(
      Chronicle facts, String at, String place, int range, String mode, Body.SeenBy by) {
    return facts.seen(at, ID, US, "deployment", deployment("US", place, range, mode), by);
  }

  private static Chronicle permanent(Chronicle facts, String at, String place) {
    return us(facts, at, place, 1800, "permanent", declared(US));
  }

  private static Chronicle ended(Chronicle facts) {
    return facts.act("2025-08-04", ID, ActKind.END_OF_RESTRAINT, RU);
  }

  private static Finding ask(Chronicle facts, String day, String known) {
    Known at = new Known.At(Chronicle.date(known).certainFrom());
    return Ask.finding(new Moratorium().build(), facts, day, at, FINDING);
  }

  private static Finding ask(Chronicle facts, String day) {
    return ask(facts, day, "2026-01-01");
  }

  private static String verdict(Chronicle facts, String day, String known) {
    return ask(facts, day, known).verdict().word();
  }

  private static String verdict(Chronicle facts, String day) {
    return ask(facts, day).verdict().word();
  }

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
  void oneObserverIsNotEnoughAndReprintsCountOnce() {
    Chronicle facts =
        us(declaredIn2019(), "2024-04-15", "PH", 1800, "permanent", observed("imagery-1"));
    us(facts, "2024-04-16", "PH", 2000, "permanent", observed("imagery-1"));
    Finding finding = ask(facts, "2024-05-01");
    // The entries are put down to the United States here, whose word would be enough.
    assertThat(finding.verdict().word()).isEqualTo("triggered");

    Chronicle third = declaredIn2019();
    for (String day : List.of("2024-04-15", "2024-04-16")) {
      third(third, day, "PH", "imagery-1");
    }
    Finding alleged = ask(third, "2024-05-01");
    assertThat(alleged.verdict().word()).isEqualTo("holding");
    assertThat(Ask.notes(alleged))
        .containsExactly(
            "alleged: 2 entries say or may say that the condition occurred; that is less evidence"
                + " than the file asks for");
  }

  private static Chronicle third(Chronicle facts, String at, String place, String observer) {
    return facts.seen(
        at,
        ID,
        new Party("third:" + observer),
        "deployment",
        deployment("US", place, 1800, "permanent"),
        observed(observer));
  }

  @Test
  void twoObserversOfOnePlaceAreEnoughFromTheSecondOn() {
    Chronicle facts = third(declaredIn2019(), "2024-04-15", "PH", "imagery-1");
    third(facts, "2024-04-20/2024-07-01", "PH", "imagery-2");
    assertThat(verdict(facts, "2024-04-19")).isEqualTo("holding");
    assertThat(verdict(facts, "2024-04-20")).isEqualTo("triggered");
    assertThat(verdict(facts, "2024-05-01", "2024-06-30")).isEqualTo("holding");
    assertThat(verdict(facts, "2024-05-01", "2024-07-01")).isEqualTo("triggered");
    assertThat(ask(facts, "2024-05-01").entries()).hasSize(3);
  }

  @Test
  void twoObserversOfTwoPlacesAreNot() {
    Chronicle facts = third(declaredIn2019(), "2024-04-15", "PH", "imagery-1");
    third(facts, "2024-04-20", "JP", "imagery-2");
    assertThat(verdict(facts, "2024-05-01")).isEqualTo("holding");
  }

  @Test
  void theDeclarantsAndAClaimantsWordOnlyAllege() {
    Map<String, Value> forGood = deployment("US", "PH", 1800, "permanent");
    Chronicle word =
        declaredIn2019().seen("2024-04-15", ID, RU, "deployment", forGood, declared(RU));
    assertThat(verdict(word, "2024-05-01")).isEqualTo("holding");
    Chronicle claim = declaredIn2019().claimed("2024-04-15", ID, RU, "deployment", forGood);
    assertThat(Ask.notes(ask(claim, "2024-05-01"))).singleElement().asString().contains("alleged");
  }

  @Test
  void aRangeThatNobodyStatesOnlyAlleges() {
    Chronicle facts = us(declaredIn2019(), "2024-04-08", "PH", -1, "permanent", declared(US));
    Finding finding = ask(facts, "2024-05-01");
    assertThat(finding.verdict().word()).isEqualTo("holding");
    assertThat(Ask.notes(finding)).singleElement().asString().contains("alleged");
  }

  @ParameterizedTest
  @CsvSource({"499, holding", "500, triggered", "5500, triggered", "5501, holding"})
  void theEdgesOfTheClassAreInsideIt(int range, String verdict) {
    Chronicle facts = us(declaredIn2019(), "2024-04-15", "DE", range, "permanent", declared(US));
    assertThat(verdict(facts, "2024-05-01")).isEqualTo(verdict);
  }

  @Test
  void whatStoodThereBeforeTheWordWasGivenDoesNotCount() {
    Chronicle facts = permanent(declaredIn2019(), "2019-08-04", "PH");
    assertThat(verdict(facts, "2024-05-01")).isEqualTo("holding");
  }

  private static Chronicle ru(Chronicle facts, String at, Body.SeenBy by) {
    Map<String, Value> fields = deployment("RU", "BY", 2000, "permanent");
    return facts.seen(at, ID, new Party("third:a-paper"), "deployment", fields, by);
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
  void oneObserverOfTheDeclarantsDoingOnlyAlleges() {
    Chronicle facts = ru(declaredIn2019(), "2022-03-01", observed("a-paper"));
    assertThat(Ask.notes(ask(facts, "2022-04-01")))
        .containsExactly(
            "alleged: one entry says or may say that RU did what it forswore; that is less"
                + " evidence than the file asks for");
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
  void twoFilesThatMirrorEachOtherHoldUntilOneIsEnded() {
    Agreement theirs = mirroring("sudal", RU, "norvia");
    Agreement ours = mirroring("norvia", US, "sudal");
    Chronicle facts =
        new Chronicle()
            .act("2030-01-01", "sudal", ActKind.RESTRAINT, RU)
            .act("2030-02-01", "norvia", ActKind.RESTRAINT, US)
            .act("2031-01-01", "sudal", ActKind.END_OF_RESTRAINT, RU);
    String us = "norvia/restraints.no-deployment@US";
    assertThat(among(List.of(theirs, ours), facts, "2030-12-31", us).verdict().word())
        .isEqualTo("holding");
    Finding freed = among(List.of(theirs, ours), facts, "2031-01-01", us);
    assertThat(freed.verdict().word()).isEqualTo("triggered");
    assertThat(Ask.explanation(freed)).contains("it holds while this holds: sudal/no-deployment");
    Finding alone = among(List.of(ours), facts, "2031-01-01", us);
    assertThat(alone.verdict().word()).isEqualTo("holding");
    assertThat(Ask.notes(alone))
        .containsExactly("the restraint it mirrors is not loaded: sudal/no-deployment");
  }

  private static Agreement mirroring(String id, Party by, String other) {
    Moratorium moratorium = new Moratorium();
    moratorium.id = id;
    moratorium.by = by;
    moratorium.condition = null;
    moratorium.mirror = other + "/no-deployment";
    return moratorium.build();
  }

  private static Finding among(List<Agreement> loaded, Chronicle facts, String day, String id) {
    AsOf asOf = new AsOf(Ask.at(day), new Known.Everything());
    return Assessment.assess(loaded, facts, asOf).findings().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow();
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
