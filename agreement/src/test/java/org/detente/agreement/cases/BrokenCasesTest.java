package org.detente.agreement.cases;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.detente.agreement.Shipped;
import org.detente.agreement.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every broken test file, named by its defect, with the messages a reader sees beside it.
class BrokenCasesTest {
  private static final String ENDING = ".tests.yaml";

  @TestFactory
  Stream<DynamicTest> aBrokenFileIsToldAsExpected() {
    return Shipped.files(Shipped.resource("cases/broken"), ENDING).stream()
        .map(f -> DynamicTest.dynamicTest(defect(f), () -> toldAsExpected(f)));
  }

  private static void toldAsExpected(Path file) throws IOException {
    LoadedCases loaded =
        Cases.load(
            Files.readAllBytes(file),
            file.getFileName().toString(),
            Shipped.tested(file),
            Shipped.shelf());
    String told = loaded.problems().stream().map(p -> p.render() + "\n").collect(joining());
    assertThat(told).isEqualTo(Files.readString(file.resolveSibling(defect(file) + ".expected")));
    assertThat(loaded.cases()).isNull();
  }

  @Test
  void aTestFileWhoseAgreementIsBrokenSaysSo() throws IOException {
    Path broken = Shipped.resource("load/broken/misspelt-key.agreement.yaml");
    Path folder = Files.createTempDirectory("cases");
    Files.copy(broken, folder.resolve("strait-treaty.agreement.yaml"));
    Files.copy(Shipped.resource("sound/strait-treaty.tests.yaml"), folder.resolve("x.tests.yaml"));
    LoadedCases loaded = Cases.load(folder.resolve("x.tests.yaml"));
    assertThat(loaded.problems())
        .extracting(Problem::sentence)
        .containsExactly(
            "the agreement 'strait-treaty.agreement.yaml' cannot be tested: E203 no key 'evidnce'"
                + " belongs here, and one is missing; did you mean 'evidence'?");
  }

  private static String defect(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }
}
