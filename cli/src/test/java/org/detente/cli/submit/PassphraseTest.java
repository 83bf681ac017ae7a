package org.detente.cli.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.cli.Run;
import org.detente.cli.run.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `keys passphrase`: the same keys under another passphrase, whole or not at all.
class PassphraseTest {
  @TempDir Path dir;
  private Norvia norvia = new Norvia(Path.of(""));
  private Path after = Path.of("");

  @BeforeEach
  void aStateWithALedgerThatIsAWitness() {
    norvia = Norvia.in(dir).found();
    after = norvia.write(Path.of("after"), "of Norvia, later\n");
    String typed = "3<" + norvia.passphrase();
    String data = norvia.data().toString();
    Run made =
        norvia.run(
            "witness",
            "init",
            "norvia.example/witness",
            "--data",
            data,
            "--memory",
            "8",
            "--passphrase-fd",
            "3",
            typed);
    assertThat(made.exit()).as(made.err()).isZero();
  }

  private Run change(Path old, Path chosen, String... which) {
    List<String> words = new ArrayList<>(List.of("keys", "passphrase"));
    words.addAll(Arrays.asList(which));
    words.addAll(List.of("--passphrase-fd", "3", "--new-passphrase-fd", "4"));
    words.addAll(List.of("3<" + old, "4<" + chosen));
    return norvia.run(words.toArray(String[]::new));
  }

  private String[] which(String keys) {
    return switch (keys) {
      case "signing.keys" -> new String[] {"--data", norvia.data().toString()};
      case "cosigning.keys" -> new String[] {"--witness", "--data", norvia.data().toString()};
      default -> new String[] {"--root", norvia.rootKeys().toString()};
    };
  }

  private Path file(String keys) {
    return keys.equals("root.keys")
        ? norvia.rootKeys()
        : norvia.data().resolve("private").resolve(keys);
  }

  @ParameterizedTest
  @CsvSource({"signing.keys", "cosigning.keys", "root.keys"})
  void theKeysStayTheSameUnderTheNewPassphraseAlone(String keys) throws IOException {
    String before = Files.readString(file(keys));

    Run run = change(norvia.passphrase(), after, which(keys));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(file(keys) + " is sealed under the new passphrase\n");
    String now = Files.readString(file(keys));
    assertThat(named(now)).isEqualTo(named(before)).isNotEmpty();
    assertThat(now).isNotEqualTo(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(keys))))
        .isEqualTo("rw-------");
    Run again = change(norvia.passphrase(), after, which(keys));
    assertThat(again.exit()).isEqualTo(Exit.INPUT);
    assertThat(again.err()).contains("the passphrase does not open");
    assertThat(change(after, norvia.passphrase(), which(keys)).exit()).isZero();
    assertThat(norvia.submit(norvia.statements("after", "after")).exit()).isZero();
    norvia.requireWhole();
  }

  private static List<String> named(String file) {
    return file.lines().filter(line -> line.startsWith("key: ")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wrong | after | 3 | the passphrase does not open
          passphrase | short | 2 | a passphrase has at least 8 bytes
          passphrase | empty | 2 | file descriptor 4 gave no passphrase
          """)
  void oneMistakeChangesNothing(String old, String chosen, int exit, String says)
      throws IOException {
    norvia.passphrase();
    norvia.write(Path.of("wrong"), "another one\n");
    norvia.write(Path.of("short"), "short\n");
    norvia.write(Path.of("empty"), "\n");
    for (String keys : List.of("signing.keys", "cosigning.keys", "root.keys")) {
      byte[] before = Files.readAllBytes(file(keys));

      Run run = change(dir.resolve(old), dir.resolve(chosen), which(keys));

      assertThat(run.exit()).isEqualTo(exit);
      assertThat(run.err()).contains(says);
      assertThat(run.out()).isEmpty();
      assertThat(file(keys)).hasBinaryContent(before);
    }
  }

  @Test
  void aFileThatIsNoneIsRefusedAndLeftAsItIs() throws IOException {
    Path other = norvia.write(Path.of("other"), "not keys\n");
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
    Run run = change(norvia.passphrase(), after, "--root", other.toString());
    assertThat(run.exit()).isEqualTo(Exit.INPUT);
    assertThat(other).hasContent("not keys\n");
    assertThat(change(norvia.passphrase(), after, "--root", other.toString(), "--witness").exit())
        .isEqualTo(Exit.USAGE);
  }
}
