package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.assessment.Deployments.ask;
import static org.detente.assessment.Deployments.declaredIn2019;
import static org.detente.assessment.Deployments.permanent;
import static org.detente.assessment.Deployments.ru;
import static org.detente.assessment.Deployments.third;
import static org.detente.assessment.Deployments.us;
import static org.detente.assessment.Deployments.verdict;
import static org.detente.assessment.Moratorium.RU;
import static org.detente.assessment.Moratorium.US;
import static org.detente.assessment.Moratorium.declared;
import static org.detente.assessment.Moratorium.deployment;
import static org.detente.assessment.Moratorium.observed;

import java.util.List;
import java.util.Map;
import org.detente.model.Finding;
import org.detente.model.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What evidence is enough for a restraint")
class RestraintEvidenceTest {
  private static final String ID = Moratorium.ID;

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
            "alleged: 2 entries say that the condition occurred; that is less evidence"
                + " than the file asks for");
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
  void aRangeThatNobodyStatesAllegesNothing() {
    Chronicle facts = us(declaredIn2019(), "2024-04-08", "PH", -1, "permanent", declared(US));
    Finding finding = ask(facts, "2024-05-01");
    assertThat(finding.verdict().word()).isEqualTo("holding");
    assertThat(Ask.notes(finding))
        .singleElement()
        .asString()
        .contains("is not known")
        .doesNotContain("alleged");
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

  @Test
  void oneObserverOfTheDeclarantsDoingOnlyAlleges() {
    Chronicle facts = ru(declaredIn2019(), "2022-03-01", observed("a-paper"));
    assertThat(Ask.notes(ask(facts, "2022-04-01")))
        .containsExactly(
            "alleged: one entry says that RU did what it forswore; that is less"
                + " evidence than the file asks for");
  }
}
