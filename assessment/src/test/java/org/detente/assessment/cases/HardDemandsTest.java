package org.detente.assessment.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.agreement.cases.Case;
import org.detente.agreement.cases.CaseFile;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every row of `docs/internals/hard-demands.md`: its file and its case are there, and the case
/// holds.
@DisplayName("What the field asks of the language")
class HardDemandsTest {
  private static final Path HOME =
      Path.of(Objects.requireNonNull(System.getProperty("detente.home")));
  private static final Pattern ROW =
      Pattern.compile("\\| (.+) \\| (\\S+\\.tests\\.yaml) \\| (\\S+) \\|");
  private static final int DEMANDS = 40;

  @TestFactory
  Stream<DynamicTest> isShownByACaseThatHolds() throws IOException {
    List<Matcher> rows =
        Files.readAllLines(HOME.resolve("docs/internals/hard-demands.md")).stream()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(DEMANDS);
    return rows.stream()
        .map(row -> DynamicTest.dynamicTest(row.group(1), () -> holds(row.group(2), row.group(3))));
  }

  private static void holds(String file, String name) {
    LoadedCases loaded = Cases.load(HOME.resolve(file), List.of(HOME.resolve("agreements")));
    CaseFile cases = loaded.cases();
    assertThat(cases).as(loaded.problems().toString()).isNotNull();
    List<Case> named = cases.cases().stream().filter(one -> one.name().equals(name)).toList();
    assertThat(named).as("%s in %s", name, file).hasSize(1);
    assertThat(
            CaseRunner.run(
                new CaseFile(cases.agreementFile(), cases.invented(), named),
                Objects.requireNonNull(loaded.agreement()),
                loaded.others()))
        .isEmpty();
  }
}
