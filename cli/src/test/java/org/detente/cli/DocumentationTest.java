package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every `console` block of the documentation is what the command prints, hashes apart; a line
/// `...` stands for any lines.
class DocumentationTest {
  private static final String PROMPT = "$ ./detente ";

  @TempDir static Path folder;
  private static House house = new House(Path.of(""));

  /// A command as a page shows it, and the lines below it.
  record Shown(Path page, String command, List<String> lines) {
    @Override
    public String toString() {
      return page.getFileName() + ": " + command;
    }
  }

  @BeforeAll
  static void aFreshCopy() {
    house = House.in(folder);
  }

  @ParameterizedTest
  @MethodSource("shown")
  void aPageShowsWhatTheCommandPrints(Shown shown) {
    String[] args = shown.command().split(" ");
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].equals("agreements") ? folder.resolve(args[i]).toString() : args[i];
    }

    Run run = house.run(args);

    assertThat(masked((run.out() + run.err()).replace(folder + "/", "")))
        .matches(pattern(shown.lines()));
  }

  static List<Shown> shown() throws IOException {
    List<Shown> shown = new ArrayList<>();
    try (Stream<Path> pages = Files.walk(Run.HOME.resolve("docs"))) {
      for (Path page : pages.filter(it -> it.toString().endsWith(".md")).sorted().toList()) {
        blocks(page, shown);
      }
    }
    assertThat(shown).isNotEmpty();
    return shown;
  }

  private static void blocks(Path page, List<Shown> shown) throws IOException {
    boolean inside = false;
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("```")) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith(PROMPT)) {
        shown.add(new Shown(page, line.substring(PROMPT.length()), new ArrayList<>()));
      } else if (inside) {
        shown.getLast().lines().add(line);
      }
    }
  }

  private static Pattern pattern(List<String> lines) {
    StringBuilder pattern = new StringBuilder();
    for (String line : lines) {
      pattern.append(line.equals("...") ? "(?:.*\n)*?" : Pattern.quote(masked(line)) + "\n");
    }
    return Pattern.compile(pattern.toString());
  }

  private static String masked(String text) {
    return text.replaceAll("\\b(?:[0-9a-f]{64}|[0-9a-f]{12})\\b", "<hash>");
  }
}
