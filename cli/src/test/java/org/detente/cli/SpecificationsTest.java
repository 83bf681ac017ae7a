package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.detente.ledger.Specification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The table of what the specifications ask speaks of the revisions that the code follows and of
/// tests that are there.
class SpecificationsTest {
  private static final Pattern PART = Pattern.compile("(?m)^## (\\S+)$");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (must|should|may) \\| (.+) \\| (.+) \\| (.+) \\|$");

  private static String page = "";

  /// What stands below each headline, in the order of the page.
  private static final Map<String, String> PARTS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Run.HOME.resolve("docs/internals/specifications.md"));
    List<MatchResult> headlines = PART.matcher(page).results().toList();
    for (int i = 0; i < headlines.size(); i++) {
      int end = i + 1 < headlines.size() ? headlines.get(i + 1).start() : page.length();
      PARTS.put(headlines.get(i).group(1), page.substring(headlines.get(i).end(), end));
    }
  }

  @Test
  void everySpecificationFollowedHasItsTableAndItsRevision() {
    List<String> titles =
        Arrays.stream(Specification.values()).map(Specification::title).sorted().toList();
    assertThat(PARTS.keySet()).containsExactlyElementsOf(titles);
    for (Specification each : Specification.values()) {
      assertThat(page).contains("`" + each.revision() + "`");
      assertThat(PARTS.get(each.title())).contains(each.release().orElse("Not released"));
    }
  }

  @Test
  void everyRowNamesTestsThatAreThere() {
    PARTS.forEach((title, part) -> {
      Map<String, String> rows = new TreeMap<>();
      ROW.matcher(part)
          .results()
          .forEach(row -> rows.put(title + ": " + row.group(2), row.group(4)));
      assertThat(rows).as(title).isNotEmpty();
      NamedTests.requireThere(rows);
    });
  }

  @Test
  void everyLineOfATableIsARow() {
    List<String> others = new ArrayList<>();
    page.lines()
        .filter(line -> line.startsWith("|") && !line.startsWith("| --- |"))
        .filter(line -> !line.equals("| rank | what it asks | here | shown by |"))
        .filter(line -> !ROW.matcher(line).matches())
        .forEach(others::add);
    assertThat(others).isEmpty();
  }
}
