package org.detente.agreement.load;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shipped;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problem;
import org.detente.agreement.problem.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every broken file, named by its defect, with the messages a reader sees beside it.
class BrokenAgreementsTest {
  private static final Path FOLDER = Shipped.resource("load/broken");
  private static final String ENDING = ".agreement.yaml";

  @TestFactory
  Stream<DynamicTest> aBrokenFileIsToldAsExpected() {
    return Shipped.files(FOLDER, ENDING).stream()
        .map(file -> DynamicTest.dynamicTest(defect(file), () -> toldAsExpected(file)));
  }

  private static void toldAsExpected(Path file) throws IOException {
    Loaded checked = check(file);
    String told = checked.problems().stream().map(p -> p.render() + "\n").collect(joining());
    assertThat(told).isEqualTo(Files.readString(file.resolveSibling(defect(file) + ".expected")));
    boolean refused =
        checked.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    assertThat(checked.agreement() == null).isEqualTo(refused);
  }

  @Test
  void everyDefectOfAnAgreementFileHasItsFile() throws IOException {
    Set<String> told = new TreeSet<>();
    for (Path file : Shipped.files(FOLDER, ENDING)) {
      check(file).problems().forEach(problem -> told.add(problem.phrase().key()));
    }
    // These need no file of their own to be seen: a size, a missing file, a parser's rarer
    // complaint, a file's own name, and test files.
    Set<Defect> elsewhere =
        EnumSet.of(
            Defect.TOO_BIG,
            Defect.UNREADABLE,
            Defect.NOT_YAML,
            Defect.GIVEN_TWICE,
            Defect.AGREEMENT_REFUSED,
            Defect.ENTRY_KIND,
            Defect.NOTHING_EXPECTED,
            Defect.NOT_A_SPAN,
            Defect.ID_NOT_FILE,
            Defect.EXIT_BEFORE_ENTRY,
            Defect.EFFECT_BEFORE_NOTICE,
            Defect.TOWARD_ITSELF,
            Defect.TOWARD_NOT_YET,
            Defect.TOWARD_NO_MORE,
            Defect.PAIRS_UNSAID);
    for (Defect defect : EnumSet.complementOf(EnumSet.copyOf(elsewhere))) {
      assertThat(told).contains("check." + defect.word());
    }
  }

  @Test
  void theFilesTheyAreVariationsOfAreSound() {
    for (Path sound : Shipped.files(Shipped.resource("sound"), ENDING)) {
      assertThat(Agreements.check(sound).problems()).isEmpty();
    }
  }

  private static Loaded check(Path file) throws IOException {
    return Agreements.check(
        Files.readAllBytes(file), file.getFileName().toString(), Shipped.shelf());
  }

  private static String defect(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  @Test
  void aFileThatIsNotThereIsToldAtItsStart() {
    Problem problem = Agreements.load(Path.of("nowhere.agreement.yaml")).problems().getFirst();
    assertThat(problem.render())
        .isEqualTo(
            "nowhere.agreement.yaml:1:1: E113 the file cannot be read: there is no such file");
  }

  @Test
  void aFolderIsNoFile() {
    Problem problem = Agreements.load(Shipped.resource("load")).problems().getFirst();
    assertThat(problem.sentence()).isEqualTo("the file cannot be read: it is a folder");
  }

  @Test
  void aFileThatIsNotCalledByItsIdIsRefused(@TempDir Path folder) throws IOException {
    Path other = folder.resolve("straits-treaty.agreement.yaml");
    Files.copy(Shipped.sound(), other);
    Loaded checked = Agreements.check(other);
    assertThat(checked.agreement()).isNull();
    assertThat(checked.problems().getFirst().render().replace(folder + "/", ""))
        .isEqualTo(
            """
            straits-treaty.agreement.yaml:2:5: E222 the id is 'strait-treaty', but the file is called\
             straits-treaty.agreement.yaml; other agreements find a file by its id; did you mean\
             'straits-treaty'?
                2 | id: strait-treaty
                  |     ^\
            """);

    Path draft = folder.resolve("draft.yaml");
    Files.copy(Shipped.sound(), draft);
    assertThat(Agreements.check(draft).problems()).isEmpty();
  }

  @Test
  void anArticleMayBeANumberAndReadsAsItIsWritten() throws IOException {
    String numbered =
        Files.readString(Shipped.sound())
            .replace("\n  I:\n", "\n  1:\n")
            .replace("cites: I\n", "cites: 1\n")
            .replace("  II.1:\n", "  1.10:\n")
            .replace("cites: II.1\n", "cites: 1.10\n");
    Loaded checked =
        Agreements.check(numbered.getBytes(StandardCharsets.UTF_8), "x.yaml", Shipped.shelf());
    assertThat(checked.problems()).isEmpty();
    Agreement agreement = Objects.requireNonNull(checked.agreement());
    assertThat(agreement.limits().getFirst().cites().getFirst().article()).isEqualTo("1");
    assertThat(agreement.text()).containsKeys("1", "1.10").doesNotContainKey("1.1");

    String misspelt = numbered.replace("cites: 1.10\n", "cites: 1.1\n");
    assertThat(
            Agreements.check(misspelt.getBytes(StandardCharsets.UTF_8), "x.yaml", Shipped.shelf())
                .problems()
                .getFirst()
                .sentence())
        .isEqualTo("no text named '1.1'; did you mean '1.10'?");
  }

  @Test
  void aFileOfOneByteTooManyIsRefusedUnread() {
    byte[] bytes = " ".repeat(1_000_001).getBytes(StandardCharsets.UTF_8);
    assertThat(Agreements.load(bytes, "big.agreement.yaml").problems())
        .extracting(Problem::render)
        .containsExactly("big.agreement.yaml:1:1: E106 the file has more than 1,000,000 bytes");
  }
}
