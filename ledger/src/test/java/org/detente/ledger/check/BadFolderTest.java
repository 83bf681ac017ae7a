package org.detente.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.ENTRIES;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.Samples;
import org.detente.ledger.check.KeyRing.Batch;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.store.LedgerWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What anybody may do to a folder, and that each of it is called damage, with its place.
class BadFolderTest {
  private static final KeyRing KEYS =
      KeyRing.ofBatches(ORIGIN, List.of(Batch.of(0, 3, ENTRIES.key(), CHECKPOINTS.verifierKey())));

  @TempDir Path dir;
  private Path folder;

  @BeforeEach
  void writeASmallLedger() {
    folder = dir.resolve("ledger");
    try (LedgerWriter writer = LedgerWriter.create(folder, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 2)).expect();
      writer.append(entries(2, 3)).expect();
    }
  }

  /// The other files need no key to be judged: FlippedBitTest.
  @Test
  void everyFlippedBitOfTheCheckpointIsDamage() throws IOException {
    Path path = folder.resolve("checkpoint");
    byte[] whole = Files.readAllBytes(path);
    assertThat(damage()).isEmpty();
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(path, flipped);
      assertThat(damage())
          .as("bit %s", bit)
          .isNotEmpty()
          .allSatisfy(r -> assertThat(r.category()).isEqualTo(Refusal.Category.DAMAGED));
    }
  }

  @Test
  void everyFileCutShortLengthenedOrMissingIsDamage() throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      boolean older = file.getKey().endsWith(".p/2");
      int length = file.getValue().length;
      for (int changed : List.of(0, 1, length / 2, length - 1, length + 1)) {
        Files.write(path, Arrays.copyOf(file.getValue(), changed));
        assertThat(damage()).as("%s at %s bytes", file.getKey(), changed).isNotEmpty();
      }
      Files.delete(path);
      // A file of an earlier checkpoint may go; readers do not need it.
      assertThat(damage().isEmpty()).as(file.getKey()).isEqualTo(older);
      Files.write(path, file.getValue());
    }
  }

  @Test
  void aFileTheTreeDoesNotExplainIsDamageWhateverItsName() throws IOException {
    for (String name :
        List.of(
            "notes.txt",
            ".hidden",
            "checkpoint.bak",
            "tile/0/001",
            "tile/0/000",
            "tile/0/000.p/4",
            "tile/0/000.p/02",
            "tile/1/000.p/1",
            "tile/entries/000.p/4",
            "tile/entries/x000/000",
            "tile/ENTRIES/000.p/3",
            "ledger.lock")) {
      Path path = folder.resolve(name);
      Files.createDirectories(path.getParent());
      Files.copy(folder.resolve("tile/0/000.p/3"), path);
      assertThat(damage())
          .extracting(Refusal::message)
          .containsExactly(name + ": a ledger of 3 entries has no such file");
      Files.delete(path);
    }
  }

  @Test
  void aLinkIsNoFileOfTheTree() throws IOException {
    Path tile = folder.resolve("tile/0/000.p/3");
    Path outside = dir.resolve("outside");
    Files.move(tile, outside);
    Files.createSymbolicLink(tile, outside);

    assertThat(damage())
        .extracting(Refusal::message)
        .contains("tile/0/000.p/3: this file is missing; the tree of 3 entries needs it");
  }

  @Test
  void anEntryRewrittenWithItsTilesRecomputedDoesNotFitTheSignedRoot() throws IOException {
    Path forged = dir.resolve("forged");
    try (LedgerWriter writer = LedgerWriter.create(forged, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(7, 9)).expect();
      writer.append(entries(2, 3)).expect();
    }
    byte[] signedHead = Files.readAllBytes(folder.resolve("checkpoint"));
    Files.write(forged.resolve("checkpoint"), signedHead);

    assertThat(damageOf(forged))
        .singleElement()
        .satisfies(r -> assertThat(r.message()).startsWith("checkpoint: the root "));
  }

  @Test
  void aLedgerSignedByAnotherKeyIsDamage() {
    Path forged = dir.resolve("forged");
    var impostor = NoteSigner.ed25519(ORIGIN, Samples.secret(6));
    try (LedgerWriter writer = LedgerWriter.create(forged, ORIGIN, List.of(impostor)).expect()) {
      writer.append(entries(0, 3)).expect();
    }

    assertThat(damageOf(forged))
        .extracting(Refusal::message)
        .containsExactly(
            "checkpoint: it is not signed by "
                + CHECKPOINTS.verifierKey().shortText()
                + ", which signs at this size");
  }

  /// An old checkpoint with its old files is a whole ledger; only who knows of more sees that some
  /// are gone.
  @Test
  void aLedgerRolledBackHasTooFewEntries() {
    Path rolledBack = dir.resolve("rolled-back");
    try (LedgerWriter writer = LedgerWriter.create(rolledBack, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 2)).expect();
    }

    assertThat(damageOf(rolledBack))
        .extracting(Refusal::message)
        .containsExactly("checkpoint: 2 entries are too few; there were 3 before");
  }

  @Test
  void aCheckpointOfAnotherLedgerIsDamage() throws IOException {
    Path other = dir.resolve("other");
    var signer = NoteSigner.ed25519("fiction.example/other", Samples.secret(2));
    try (LedgerWriter writer =
        LedgerWriter.create(other, "fiction.example/other", List.of(signer)).expect()) {
      writer.append(entries(0, 3)).expect();
    }

    assertThat(damageOf(other))
        .extracting(Refusal::message)
        .contains("checkpoint: it is of fiction.example/other, not of " + ORIGIN);
  }

  /// A size nobody could hold is refused at the first file that is not there; nothing is reserved
  /// for it.
  @Test
  void aHugeSizeIsAMissingFile() throws IOException {
    String head = Files.readString(folder.resolve("checkpoint"));
    for (String size : List.of("4", "300", "1099511627776", "9223372036854775807")) {
      Files.writeString(
          folder.resolve("checkpoint"), head.replaceFirst("\n3\n", "\n" + size + "\n"));
      assertThat(refusalOf(LedgerReader.open(folder)))
          .allSatisfy(r -> assertThat(r.message()).contains("is missing; the tree of " + size));
    }
  }

  @Test
  void aDamagedFolderIsNotOpenedForWritingAndStaysAsItIs() throws IOException {
    Path tile = folder.resolve("tile/0/000.p/3");
    byte[] flipped = Files.readAllBytes(tile);
    flipped[40] ^= 1;
    Files.write(tile, flipped);
    Map<String, byte[]> before = files();

    assertThat(refusalOf(LedgerWriter.open(folder, SIGNERS)))
        .extracting(Refusal::message)
        .containsExactly(
            "tile/entries/000.p/3: entry 1 does not fit its hash in tile/0/000.p/3; one of the two was"
                + " changed");
    assertThat(files().keySet()).isEqualTo(before.keySet());
    before.forEach((name, bytes) -> assertThat(folder.resolve(name)).hasBinaryContent(bytes));
  }

  @Test
  void aNoteThatIsNoneIsABrokenCheckpoint() throws IOException {
    Files.write(folder.resolve("checkpoint"), "no checkpoint".getBytes(UTF_8));

    assertThat(damage())
        .extracting(Refusal::message)
        .containsExactly(
            "checkpoint: the note is malformed: no empty line stands between text and signatures");
  }

  private List<Refusal> damage() {
    return damageOf(folder);
  }

  private static List<Refusal> damageOf(Path ledger) {
    return FolderCheck.run(ledger, KEYS, Map.of(), CheckProgress.SILENT).expect().damage();
  }

  private static List<Refusal> refusalOf(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? List.of(refusal) : List.of();
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }
}
