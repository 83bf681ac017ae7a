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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every row of `docs/internals/hard-demands.md` names a file and a case that are there and run.
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
        .map(row -> DynamicTest.dynamicTest(row.group(1), () -> isRun(row.group(2), row.group(3))));
  }

  // Every case of the files that ShippedCasesTest knows is run there.
  private static void isRun(String file, String name) throws IOException {
    assertThat(ShippedCasesTest.files()).contains(HOME.resolve(file));
    CaseFile cases = Cases.load(HOME.resolve(file), List.of(HOME.resolve("agreements"))).cases();
    assertThat(Objects.requireNonNull(cases).cases()).extracting(Case::name).contains(name);
  }
}
