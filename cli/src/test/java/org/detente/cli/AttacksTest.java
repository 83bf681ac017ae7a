package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The table of attacks and the tests that try them speak of the same.
class AttacksTest {
  private static final Path PAGE = Run.HOME.resolve("docs/internals/attacks.md");
  private static final int ATTACKS = 33;
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9]+) \\|(.*)\\|$");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
  private static final Pattern NAMED =
      Pattern.compile("class Attack([0-9]+)Test\\b|@DisplayName\\(\\s*\"Attack ([0-9]+):");

  /// The source of each test class by its name.
  private static final Map<String, String> SOURCES = new TreeMap<>();

  private static final Map<Integer, String> TRIED = new TreeMap<>();
  private static final Map<Integer, String> GAPS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> files = Files.walk(Run.HOME)) {
      for (Path file : (Iterable<Path>) files.filter(AttacksTest::isTest)::iterator) {
        String name = file.getFileName().toString().replace(".java", "");
        SOURCES.put(name, Files.readString(file));
      }
    }
    String page = Files.readString(PAGE);
    int gaps = page.indexOf("## Known gaps");
    ROW.matcher(page)
        .results()
        .forEach(row ->
            (row.start() < gaps ? TRIED : GAPS).put(Integer.valueOf(row.group(1)), row.group(2)));
  }

  private static boolean isTest(Path file) {
    return file.toString().contains("/src/test/java/") && file.toString().endsWith("Test.java");
  }

  private static List<MatchResult> tests(String row) {
    return TEST.matcher(row).results().toList();
  }

  @Test
  void everyAttackIsTried() {
    assertThat(TRIED.keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ATTACKS).boxed().toList());
    assertThat(TRIED.values()).allSatisfy(row -> assertThat(tests(row)).isNotEmpty());
  }

  @Test
  void everyTestNamedInTheTableIsThere() {
    List<String> missing = new ArrayList<>();
    TRIED.forEach((number, row) ->
        tests(row).stream()
            .filter(test -> !isThere(test))
            .forEach(test -> missing.add(number + ": " + test.group())));
    assertThat(missing).isEmpty();
  }

  /// A gap names the test that would close it, and is one no more when that is there.
  @Test
  void everyKnownGapIsOpen() {
    assertThat(GAPS).isNotEmpty();
    GAPS.forEach((number, row) ->
        assertThat(tests(row))
            .as("gap of attack %d: delete the row if it is closed", number)
            .isNotEmpty()
            .noneMatch(AttacksTest::isThere));
  }

  private static boolean isThere(MatchResult test) {
    String source = SOURCES.getOrDefault(test.group(1), "");
    return test.group(2) == null
        ? !source.isEmpty()
        : source.contains("void " + test.group(2) + "(");
  }

  /// A test named after an attack stands in its row.
  @Test
  void everyTestNamedAfterAnAttackIsInItsRow() {
    Set<String> unlisted = new TreeSet<>();
    SOURCES.forEach((name, source) ->
        NAMED
            .matcher(source)
            .results()
            .map(it -> Integer.valueOf(it.group(1) != null ? it.group(1) : it.group(2)))
            .filter(number -> !classes(number).contains(name))
            .forEach(number -> unlisted.add(number + ": " + name)));
    assertThat(unlisted).as("put it into %s", PAGE.getFileName()).isEmpty();
  }

  private static Set<String> classes(int number) {
    return tests(TRIED.getOrDefault(number, "")).stream()
        .map(test -> test.group(1))
        .collect(Collectors.toSet());
  }
}
