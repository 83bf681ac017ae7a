package org.detente.cli.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Submissions that cannot be: one clear message a mistake, one exit code, nothing on stdout and
/// nothing changed.
class BadSubmissionTest {

  @TempDir Path dir;
  private Norvia norvia = new Norvia(Path.of(""));

  @BeforeEach
  void aStateWithAFile() {
    norvia = Norvia.in(dir);
    norvia.statements("good", "keeps it");
    norvia.write(Path.of("empty.yaml"), "");
    norvia.write(Path.of("comment.yaml"), "# nothing\n");
    norvia.write(Path.of("bad.yaml"), "- {kind: statement\n");
    norvia.write(Path.of("words.yaml"), "nothing but words\n");
    norvia.write(Path.of("facts.yaml"), "detente-facts: 1\ninstrument: accord\n");
    norvia.write(Path.of("record", "keys.yaml"), "detente-keys: 1\n");
    norvia.write(Path.of("newer", "detente.yaml"), "detente-data: 2\n");
    norvia.found();
  }

  @ParameterizedTest(name = "submit {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          good.yaml                            | 2 | name the folder of your node's data, such as --data norvia; the record that came with this copy is read-only
          good.yaml --data none                | 2 | none has no ledger of its own yet; found it with 'detente keys init'
          good.yaml --data record FD           | 2 | record is a public record; its facts stand in its files, and 'detente record append' makes entries of them
          good.yaml --data newer FD            | 3 | newer is of data version 2; this program reads version 1
          good.yaml --data good.yaml FD        | 2 | there is no folder good.yaml
          none.yaml --data data FD             | 2 | there is no file none.yaml
          record --data data FD                | 3 | record cannot be read
          empty.yaml --data data FD            | 3 | empty.yaml:1:1: nothing here that could become an entry; a body is keys and values, and begins with its 'kind'
          comment.yaml --data data FD          | 3 | comment.yaml:1:1: nothing here that could become an entry; a body is keys and values, and begins with its 'kind'
          words.yaml --data data FD            | 3 | words.yaml:1:1: nothing here that could become an entry; a body is keys and values, and begins with its 'kind'
          bad.yaml --data data FD              | 3 | bad.yaml:2:1: not YAML: expected ',' or '}', but got <stream end>
          facts.yaml --data data FD            | 3 | facts.yaml:1:1: $: 'kind' is missing
          """)
  void oneMistake(String line, int exit, String message) {
    Map<String, String> before = everything();

    Run run = submit(line);

    assertThat(run.err().replace(dir + "/", "")).isEqualTo("detente: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          act: suspension, toward: [XE]      | acts.yaml:2:106: $.toward[0]: XE is no party to accord; its parties are XN, XS
          act: suspension, toward: [XN]      | acts.yaml:2:106: $.toward[0]: 'XN' cannot act toward itself
          act: withdrawal, effect: 2031-05-31 | acts.yaml:2:105: $.effect: it takes effect on 2031-05-31, before the 2031-06-01 on which it was notified
          act: withdrawal                    | acts.yaml:2:60: $.valid: 'XN' leaves on 2031-06-01, before it entered on 2032-01-01
          """)
  void anActThatCannotBe(String act, String message) {
    Path acts =
        norvia.write(
            Path.of("acts.yaml"),
            String.format(
                Locale.ROOT,
                """
                - {kind: act, instrument: accord, attributedTo: XS, parties: [XN, XS], act: signature, valid: {from: 2032-01-01}}
                - {kind: act, instrument: accord, attributedTo: XN, valid: {from: 2031-06-01}, %s}
                """,
                act));
    Map<String, String> before = everything();

    Run run = norvia.submit(acts);

    assertThat(run.err().replace(dir + "/", "")).isEqualTo("detente: " + message + "\n");
    assertThat(run.exit()).isEqualTo(Exit.INPUT);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void severalMistakesAreAllTold() {
    norvia.write(
        Path.of("two.yaml"),
        """
        - {kind: statement, instrument: acord, attributedTo: XN, valid: {from: 2031-06-01}, says: a}
        - {kind: statment, instrument: accord, attributedTo: XN, valid: {from: 2031-06-01}, says: a}
        - {kind: claim, instrument: accord, attributedTo: XN, valid: {from: 2031-06-01}, says: a}
        """);

    Run run = submit("two.yaml --data data FD");

    assertThat(run.exit()).isEqualTo(Exit.INPUT);
    assertThat(run.err().lines().map(line -> line.replace(dir + "/", "")))
        .containsExactly(
            "detente: two.yaml:2:10: $.kind: 'statment' is no kind of entry; did you mean"
                + " 'statement'?",
            "detente: two.yaml:3:3: $: 'event' is missing");
  }

  @Test
  void aLedgerThatIsDamagedTakesNothingIn() throws IOException {
    norvia.submit(norvia.root().resolve("good.yaml"));
    Path tile = norvia.ledger().resolve(Path.of("tile", "0", "000.p", "4"));
    byte[] bytes = Files.readAllBytes(tile);
    bytes[0] ^= 1;
    Files.write(tile, bytes);
    Map<String, String> before = everything();

    Run run = norvia.submit(norvia.statements("more", "more"));

    assertThat(run.exit()).isEqualTo(Exit.DAMAGED);
    before.put("more.yaml", content(norvia.root().resolve("more.yaml")));
    assertThat(everything()).isEqualTo(before);
  }

  /// Names of files and folders stand below the test's own.
  private Run submit(String line) {
    String[] words = ("submit " + line.replace("FD", "--passphrase-fd 3 3<passphrase")).split(" ");
    for (int i = 1; i < words.length; i++) {
      boolean named = i == 1 || words[i - 1].equals("--data");
      words[i] = named ? dir.resolve(words[i]).toString() : words[i].replace("<", "<" + dir + "/");
    }
    return norvia.run(words);
  }

  private Map<String, String> everything() {
    try (Stream<Path> files = Files.walk(dir)) {
      return files
          .filter(file -> !file.toString().endsWith(".lock"))
          .collect(
              Collectors.toMap(
                  file -> dir.relativize(file).toString(), BadSubmissionTest::content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.isDirectory(file)
          ? "folder"
          : Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
