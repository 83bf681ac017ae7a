package org.detente.node.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.ledger.signature.SecretKey;
import org.detente.node.Stop;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileTest {
  private static final String ORIGIN = "norvia.example/ledger/1";
  private static final Cost CHEAP = Cost.ofMib(Cost.MIN_MIB);
  private static final byte[] MESSAGE = "what was agreed".getBytes(StandardCharsets.UTF_8);

  @TempDir Path dir;
  private Path file = Path.of("");
  private Secrets made = new Secrets(List.of());

  @BeforeEach
  void aFileOfKeys() throws IOException {
    file = dir.resolve("signing.keys");
    made = Secrets.make(new SecureRandom(), "entry", "checkpoint");
    write("the right one");
  }

  private void write(String passphrase) throws IOException {
    KeyFile.write(file, ORIGIN, made, typed(passphrase), CHEAP, new SecureRandom());
  }

  private static Passphrase typed(String passphrase) {
    return Passphrase.of(passphrase.toCharArray());
  }

  @Test
  void whatWasSealedIsOpenedByItsPassphrase() throws Exception {
    KeyFile read = KeyFile.read(file);

    assertThat(read.origin()).isEqualTo(ORIGIN);
    assertThat(read.cost()).isEqualTo(CHEAP);
    assertThat(read.keys())
        .extracting(KeyFile.Named::role)
        .containsExactly("entry", "entry", "checkpoint", "checkpoint");
    try (Secrets opened = read.open(typed("the right one"))) {
      for (String role : List.of("entry", "checkpoint")) {
        List<SecretKey> mine = made.of(role);
        for (int i = 0; i < mine.size(); i++) {
          assertThat(opened.of(role).get(i).sign(MESSAGE)).isEqualTo(mine.get(i).sign(MESSAGE));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"the wrong one", "'the right one '", "'the right one\n'", "''", "The right one"})
  void anotherPassphraseOpensNothing(String passphrase) throws Exception {
    assertThat(refusal(passphrase)).isEqualTo("the passphrase does not open signing.keys");
  }

  /// The text is authenticated with the keys: nothing in it can be changed unnoticed, the cost of a
  /// guess above all.
  @Test
  void aChangedByteIsNoticedWhereverItStands() throws Exception {
    byte[] honest = Files.readAllBytes(file);
    Seeds.runs(
        60,
        random -> {
          byte[] bytes = honest.clone();
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
          Files.write(file, bytes);
          assertThat(refusal("the right one"))
              .isIn(
                  "signing.keys cannot be used as keys",
                  "the passphrase does not open signing.keys");
        });
    Files.write(file, honest);
    assertThat(refusal("the right one")).isEqualTo("none");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "memory=8192   | memory=4           | signing.keys cannot be used as keys",
        "memory=8192   | memory=99999999    | signing.keys cannot be used as keys",
        "passes=3      | passes=0           | signing.keys cannot be used as keys",
        "passes=3      | passes=999         | signing.keys cannot be used as keys",
        "lanes=4       | lanes=0            | signing.keys cannot be used as keys",
        "passes=3      | passes=1           | the passphrase does not open signing.keys",
        "origin: norvia | origin: sudal     | the passphrase does not open signing.keys",
        "key: checkpoint ed | key: entry ed | the passphrase does not open signing.keys",
        "key: entry ed25519 | key: entry slh-dsa | signing.keys cannot be used as keys",
        "secret: 2     | secret: 3          | signing.keys cannot be used as keys",
        "secret: 2     | secret: 1          | signing.keys holds a key that no passphrase protects, from an earlier version; this version does not sign with it. Begin a new ledger under a new name, with 'detente keys init'",
      })
  void refusesWithOneSentence(String from, String to, String message) throws Exception {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replaceFirst(from, to));

    assertThat(refusal("the right one")).isEqualTo(message);
  }

  @Test
  void aTornFileIsRefused() throws Exception {
    String text = Files.readString(file);
    for (int length = 0; length < text.length(); length += 23) {
      Files.writeString(file, text.substring(0, length));
      assertThat(refusal("the right one")).isEqualTo("signing.keys cannot be used as keys");
    }
  }

  @Test
  void onlyItsOwnerMayOpenIt() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    for (String mode : List.of("rw-r-----", "rw----r--", "rw-------")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      assertThat(refusal("the right one"))
          .isEqualTo(
              mode.equals("rw-------")
                  ? "none"
                  : "signing.keys may be opened by others than its owner; close it first: chmod 600"
                      + " signing.keys");
    }
    try (Stream<Path> beside = Files.list(dir)) {
      assertThat(beside).as("nothing is left beside it").containsExactly(file);
    }
  }

  @Test
  void theSameKeysAreSealedAnotherWayEachTime() throws Exception {
    String first = Files.readString(file);
    write("the right one");

    Map<Boolean, List<String>> lines =
        Files.readString(file).lines().collect(Collectors.partitioningBy(first::contains));
    assertThat(lines.get(false)).hasSize(3);
  }

  @Test
  void nothingShowsASecret() throws Exception {
    List<String> shown = new ArrayList<>();
    shown.add(made.toString());
    shown.add(made.held().getFirst().toString());
    shown.add(made.of("entry").toString());
    shown.add(typed("the right one").toString());
    shown.add(KeyFile.read(file).toString());
    shown.add(refusal("the wrong one"));
    for (String text : shown) {
      assertThat(text).doesNotContain("right").doesNotContain("wrong").doesNotContain("[B@");
    }
  }

  @Test
  void aShortPassphraseIsNotChosen() {
    assertThat(typed("\u017eluk\u00e1").toString()).isEqualTo("a passphrase");
    for (String passphrase : List.of("", "1234567")) {
      try {
        typed(passphrase).requireLong();
        throw new AssertionError(passphrase);
      } catch (Stop stop) {
        assertThat(stop.reasons().getFirst().says()).isEqualTo("a passphrase has at least 8 bytes");
      }
    }
  }

  private String refusal(String passphrase) throws IOException {
    try {
      KeyFile.read(file).open(typed(passphrase)).close();
      return "none";
    } catch (Stop stop) {
      return stop.reasons().getFirst().says().replace(dir + "/", "");
    }
  }
}
