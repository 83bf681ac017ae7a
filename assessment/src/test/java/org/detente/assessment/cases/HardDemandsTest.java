package org.detente.assessment.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// Every row of `docs/internals/hard-demands.md` names cases that are there and run; and the page
/// that explains a demand of the first table shows lines or answers of an agreement of its row, of
/// a real one where the row has one.
@DisplayName("What the field asks of the language")
class HardDemandsTest {
  private static final Path HOME =
      Path.of(Objects.requireNonNull(System.getProperty("detente.home")));
  private static final Path PAGE = HOME.resolve("docs/internals/hard-demands.md");
  private static final Pattern EXPLAINED =
      Pattern.compile("\\| (.+) \\| (\\S+\\.tests\\.yaml: .+) \\| \\[.+]\\((\\S+)\\) \\|");
  private static final Pattern BESIDES =
      Pattern.compile("\\| (.+) \\| (\\S+\\.tests\\.yaml) \\| (\\S+) \\|");
  private static final int ASKED = 30;
  private static final int MORE = 30;

  @TestFactory
  Stream<DynamicTest> isShownByCasesThatHoldAndExplained() throws IOException {
    List<Matcher> rows = rows(EXPLAINED);
    assertThat(rows).hasSizeGreaterThanOrEqualTo(ASKED);
    return rows.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.group(1),
                () -> {
                  List<String> files = new ArrayList<>();
                  for (String part : row.group(2).split("; ", -1)) {
                    String[] fileAndCases = part.split(": ", 2);
                    files.add(fileAndCases[0]);
                    areRun(fileAndCases[0], fileAndCases[1].split(", ", -1));
                  }
                  isExplained(files, row.group(3));
                }));
  }

  @TestFactory
  Stream<DynamicTest> besidesIsShownByACaseThatHolds() throws IOException {
    List<Matcher> rows = rows(BESIDES);
    assertThat(rows).hasSizeGreaterThanOrEqualTo(MORE);
    return rows.stream()
        .map(
            row -> DynamicTest.dynamicTest(row.group(1), () -> areRun(row.group(2), row.group(3))));
  }

  private static List<Matcher> rows(Pattern form) throws IOException {
    return Files.readAllLines(PAGE).stream().map(form::matcher).filter(Matcher::matches).toList();
  }

  // Every case of the files that ShippedCasesTest knows is run there.
  private static void areRun(String file, String... names) throws IOException {
    assertThat(ShippedCasesTest.files()).contains(HOME.resolve(file));
    CaseFile cases = Cases.load(HOME.resolve(file), List.of(HOME.resolve("agreements"))).cases();
    assertThat(Objects.requireNonNull(cases).cases()).extracting(Case::name).contains(names);
  }

  private static void isExplained(List<String> files, String page) throws IOException {
    String text = Files.readString(PAGE.resolveSibling(page).normalize());
    List<String> real = files.stream().filter(file -> file.startsWith("agreements/")).toList();
    assertThat(real.isEmpty() ? files : real)
        .anyMatch(file -> text.contains("```yaml " + stem(file)) || text.contains(command(file)));
  }

  private static String stem(String file) {
    return file.substring(0, file.indexOf('.') + 1);
  }

  private static String command(String file) {
    return " " + file.substring(file.lastIndexOf('/') + 1, file.indexOf('.'));
  }
}
