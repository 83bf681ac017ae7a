package org.detente.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyMainTest {
  private static final String ORIGIN = "fiction.example/ledger/1";
  private static final EntrySigner ENTRIES = EntrySigner.of(secret(1));
  private static final NoteSigner CHECKPOINTS = NoteSigner.ed25519(ORIGIN, secret(2));

  @TempDir Path dir;
  private Path folder;
  private Path keys;
  private Path checkpoints;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeALedgerItsKeysAndAnOlderCheckpoint() throws IOException {
    folder = dir.resolve("ledger");
    checkpoints = Files.createDirectory(dir.resolve("checkpoints"));
    try (LedgerWriter writer = LedgerWriter.create(folder, ORIGIN, List.of(CHECKPOINTS)).expect()) {
      append(writer, 0);
      Files.copy(folder.resolve("checkpoint"), checkpoints.resolve("1"));
      append(writer, 1);
    }
    keys = dir.resolve("keys.yaml");
    Files.writeString(keys, keysUntil(2));
  }

  private static void append(LedgerWriter writer, long number) {
    Envelope envelope = Envelope.sign(Obj.of(Map.of("n", new Int(number))), ENTRIES).expect();
    writer.append(List.of(Admission.under(ENTRIES.key()).admit(envelope).expect())).expect();
  }

  private static String keysUntil(int until) {
    return String.format(
        Locale.ROOT,
        """
        # Keys of a fictional ledger.
        detente-keys: 1
        origin: %s
        batches:
          - {from: 0, until: %s, entry: %s, checkpoint: %s}
        """,
        ORIGIN,
        until,
        ENTRIES.key().text(),
        CHECKPOINTS.verifierKey().text());
  }

  @Test
  void withTheKeysFileEverythingHolds() {
    int exit = run(folder, "--keys", keys, "--checkpoints", checkpoints);

    assertThat(text(out))
        .isEqualTo(
            String.format(
                Locale.ROOT,
                """
                ledger       fiction.example/ledger/1
                size         2
                root         %s
                holds        files in the folder, each explained by the tree: 5
                holds        entries that hash to the root of the checkpoint: 2
                holds        the checkpoint is signed by %s (ed25519)
                holds        the ledger extends checkpoints/1, of size 1
                holds        entries signed by the key for their position: 2
                holds        grade: recorded; no policy (--policy) says whose cosignatures would count
                """,
                LedgerReader.open(folder).expect().root().hex(),
                CHECKPOINTS.verifierKey().shortText()));
    assertThat(exit).isZero();
  }

  @Test
  void withKeysOneByOneEverythingHoldsToo() {
    int exit =
        run(folder, "--key", ENTRIES.key().text(), "--key", CHECKPOINTS.verifierKey().text());

    assertThat(exit).isZero();
  }

  @Test
  void withoutKeysItSaysWhatItCouldNotCheck() {
    assertThat(run(folder)).isEqualTo(1);
    assertThat(text(out))
        .contains("not checked  the signatures of entries 0 to 1: no key was given for them\n");
  }

  @Test
  void aFlippedBitIsDamage() throws IOException {
    Path bundle = folder.resolve("tile/entries/000.p/2");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[50] ^= 1;
    Files.write(bundle, bytes);

    assertThat(run(folder, "--keys", keys)).isEqualTo(4);
    assertThat(text(out))
        .contains(
            "DAMAGED      tile/entries/000.p/2: entry 0 does not fit its hash in tile/0/000.p/2;"
                + " one of the two was changed\n");
  }

  @Test
  void fewerEntriesThanTheKeysSpeakOfIsDamage() throws IOException {
    Files.writeString(keys, keysUntil(3));

    assertThat(run(folder, "--keys", keys)).isEqualTo(4);
    assertThat(text(out)).contains("2 entries are too few; there were 3 before");
  }

  @Test
  void whereThereIsNoLedgerItSaysSo() {
    assertThat(run(dir)).isEqualTo(3);
    assertThat(text(err)).contains("there is no ledger at");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void argumentsThatMakeNoSenseGetTheHelp() {
    for (List<String> arguments :
        List.of(
            List.<String>of(),
            List.of("a", "b"),
            List.of("--keys"),
            List.of("a", "--keys"),
            List.of("a", "--nonsense", "b"),
            List.of("a", "--keys", "k", "--key", "k"))) {
      err.reset();
      assertThat(run(arguments.toArray())).isEqualTo(2);
      assertThat(text(err)).contains("WHAT").contains("Exit: 0");
    }
  }

  private int run(Object... arguments) {
    return VerifyMain.run(
        Arrays.stream(arguments).map(String::valueOf).toList(),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static Ed25519Secret secret(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return new Ed25519Secret(seed);
  }
}
