package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every SQL query of the guides answers what stands below it, from a database as they make it.
/// After a change that is meant, write the answers anew with `-Dgolden=write`.
class SqlInDocumentsTest {
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));
  private static final String BETWEEN = "```\n\n```\n";
  private static final Pattern QUERY =
      Pattern.compile("```sql\n(?<query>.*?)```(?:\n\n```\n(?<answer>.*?)```)?", Pattern.DOTALL);

  @TempDir static Path folder;

  /// A query and its answer; where a page shows none, that it runs is enough.
  record Asked(Path page, String query, String answer) {
    @Override
    public String toString() {
      return page.getFileName() + ": " + query.lines().findFirst().orElse("");
    }

    void renew(String now) throws IOException {
      String shown = query + BETWEEN;
      String text = Files.readString(page);
      Files.writeString(page, text.replace(shown + answer, shown + now));
    }
  }

  @BeforeAll
  static void aDatabase() {
    Run run = Run.of("export", "--sqlite", "--out", database().toString());
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private static Path database() {
    return folder.resolve("detente.sqlite");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryAnswersWhatStandsBelowIt(Asked asked) throws SQLException, IOException {
    String answer = answer(asked.query());

    if (WRITE) {
      asked.renew(answer);
    } else if (!asked.answer().isEmpty()) {
      assertThat(answer).isEqualTo(asked.answer());
    }
  }

  static List<Asked> queries() throws IOException {
    List<Asked> queries = new ArrayList<>();
    for (Path page : Shown.pages(Run.HOME.resolve("docs"))) {
      for (MatchResult found : QUERY.matcher(Files.readString(page)).results().toList()) {
        String answer = Objects.requireNonNullElse(found.group("answer"), "");
        queries.add(new Asked(page, found.group("query"), answer));
      }
    }
    assertThat(queries).isNotEmpty();
    return queries;
  }

  private static String answer(String query) throws SQLException {
    StringBuilder answer = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(Objects.requireNonNullElse(result.getString(i), ""));
        }
        answer.append(row.stream().collect(Collectors.joining("|"))).append('\n');
      }
    }
    return answer.toString();
  }
}
