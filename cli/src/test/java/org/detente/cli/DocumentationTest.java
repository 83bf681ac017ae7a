package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every `console` block of the documentation is what the command prints, and every block that
/// names a file is what stands in it, hashes apart; a line `...` stands for any lines.
///
/// After a change that is meant, draw the pages anew with `-Dgolden=write` and read the difference.
class DocumentationTest {
  private static final Path DOCS = Run.HOME.resolve("docs");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @TempDir static Path folder;
  private static House house = new House(Path.of(""));

  /// The node of the guide that keeps one has its agreement and its stick from the start: to copy a
  /// file and to make a folder are no commands of ours.
  @BeforeAll
  static void aFreshCopy() throws IOException {
    house = House.in(folder);
    Path agreements = Files.createDirectories(folder.resolve(Path.of("norvia", "agreements")));
    Files.createDirectories(folder.resolve("stick"));
    Files.createDirectories(folder.resolve("sudal"));
    String strait = "strait.agreement.yaml";
    Files.copy(DOCS.resolve(Path.of("guides", "own-ledger", strait)), agreements.resolve(strait));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aPageShowsWhatTheCommandPrints(Shown shown) throws IOException {
    Run run = house.run(Shown.words(shown.what(), folder, Run.HOME));

    String said = (run.out() + run.err()).replace(folder + "/", "").replace(Run.HOME + "/", "");
    compare(shown, new Excerpt(shown.lines()).of(said.lines().toList()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aPageShowsWhatStandsInTheFile(Shown shown) throws IOException {
    List<String> whole = Files.readAllLines(Run.HOME.resolve(shown.what()));
    List<String> now = Excerpt.within(shown.lines()).of(whole);

    compare(shown, now.subList(1, now.size() - 1));
  }

  private static void compare(Shown shown, List<String> now) throws IOException {
    boolean alike = Excerpt.masked(now).equals(Excerpt.masked(shown.lines()));
    if (WRITE && !alike) {
      shown.renew(now);
    } else {
      assertThat(Excerpt.masked(shown.lines())).isEqualTo(Excerpt.masked(now));
    }
  }

  /// What lies beside a guide is used by it: the guide shows it, or has it checked.
  @Test
  void everyFileBesideAGuideIsPartOfIt() throws IOException {
    List<String> used =
        Shown.below(DOCS.resolve("guides")).stream()
            .flatMap(shown -> Stream.of(shown.what().split(" ", -1)))
            .toList();

    try (Stream<Path> files = Files.walk(DOCS.resolve("guides"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".yaml")).map(Run.HOME::relativize))
          .isNotEmpty()
          .allMatch(file -> used.stream().anyMatch(name -> file.startsWith(Path.of(name))));
    }
  }

  /// Each step of the guide that writes a treaty adds to the one before, and changes nothing in it.
  @ParameterizedTest
  @ValueSource(strings = {"agreement", "tests"})
  void eachStepAddsToTheOneBefore(String kind) throws IOException {
    List<String> before = lines("1-frame", kind);
    for (String step : List.of("2-limit", "3-days", "4-hours", "5-restraint")) {
      List<String> lines = lines(step, kind);
      assertThat(lines).as(step).containsSubsequence(before).hasSizeGreaterThan(before.size());
      before = lines;
    }
  }

  private static List<String> lines(String step, String kind) throws IOException {
    Path treaty = DOCS.resolve(Path.of("guides", "narrows-treaty", step));
    return Files.readAllLines(treaty.resolve("narrows-treaty." + kind + ".yaml"));
  }

  static List<Shown> commands() throws IOException {
    return shown(Shown.Kind.COMMAND);
  }

  static List<Shown> files() throws IOException {
    return shown(Shown.Kind.FILE);
  }

  private static List<Shown> shown(Shown.Kind kind) throws IOException {
    List<Shown> shown = Shown.below(DOCS).stream().filter(each -> each.kind() == kind).toList();
    assertThat(shown).isNotEmpty();
    return shown;
  }
}
