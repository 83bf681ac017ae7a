package org.detente.agreement.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Period;
import java.util.Objects;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Anchor;
import org.detente.agreement.Cap;
import org.detente.agreement.Limit;
import org.detente.agreement.Question;
import org.detente.agreement.Shipped;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.agreement.problem.Problem;
import org.detente.agreement.problem.Severity;
import org.detente.model.Party;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The files in `agreements/`.
class ShippedAgreementsTest {
  @TestFactory
  Stream<DynamicTest> everyAgreementHoldsAndWarnsOnlyOfWhatNobodyComparedOrNoRuleSaysYet() {
    return Shipped.published(".agreement.yaml").stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> holds(file)));
  }

  private static void holds(Path file) {
    Loaded loaded = Agreements.check(file);
    assertThat(loaded.problems()).extracting(Problem::code).isSubsetOf("W401", "W403");
    String id = Shipped.agreement(file).id();
    assertThat(file.getFileName()).hasToString(id + ".agreement.yaml");
  }

  @TestFactory
  Stream<DynamicTest> everyTestFileReads() {
    return Shipped.published(".tests.yaml").stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> reads(file)));
  }

  private static void reads(Path file) {
    LoadedCases loaded = Cases.load(file);
    assertThat(loaded.problems()).isEmpty();
    assertThat(Objects.requireNonNull(loaded.cases()).cases()).isNotEmpty();
  }

  @Test
  void newStartSaysWhatTheTreatySays() {
    Agreement treaty = Shipped.agreement(Shipped.file("agreements/new-start.agreement.yaml"));
    assertThat(treaty.parties().keySet()).containsExactly(new Party("US"), new Party("RU"));
    assertThat(treaty.life().term().length()).isEqualTo(Period.ofYears(10));
    assertThat(treaty.life().term().endInclusive()).isFalse();
    assertThat(treaty.limits())
        .extracting(Limit::name, limit -> limit.max().getFirst().cap())
        .containsExactly(
            tuple("deployed-delivery", new Cap.Fixed(700)),
            tuple("deployed-warheads", new Cap.Fixed(1550)),
            tuple("launchers", new Cap.Fixed(800)));
    assertThat(treaty.limits())
        .allSatisfy(limit ->
            assertThat(limit.max().getFirst().from())
                .isEqualTo(new Anchor.Event("entry-into-force", Period.ofYears(7))));
    assertThat(treaty.questions().values())
        .filteredOn(Question::open)
        .extracting(Question::id)
        .containsExactly("suspension", "conversion-not-confirmed");
  }

  @Test
  void aQuickLoadSaysTheSameAsACheck() {
    Path file = Shipped.file("agreements/new-start.agreement.yaml");
    assertThat(Agreements.load(file).problems()).isEqualTo(Agreements.check(file).problems());
    assertThat(Agreements.load(file).agreement()).isNotNull();
  }

  @Test
  void onlyErrorsRefuseAFile() {
    Loaded loaded = Agreements.check(Shipped.file("agreements/new-start.agreement.yaml"));
    assertThat(loaded.problems()).isNotEmpty();
    assertThat(loaded.problems()).extracting(Problem::severity).containsOnly(Severity.WARNING);
    assertThat(loaded.agreement()).isNotNull();
  }
}
