package org.detente.assessment.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.cases.CaseFile;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.agreement.load.Agreements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Test files beside agreements")
class ShippedCasesTest {
  private static final Path HOME =
      Path.of(Objects.requireNonNull(System.getProperty("detente.home")));
  private static final Path SHIPPED = HOME.resolve("agreements");

  private static final Path SOUND =
      HOME.resolve("agreement/src/test/resources/org/detente/agreement/sound");

  /// Test files beside the shipped agreements, the examples of the documentation, and other
  /// agreements of states that do not exist.
  static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(SHIPPED, HOME.resolve("docs/examples"), SOUND)) {
      try (Stream<Path> all = Files.list(folder)) {
        all.filter(path -> path.toString().endsWith(".tests.yaml")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  @TestFactory
  Stream<DynamicTest> everyShippedCaseHoldsInEveryOrder() throws IOException {
    assertThat(files()).isNotEmpty();
    return files().stream().flatMap(ShippedCasesTest::cases);
  }

  private static Stream<DynamicTest> cases(Path path) {
    LoadedCases loaded = Cases.load(path, List.of(SHIPPED));
    assertThat(loaded.cases()).as(loaded.problems().toString()).isNotNull();
    CaseFile file = Objects.requireNonNull(loaded.cases());
    Agreement agreement = Objects.requireNonNull(loaded.agreement());
    return file.cases().stream()
        .map(test ->
            DynamicTest.dynamicTest(
                path.getFileName() + ": " + test.name(),
                () ->
                    assertThat(
                            CaseRunner.run(
                                new CaseFile(file.agreementFile(), file.invented(), List.of(test)),
                                agreement,
                                loaded.others()))
                        .isEmpty()));
  }

  private static String mismatches(String expectations, String... given) {
    Agreement agreement =
        Objects.requireNonNull(
            Agreements.load(SHIPPED.resolve("new-start.agreement.yaml")).agreement());
    String text =
        """
        detente-tests: 1
        agreement: new-start.agreement.yaml
        invented: true
        tests:
          a-case:
            given:
              - {at: 2010-04-08, event: signature}
              - {at: 2011-02-05, event: entry-into-force}
        """
            + Stream.of(given).map(line -> "      - " + line + "\n").collect(Collectors.joining())
            + "    expect:\n      - "
            + expectations
            + "\n";
    LoadedCases loaded =
        Cases.load(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.yaml", agreement);
    assertThat(loaded.cases()).as(loaded.problems().toString()).isNotNull();
    return CaseRunner.run(Objects.requireNonNull(loaded.cases()), agreement).stream()
        .map(m -> m.line() + ":" + m.column() + " " + m.message())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatDoesNotHoldIsToldInWordsWithItsPlace() {
    String totals = "{at: 2019-03-01, by: US, in: data-exchange, declares: totals, launchers: 800}";
    assertThat(
            mismatches(
                "{as-of: 2019-10-01, limits.launchers@US: within, value: 799, bound: 700, margin:"
                    + " 1, stale: false, since: 2019-03-01, note: blue moon, because: P8.I, under:"
                    + " [{suspension: effective, is: resting}], next: {at: 2020-01-01, is: at}}",
                totals))
        .isEqualTo(
            """
            11:29 expected within, found unknown because the newest figure, 800 for 2019-03-01, is 214 days old and too old to count
            11:29 expected value 799, found 800
            11:29 expected bound 700, found 800
            11:29 expected margin 1, found 0
            11:29 expected stale false, found true
            11:29 expected since 2019-03-01T00:00:00Z, found 2019-10-01T00:00:00Z
            11:29 expected next 2020-01-01T00:00:00Z at, found 2021-02-05T00:00:00Z ended
            11:29 expected a note with 'blue moon', found the newest figure, 800 for 2019-03-01, is 214 days old and too old to count
            11:29 expected the explanation to cite P8.I; it cites II.1.c, III.3, P3.I, XIV.1, XIV.2
            11:29 expected resting under suspension: effective, found unknown\
            """);
  }

  @Test
  void aCaseThatHangsOnTheOrderOfEntriesKnownAtOnceIsToldWithItsSeed() {
    assertThat(
            mismatches(
                "{as-of: 2019-03-01, limits.launchers@US: within, value: 798}",
                "{at: 2019-03-01, by: US, in: data-exchange, declares: totals, launchers: 799}",
                "{at: 2019-03-01, by: US, in: data-exchange, declares: totals, launchers: 798}"))
        .contains(
            "new-start/limits.launchers@US reads otherwise when entries known at the same instant"
                + " stand in another order (shuffle seed ");
  }
}
