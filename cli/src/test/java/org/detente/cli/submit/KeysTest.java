package org.detente.cli.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.cli.Detente;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.detente.cli.run.Surroundings;
import org.detente.cli.run.Typing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The commands `keys`, as people and services use them.
class KeysTest {
  private static final Pattern ROOT = Pattern.compile("detente-root:[0-9a-f]{64}");

  @TempDir Path dir;
  private Norvia norvia = new Norvia(Path.of(""));

  @BeforeEach
  void aStateThatExistsNot() {
    norvia = Norvia.in(dir);
  }

  @Test
  @DisplayName(
      "32. Key compromise drill, by commands: found, rotate, fence, and check by the root alone")
  void theDrill() {
    String root = root(norvia.run(norvia.founding()).out());
    submit("one");
    assertThat(change("rotate").out())
        .isEqualTo(
            "new keys sign the entries of norvia.example/ledger/1 from #8 on; the checkpoint before"
                + " them is signed with the old keys and the new\n");
    submit("two");
    assertThat(change("revoke", "--why", "compromised").out())
        .contains("from #13 on; those that were compromised sign nothing more. Send the new");
    submit("three");
    assertThat(change("revoke", "--why", "lost").out()).contains("from #18 on");
    submit("four");

    Run check = norvia.run("verify", norvia.ledger().toString(), "--key", root);
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.out().replaceAll("\\s+", " "))
        .contains("entries signed by the key for their position: 19")
        .contains("and in order: 15");
    String other = root.substring(0, root.length() - 4) + (root.endsWith("0000") ? "1111" : "0000");
    assertThat(norvia.run("verify", norvia.ledger().toString(), "--key", other).exit())
        .isEqualTo(Exit.DAMAGED);
    Run shown = norvia.run("keys", "show", "--data", norvia.data().toString());
    assertThat(shown.out())
        .contains(root, "positions 3 to 7, retired", "sizes 0 to 8, retired", "compromised", "lost")
        .contains("from position 18 on", "from size 18 on");
    assertThat(norvia.said()).containsExactly("one", "two", "three", "four");
  }

  private void submit(String says) {
    Run run = norvia.submit(norvia.statements(says, says));
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private Run change(String... how) {
    List<String> words = new ArrayList<>(List.of("keys"));
    words.addAll(Arrays.asList(how));
    words.addAll(
        List.of("--data", norvia.data().toString(), "--root", norvia.rootKeys().toString()));
    words.addAll(List.of("--memory", "8", "--root-passphrase-fd", "4", "--passphrase-fd", "3"));
    words.addAll(List.of("3<" + norvia.passphrase(), "4<" + norvia.passphrase()));
    Run run = norvia.run(words.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    return run;
  }

  private static String root(String out) {
    Matcher root = ROOT.matcher(out);
    assertThat(root.find()).as(out).isTrue();
    return root.group();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          keys init --data D --keeper XN --origin norvia.example/1 --root R --passphrase-fd 3 | 2 | there is no terminal to ask on for the root; give its passphrase on a file descriptor, such as --passphrase-fd 3 3<FILE
          keys init --data D --keeper XN --origin norvia.example/1 --root R --root-passphrase-fd 7 | 2 | no passphrase can be read from file descriptor 7
          keys init --data D --keeper XN --origin norvia.example/1 --root R --root-passphrase-fd 3 3<SHORT | 2 | a passphrase has at least 8 bytes
          keys init --data D --keeper XN --origin norvia.example/1 --root R --root-passphrase-fd 3 3<EMPTY | 2 | file descriptor 3 gave no passphrase
          keys init --data D --keeper XN --origin norvia.example/1 --root none/R | 2 | there is no folder for none/R; name a place for the keys of the root that you can take away, such as a stick
          keys init --data D --keeper Norvia --origin norvia.example/1 --root R | 2 | 'Norvia' keeps no ledger: write the code of a state, such as XN, or public
          keys init --data D --keeper XN --origin norvia --root R | 2 | 'norvia' cannot be the name of a ledger: write it as an address without https://, such as norvia.example/ledger/1
          keys show --data D | 2 | D has no ledger of its own yet; found it with 'detente keys init'
          keys rotate --data D --root R | 2 | D has no ledger of its own yet; found it with 'detente keys init'
          keys show | 2 | name the folder of your node's data, such as --data norvia; the record that came with this copy is read-only
          """)
  void oneMistake(String line, int exit, String message) throws IOException {
    Files.writeString(dir.resolve("SHORT"), "short\n");
    Files.writeString(dir.resolve("EMPTY"), "\n");
    String[] words = line.split(" ");
    for (int i = 1; i < words.length; i++) {
      boolean path = words[i - 1].equals("--data") || words[i - 1].equals("--root");
      words[i] = path ? dir.resolve(words[i]).toString() : words[i].replace("<", "<" + dir + "/");
    }

    Run run = norvia.run(words);

    assertThat(run.err().replace(dir + "/", "")).isEqualTo("detente: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(dir.resolve("R")).doesNotExist();
  }

  /// What stands after the option may be the passphrase: it is not repeated.
  @Test
  void aPassphraseInACommandIsNotRepeated() {
    Run run = norvia.run("submit", "x", "--data", "d", "--passphrase-fd", "open sesame");

    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err())
        .startsWith(
            "detente: Invalid value for option '--passphrase-fd': a file descriptor is a number")
        .doesNotContain("sesame");
  }

  @Test
  void aWrongPassphraseIsToldInOneLineAndChangesNothing() throws IOException {
    norvia.found();
    Path wrong = norvia.write(Path.of("wrong"), "another one\n");
    byte[] before = Files.readAllBytes(norvia.ledger().resolve("checkpoint"));
    String[] words = norvia.submission(norvia.statements("a", "a"));
    words[words.length - 1] = "3<" + wrong;

    Run run = norvia.run(words);

    assertThat(run.exit()).isEqualTo(Exit.INPUT);
    assertThat(run.err().replace(dir + "/", ""))
        .isEqualTo("detente: the passphrase does not open data/private/signing.keys\n");
    assertThat(run.out()).isEmpty();
    assertThat(norvia.ledger().resolve("checkpoint")).hasBinaryContent(before);
  }

  /// At a terminal a passphrase is asked for once where it is remembered, twice where it is chosen;
  /// two descriptors may be one, a line each.
  @Test
  void whatIsAskedAtATerminal() {
    Terminal terminal =
        new Terminal(List.of("root of Norvia", "root of Norvia", "of its node", "of its nod"), "");
    assertThat(run(terminal, founding())).isEqualTo(Exit.USAGE);
    assertThat(terminal.asked)
        .containsExactly(
            "New passphrase of the root: ",
            "Once more: ",
            "New passphrase of the keys of the node: ",
            "Once more: ");

    Terminal again = new Terminal(List.of("root of Norvia", "of its node", "of its node"), "");
    assertThat(run(again, founding())).isZero();
    assertThat(again.asked.getFirst()).matches("Passphrase of .*root.keys: ");

    List<String> rotate =
        new ArrayList<>(List.of("keys", "rotate", "--data", norvia.data().toString()));
    rotate.addAll(List.of("--root", norvia.rootKeys().toString(), "--memory", "8"));
    rotate.addAll(List.of("--root-passphrase-fd", "0", "--passphrase-fd", "0"));
    assertThat(run(new Terminal(List.of(), "root of Norvia\nof its node\n"), rotate)).isZero();
  }

  private List<String> founding() {
    return List.of(
        "keys",
        "init",
        "--data",
        norvia.data().toString(),
        "--keeper",
        "XN",
        "--origin",
        Norvia.ORIGIN,
        "--root",
        norvia.rootKeys().toString(),
        "--memory",
        "8");
  }

  private int run(Terminal terminal, List<String> words) {
    var surroundings =
        new Surroundings(
            Map.of(),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream(),
            Run.DAY,
            /* terminal= */ true,
            norvia.home(),
            terminal);
    return Detente.run(words.toArray(String[]::new), surroundings);
  }

  /// Somebody who types these lines, unseen, and what comes in on every descriptor.
  private static final class Terminal implements Typing {
    private final List<String> lines;
    private final InputStream input;
    private final List<String> asked = new ArrayList<>();

    Terminal(List<String> lines, String input) {
      this.lines = new ArrayList<>(lines);
      this.input = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream descriptor(int number) {
      return input;
    }

    @Override
    public Optional<char[]> unseen(String prompt) {
      asked.add(prompt);
      return lines.isEmpty() ? Optional.empty() : Optional.of(lines.removeFirst().toCharArray());
    }
  }
}
