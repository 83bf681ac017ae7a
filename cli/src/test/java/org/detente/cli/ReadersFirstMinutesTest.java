package org.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a reader meets first is true: the picture in the README, and every command in the README,
/// the concepts and the guides.
class ReadersFirstMinutesTest {
  private static final Path PICTURE = Run.HOME.resolve(Path.of("docs", "images", "status.svg"));

  /// After a change that is meant, draw it anew with `-Dgolden=write`.
  @Test
  void thePictureShowsWhatTheCommandPrints() throws IOException {
    Run run = Run.of("status", "--on", "2026-02-06", "--color", "always");
    String picture = TerminalPicture.of("./detente status --on 2026-02-06", run.out(), 82);

    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PICTURE, picture);
    }
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(picture).isEqualTo(new String(Files.readAllBytes(PICTURE), UTF_8));
  }

  @ParameterizedTest(name = "./detente {0}")
  @MethodSource("commandsInDocuments")
  void everyCommandInADocumentRuns(String line) {
    Run run = Run.with(Run.HOME, Map.of("NO_COLOR", "1"), false, Shown.words(line, Run.HOME));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isNotBlank();
  }

  static Stream<String> commandsInDocuments() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(Run.HOME.resolve("README.md")));
    for (String folder : List.of("start", "concepts", "guides")) {
      documents.addAll(Shown.pages(Run.HOME.resolve("docs").resolve(folder)));
    }
    documents.add(Run.HOME.resolve(Path.of("docs", "troubleshooting.md")));
    List<String> commands = new ArrayList<>();
    for (Path document : documents) {
      new String(Files.readAllBytes(document), UTF_8)
          .lines()
          .flatMap(ReadersFirstMinutesTest::commands)
          .filter(command -> !writes(command))
          .forEach(commands::add);
    }
    return commands.stream().distinct();
  }

  /// Commands stand on a line of their own, or between backticks in running text or a table.
  private static Stream<String> commands(String line) {
    String bare = line.strip();
    if (bare.startsWith("./detente ")) {
      return Stream.of(bare.substring("./detente ".length()).replaceAll("\\s+#.*", ""));
    }
    return Stream.of(bare.split("`", -1))
        .filter(part -> part.startsWith("./detente "))
        .map(part -> part.substring("./detente ".length()));
  }

  private static boolean writes(String command) {
    return command.startsWith("record append")
        || command.startsWith("submit")
        || command.startsWith("serve")
        || command.contains(" --out ");
  }
}
