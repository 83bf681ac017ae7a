package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The table of attacks and the tests that try them speak of the same.
class AttacksTest {
  private static final Path PAGE = Run.HOME.resolve("docs/internals/attacks.md");
  private static final int ATTACKS = 33;
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9]+) \\|(.*)\\|$");
  private static final Pattern NAMED =
      Pattern.compile("class Attack([0-9]+)Test\\b|@DisplayName\\(\\s*\"Attack ([0-9]+):");

  private static final Map<Integer, String> TRIED = new TreeMap<>();
  private static final Map<Integer, String> GAPS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    String page = Files.readString(PAGE);
    int gaps = page.indexOf("## Known gaps");
    ROW.matcher(page)
        .results()
        .forEach(row ->
            (row.start() < gaps ? TRIED : GAPS).put(Integer.valueOf(row.group(1)), row.group(2)));
  }

  @Test
  void everyAttackIsTriedByTestsThatAreThere() {
    assertThat(TRIED.keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ATTACKS).boxed().toList());
    NamedTests.requireThere(TRIED);
  }

  /// A gap names the test that would close it, and is one no more when that is there.
  @Test
  void everyKnownGapIsOpen() {
    assertThat(GAPS).isNotEmpty();
    GAPS.forEach((number, row) ->
        assertThat(NamedTests.in(row))
            .as("gap of attack %d: delete the row if it is closed", number)
            .isNotEmpty()
            .noneMatch(NamedTests::isThere));
  }

  /// A test named after an attack stands in its row.
  @Test
  void everyTestNamedAfterAnAttackIsInItsRow() {
    Set<String> unlisted = new TreeSet<>();
    NamedTests.SOURCES.forEach((name, source) ->
        NAMED
            .matcher(source)
            .results()
            .map(it -> Integer.valueOf(it.group(1) != null ? it.group(1) : it.group(2)))
            .filter(number -> !classes(number).contains(name))
            .forEach(number -> unlisted.add(number + ": " + name)));
    assertThat(unlisted).as("put it into %s", PAGE.getFileName()).isEmpty();
  }

  private static Set<String> classes(int number) {
    return NamedTests.in(TRIED.getOrDefault(number, "")).stream()
        .map(test -> test.group(1))
        .collect(Collectors.toSet());
  }
}
