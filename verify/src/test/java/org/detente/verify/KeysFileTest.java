package org.detente.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.KeyRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysFileTest {
  /// The first public key of RFC 8032 section 7.1.
  private static final String ENTRY = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  /// A key of the Go package sumdb/note, whose name is the origin here.
  private static final String VKEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String FILE =
      """
      detente-keys: 1
      origin: PeterNeumann
      batches:
        - {from: 0, until: 57, entry: ENTRY, checkpoint: VKEY}
        - {from: 57, until: 60, entry: ENTRY, checkpoint: VKEY}
      """
          .replace("ENTRY", ENTRY)
          .replace("VKEY", VKEY);

  @TempDir Path dir;

  @Test
  void readsTheBatchesOfALedger() throws IOException {
    KeyRing ring = read(FILE).expect();

    assertThat(ring.origin()).isEqualTo(Optional.of("PeterNeumann"));
    assertThat(ring.size()).isEqualTo(OptionalLong.of(60));
    assertThat(ring.entryKeysAt(56)).hasSize(1);
    assertThat(ring.entryKeysAt(59)).hasSize(1);
    assertThat(ring.entryKeysAt(60)).isEmpty();
    assertThat(ring.checkpointKeysAt(0)).hasSize(1);
    assertThat(ring.checkpointKeysAt(57)).hasSize(1);
    assertThat(ring.checkpointKeysAt(60)).hasSize(1);
    assertThat(ring.checkpointKeysAt(61)).isEmpty();
  }

  @Test
  void keysStillInUseAreGoodFromTheirBeginningOn() throws IOException {
    KeyRing ring = read(FILE.replace("until: 60, ", "")).expect();

    assertThat(ring.size()).isEqualTo(OptionalLong.of(57));
    assertThat(ring.entryKeysAt(57)).hasSize(1);
    assertThat(ring.entryKeysAt(1_000_000)).hasSize(1);
    assertThat(ring.checkpointKeysAt(1_000_000)).hasSize(1);
    assertThat(ring.withoutEntryKey(1_000_000)).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "keys: 1           | keys: 2             | keys.yaml: it is of another version; this version reads detente-keys: 1",
        "batches:          | batch:              | keys.yaml: the file is not a mapping of exactly batches, detente-keys, origin",
        "origin: PeterNeumann | origin: other      | keys.yaml: batch 1 has a checkpoint key of PeterNeumann, not of other",
        "from: 57          | from: 56            | keys.yaml: batch 2 does not run on from 57: [56, 60)",
        "from: 57          | from: 58            | keys.yaml: batch 2 does not run on from 57: [58, 60)",
        "until: 60         | until: 57           | keys.yaml: batch 2 does not run on from 57: [57, 57)",
        "until: 60         | until: sixty        | keys.yaml: until of batch 2 is not a position",
        "until: 60         | until: 60.5         | keys.yaml: until of batch 2 is not a position",
        "from: 0,          | from: -1,           | keys.yaml: from of batch 1 is not a position",
        "until: 57,        | ''                  | keys.yaml: batch 1 has no until, so none can follow it",
        "until: 60         | untill: 60          | keys.yaml: batch 2 is not a mapping of exactly checkpoint, entry, from, until",
        "entry: 11qY       | entry: 1            | keys.yaml: batch 1: ",
        "+c74f20a3+        | +c74f20a4+          | keys.yaml: batch 1: the verifier key of PeterNeumann says id c74f20a4, but its bytes give c74f20a3",
        "origin:           | detente-keys:       | keys.yaml: ",
        "batches:          | '\tbatches:'        | keys.yaml: ",
      })
  void refusesWithOneSentence(String from, String to, String message) throws IOException {
    assertThat(FILE).contains(from);
    String file = FILE.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));

    assertThat(messageOf(read(file))).startsWith(message).doesNotContain("\n");
  }

  /// The same keys for a head as the whole file has, for every size; and no others are read.
  @Test
  void readsForAHeadWhatTheWholeFileSaysOfIt() throws IOException {
    KeyRing ring = read(FILE).expect();
    for (long size = 0; size < 70; size++) {
      KeysFile.Head head = KeysFile.readHead(dir.resolve("keys.yaml"), size).expect();

      assertThat(head.keys()).as("size %d", size).isEqualTo(ring.checkpointKeysAt(size));
      assertThat(head.origin()).isEqualTo(ring.origin().orElseThrow());
      assertThat(head.least()).isEqualTo(ring.size().orElseThrow());
    }

    Files.writeString(dir.resolve("keys.yaml"), FILE.replaceFirst("entry: 11qY", "entry: 1"));
    assertThat(KeysFile.readHead(dir.resolve("keys.yaml"), 60))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(messageOf(KeysFile.read(dir.resolve("keys.yaml"))))
        .isEqualTo("keys.yaml: it cannot be read (NoSuchFileException)");
  }

  @Test
  void tellsEntryKeysFromCheckpointKeys() {
    KeyRing ring = KeysFile.ofOptions(List.of(VKEY, ENTRY)).expect();

    assertThat(ring.entryKeysAt(1_000_000)).hasSize(1);
    assertThat(ring.checkpointKeysAt(1_000_000)).hasSize(1);
    assertThat(ring.isRegistry()).isFalse();
    assertThat(messageOf(KeysFile.ofOptions(List.of("nonsense"))))
        .isEqualTo("\"nonsense\" is no verifier key: expected name+8 hex digits+base64");
  }

  private Outcome<KeyRing> read(String text) throws IOException {
    return KeysFile.read(Files.writeString(dir.resolve("keys.yaml"), text));
  }

  private static String messageOf(Outcome<KeyRing> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<KeyRing> _ -> "accepted";
      case Outcome.Refused<KeyRing>(var refusal) -> refusal.message();
    };
  }
}
