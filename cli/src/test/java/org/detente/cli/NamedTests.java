package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tests of the house by the names that tables in documents give them.
final class NamedTests {
  private static final Pattern NAME = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  /// The source of each test class by its name.
  static final Map<String, String> SOURCES = sources();

  private NamedTests() {}

  private static Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Run.HOME)) {
      for (Path file : (Iterable<Path>) files.filter(NamedTests::isTest)::iterator) {
        sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return sources;
  }

  private static boolean isTest(Path file) {
    return file.toString().contains("/src/test/java/") && file.toString().endsWith("Test.java");
  }

  /// The tests that a row names: the class is the first group, a method of it perhaps the second.
  static List<MatchResult> in(String row) {
    return NAME.matcher(row).results().toList();
  }

  /// Whether a test of such a name is there.
  static boolean isThere(MatchResult test) {
    String source = SOURCES.getOrDefault(test.group(1), "");
    return test.group(2) == null
        ? !source.isEmpty()
        : source.contains("void " + test.group(2) + "(");
  }

  /// Requires that each row names tests, and that all of them are there.
  ///
  /// @param rows by what to call them
  static void requireThere(Map<?, String> rows) {
    rows.forEach((name, row) ->
        assertThat(in(row))
            .as("%s", name)
            .isNotEmpty()
            .allSatisfy(test -> assertThat(isThere(test)).as(test.group()).isTrue()));
  }
}
