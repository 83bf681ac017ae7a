package org.detente.agreement.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shipped;
import org.detente.model.AsOf;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Value;
import org.junit.jupiter.api.Test;

/// What the shorthand of test files is short for.
class CasesTest {
  private static final Party NORVIA = new Party("XN");
  private static final Party SUDAL = new Party("XS");
  private static final Agreement SOUND = Shipped.agreement(Shipped.sound());

  @Test
  void aListInGivenStandsForItsItemsAndPositionsCountOn() {
    List<Fact> given = sound().getFirst().given();
    assertThat(given).extracting(fact -> fact.entry().position()).containsExactly(0L, 1L);
    assertThat(given).extracting(Fact::kind).containsExactly("act", "declaration");
    assertThat(given).allSatisfy(fact -> assertThat(fact.entry().hash()).hasSize(64));
  }

  @Test
  void whatHappenedIsKnownTheSameInstantUnlessSaid() {
    Fact same = given("{at: 2013-01-01, by: XN, in: census, declares: totals, guns: 1}");
    assertThat(same.known()).isEqualTo(Instant.parse("2013-01-01T00:00:00Z"));
    Fact later =
        given("{at: 2013-01-01, known: 2013-02, by: XN, in: census, declares: totals, guns: 1}");
    assertThat(later.known()).isEqualTo(Instant.parse("2013-03-01T00:00:00Z"));
  }

  @Test
  void anActOfNobodyInParticularIsOfAllParties() {
    Fact fact = given("{at: 2010-05-01, event: signature}");
    assertThat(fact.body())
        .isInstanceOfSatisfying(
            Body.Act.class, act -> assertThat(act.parties()).containsExactly(NORVIA, SUDAL));
    assertThat(fact.attributedTo()).isEqualTo(NORVIA);
  }

  @Test
  void anActOfOneIsAttributedToItAlone() {
    Fact fact = given("{at: 2015-01-01, by: XS, declares: suspension, keeps: limits}");
    assertThat(fact.attributedTo()).isEqualTo(SUDAL);
    assertThat(fact.body())
        .isInstanceOfSatisfying(
            Body.Act.class,
            act -> {
              assertThat(act.parties()).isEmpty();
              assertThat(act.keeps()).containsExactly("limits");
            });
  }

  @Test
  void aPositionIsAnActThatNamesQuestionAndOption() {
    Fact fact = given("{at: 2015-02-01, by: XS, position: {suspension: not-effective}}");
    assertThat(fact.body())
        .isInstanceOfSatisfying(
            Body.Act.class,
            act -> {
              assertThat(act.act()).isEqualTo("position");
              assertThat(act.position()).isEqualTo(Map.of("suspension", "not-effective"));
            });
  }

  @Test
  void itemsAlikeAreCountedByTimes() {
    Fact fact =
        given(
            "{at: 2013-01-01, by: XN, in: census, declares: items, list: [{kind: gun, times: 3}]}");
    assertThat(fact.body())
        .isEqualTo(
            new Body.Declaration(
                "census",
                Map.of(),
                List.of(new Body.Item(Map.of("kind", new Value.Text("gun")), 3)),
                Map.of(),
                true));
  }

  @Test
  void aNumberWithoutTypesIsOfAllTypes() {
    Fact fact =
        given(
            "{at: 2013-01-01, by: XN, in: census, declares: breakdown, complete: false,"
                + " breakdown: {coastal_guns: 7}}");
    assertThat(fact.body())
        .isEqualTo(
            new Body.Declaration(
                "census", Map.of(), List.of(), Map.of("coastal_guns", Map.of("all", 7L)), false));
  }

  @Test
  void whatIsSeenIsAttributedToWhoSawIt() {
    assertThat(given("{at: 2013-01-01, event: census, seen-by: {declaration: XS}}").attributedTo())
        .isEqualTo(SUDAL);
    assertThat(given("{at: 2013-01-01, event: census, party: XS}").attributedTo())
        .isEqualTo(NORVIA);
    assertThat(
            given("{at: 2013-01-01, event: census, seen-by: {observations: [imagery]}}")
                .attributedTo())
        .isEqualTo(new Party("third:imagery"));
  }

  @Test
  void aNotificationKeepsItsPartyAsAField() {
    Fact fact = given("{at: 2013-01-01, notification: census, party: XS}");
    assertThat(fact.attributedTo()).isEqualTo(SUDAL);
    assertThat(fact.body())
        .isEqualTo(
            new Body.Notification("census", "original", Map.of("party", new Value.Text("XS"))));
  }

  @Test
  void withoutKnownAtAnExpectationKnowsTheDayItAsksAbout() {
    Expectation first = sound().getFirst().expect().getFirst();
    Instant day = Instant.parse("2013-01-02T00:00:00Z");
    assertThat(first.asOf()).isEqualTo(new AsOf(day, new Known.At(day)));
    assertThat(first.value()).isEqualTo(new Finding.Range(6, 6L));
    assertThat(first.because()).containsExactly("I", "II.1");
  }

  @Test
  void oneItemMayExpectSeveralFindings() {
    List<Expectation> expected =
        expected("{as-of: 2013-01-02, known-at: '@1', life: in-force, life@XN: bound}");
    assertThat(expected).extracting(Expectation::finding).containsExactly("life", "life@XN");
    assertThat(expected).extracting(e -> e.asOf().known()).containsOnly(new Known.First(null, 1));
  }

  @Test
  void aCountMayBeAnInterval() {
    assertThat(expected("{as-of: 2013-01-02, limits.guns@XN: unknown, value: 12..40}"))
        .extracting(Expectation::value)
        .containsExactly(new Finding.Range(12, 40L));
    assertThat(expected("{as-of: 2013-01-02, limits.guns@XN: unknown, value: 12..}"))
        .extracting(Expectation::value)
        .containsExactly(new Finding.Range(12, null));
  }

  @Test
  void theLedgerIsThatOfAllPartiesUnlessAKeeperIsNamed() {
    assertThat(sound().get(0).keepers()).containsExactlyInAnyOrder(NORVIA, SUDAL);
    assertThat(sound().get(1).keepers()).isEqualTo(Set.of());
  }

  private static List<Case> sound() {
    LoadedCases loaded = Cases.load(Shipped.resource("sound/strait-treaty.tests.yaml"));
    return loaded.cases() == null ? List.of() : loaded.cases().cases();
  }

  private static Fact given(String entry) {
    return one(entry, "{as-of: 2013-01-02, life: in-force}").given().getFirst();
  }

  private static List<Expectation> expected(String item) {
    return one("{at: 2010-05-01, event: signature}", item).expect();
  }

  private static Case one(String given, String expect) {
    String file =
        """
        detente-tests: 1
        agreement: strait-treaty.agreement.yaml
        tests:
          one:
            given: [GIVEN]
            expect: [EXPECT]
        """
            .replace("GIVEN", given)
            .replace("EXPECT", expect);
    LoadedCases loaded = Cases.load(file.getBytes(StandardCharsets.UTF_8), "one.tests.yaml", SOUND);
    assertThat(loaded.problems()).isEmpty();
    return Objects.requireNonNull(loaded.cases()).cases().getFirst();
  }
}
