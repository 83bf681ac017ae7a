package org.detente.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detente.ledger.Samples.ENTRIES;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;
import static org.detente.ledger.Samples.entry;
import static org.detente.ledger.Samples.refusedWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TileTree;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerWriterTest {
  @TempDir Path dir;
  private Path folder;

  @BeforeEach
  void nameTheFolder() {
    folder = dir.resolve("ledger");
  }

  @Test
  void theFolderIsATlogTilesTreeAndNothingElse() throws IOException {
    try (LedgerWriter writer = create()) {
      writer.append(entries(0, 3)).expect();
      writer.append(entries(3, 258)).expect();
    }

    assertThat(new LocalDisk().list(dir))
        .containsExactlyInAnyOrder(
            "ledger.lock",
            "ledger/checkpoint",
            "ledger/tile/0/000",
            "ledger/tile/0/001.p/2",
            "ledger/tile/1/000.p/1",
            "ledger/tile/entries/000",
            "ledger/tile/entries/001.p/2");
    assertThat(Files.readString(folder.resolve("checkpoint"))).startsWith(ORIGIN + "\n258\n");
  }

  @Test
  void aNewLedgerHasNoEntriesAndTheRootOfNothing() {
    create().close();
    LedgerReader reader = LedgerReader.open(folder).expect();

    assertThat(reader.size()).isZero();
    assertThat(reader.origin()).isEqualTo(ORIGIN);
    assertThat(reader.root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(reader.entry(0))
        .satisfies(
            refusedWith(
                RefusalCode.POSITION_BEYOND, "there is no position 0: the ledger has 0 entries"));
  }

  @Test
  void inWhateverGroupsEntriesComeTheLedgerIsTheSame() {
    Seeds.runs(
        8,
        random -> {
          Path here = Files.createTempDirectory(dir, "groups").resolve("ledger");
          TileTree tree = new TileTree();
          LedgerWriter writer = LedgerWriter.create(here, ORIGIN, SIGNERS).expect();
          int size = 0;
          while (size < 600) {
            int next = Math.min(600, size + random.nextInt(1, 300));
            assertThat(writer.append(entries(size, next)).expect())
                .isEqualTo(LongStream.range(size, next).boxed().toList());
            entries(size, next).forEach(entry -> tree.append(entry.leafHash()));
            size = next;
            if (random.nextInt(4) == 0) {
              writer.close();
              writer = LedgerWriter.open(here, SIGNERS).expect();
            }
            LedgerReader reader = LedgerReader.open(here).expect();
            assertThat(reader.root()).isEqualTo(tree.root());
            int position = random.nextInt(size);
            assertThat(reader.entry(position).expect()).isEqualTo(entry(position).bytes());
            assertThat(reader.leafHash(position).expect()).isEqualTo(entry(position).leafHash());
          }
          writer.close();
          LedgerProof.requireWhole(new LocalDisk(), here, 600);
        });
  }

  @Test
  void aReaderThatLooksAgainIsOneThatWasOpenedAnewWhateverWasAppendedMeanwhile() {
    Seeds.runs(
        6,
        random -> {
          Path here = Files.createTempDirectory(dir, "again").resolve("ledger");
          try (LedgerWriter writer = LedgerWriter.create(here, ORIGIN, SIGNERS).expect()) {
            LedgerReader kept = LedgerReader.open(here).expect();
            LedgerReader first = kept;
            int size = 0;
            while (size < 1_100) {
              int next = Math.min(1_100, size + random.nextInt(1, 400));
              writer.append(entries(size, next)).expect();
              size = next;
              LedgerReader now = kept.now().expect();
              LedgerReader anew = LedgerReader.open(here).expect();
              assertThat(now.note()).isEqualTo(anew.note());
              for (int position = 0; position < size; position += random.nextInt(1, 60)) {
                assertThat(now.leafHash(position).expect())
                    .isEqualTo(anew.leafHash(position).expect());
                assertThat(now.rootAt(position).expect()).isEqualTo(anew.rootAt(position).expect());
                assertThat(now.entry(position).expect()).isEqualTo(entry(position).bytes());
              }
              assertThat(now.now().expect()).as("nothing was appended since").isSameAs(now);
              kept = random.nextBoolean() ? now : kept;
            }
            assertThat(first.size()).isZero();
          }
        });
  }

  @Test
  void aReaderThatLooksAgainIsToldOfALedgerThatIsNoLongerTheSame() throws IOException {
    try (LedgerWriter writer = create()) {
      writer.append(entries(0, 300)).expect();
    }
    LedgerReader reader = LedgerReader.open(folder).expect();
    Path other = dir.resolve("other");
    try (LedgerWriter writer = LedgerWriter.create(other, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(1, 300)).expect();
      replace(other, folder);
      assertThat(reader.now()).satisfies(refusedWith(RefusalCode.SIZE_DEPARTS));
      writer.append(entries(300, 600)).expect();
      replace(other, folder);
      assertThat(reader.now()).satisfies(refusedWith(RefusalCode.TILE_DEPARTS));
    }
  }

  /// Puts one ledger in the place of another.
  private static void replace(Path by, Path folder) throws IOException {
    for (String file : new LocalDisk().list(folder)) {
      Files.delete(folder.resolve(file));
    }
    for (String file : new LocalDisk().list(by)) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(by.resolve(file), folder.resolve(file));
    }
  }

  @Test
  void aReaderOpenedBeforeSeesItsOwnCheckpointToTheEnd() {
    try (LedgerWriter writer = create()) {
      writer.append(entries(0, 3)).expect();
      LedgerReader reader = LedgerReader.open(folder).expect();
      Hash root = reader.root();
      writer.append(entries(3, 300)).expect();

      List<byte[]> seen = new ArrayList<>();
      assertThat(reader.forEach((_, entry) -> seen.add(entry)).expect()).isEqualTo(3);
      assertThat(seen).hasSize(3);
      assertThat(reader.root()).isEqualTo(root);
      assertThat(LedgerReader.open(folder).expect().rootAt(3).expect()).isEqualTo(root);
    }
  }

  /// A reader that comes while a commit is under way sees the ledger before it or after it.
  @Test
  void readersBesideABusyWriterNeverSeeDamage() {
    try (LedgerWriter writer = create()) {
      CompletableFuture<Void> appending =
          CompletableFuture.runAsync(() -> {
            for (int size = 0; size < 300; size += 3) {
              writer.append(entries(size, size + 3)).expect();
            }
          });
      long seen = 0;
      while (!appending.isDone()) {
        LedgerReader reader = LedgerReader.open(folder).expect();
        assertThat(reader.size()).isGreaterThanOrEqualTo(seen);
        assertThat(reader.forEach((_, _) -> {}).expect()).isEqualTo(reader.size());
        seen = reader.size();
      }
      appending.join();
    }
    assertThat(LedgerReader.open(folder).expect().size()).isEqualTo(300);
  }

  @Test
  void manyThreadsAppendAtOnceAndEachGetsItsOwnPositions() {
    try (LedgerWriter writer = create()) {
      List<List<Long>> positions =
          IntStream.range(0, 120)
              .parallel()
              .mapToObj(i -> writer.append(entries(3 * i, 3 * i + 3)).expect())
              .toList();

      assertThat(positions.stream().flatMap(List::stream).sorted().toList())
          .isEqualTo(LongStream.range(0, 360).boxed().toList());
      LedgerReader reader = LedgerReader.open(folder).expect();
      for (int i = 0; i < positions.size(); i++) {
        for (int j = 0; j < 3; j++) {
          assertThat(reader.entry(positions.get(i).get(j)).expect())
              .isEqualTo(entry(3 * i + j).bytes());
        }
      }
    }
  }

  @Test
  void theSamePayloadIsTakenOnceWhoeverSignsIt() {
    EntrySigner other = EntrySigner.of(Samples.secret(9));
    Envelope again = Envelope.sign(Samples.body(1), other).expect();
    Admitted byAnother = Admission.under(other.key()).admit(again).expect();
    try (LedgerWriter writer = create()) {
      writer.append(entries(0, 3)).expect();

      for (Admitted duplicate : List.of(entry(1), byAnother)) {
        assertThat(writer.append(List.of(entry(7), duplicate)))
            .satisfies(
                refusedWith(
                    RefusalCode.ENTRY_DUPLICATE, "the same entry already stands at position 1"));
      }
      assertThat(writer.append(List.of(entry(8), entry(8))))
          .satisfies(
              refusedWith(RefusalCode.ENTRY_TWICE, "the same entry is handed in twice at once"));
      assertThat(writer.checkpoint().size()).isEqualTo(3);
    }
    try (LedgerWriter reopened = LedgerWriter.open(folder, SIGNERS).expect()) {
      assertThat(reopened.append(List.of(byAnother)))
          .satisfies(refusedWith(RefusalCode.ENTRY_DUPLICATE));
      assertThat(reopened.append(List.of(entry(7))).expect()).isEqualTo(List.of(3L));
    }
  }

  @Test
  void twoThreadsWithOnePayloadOneIsRefused() {
    try (LedgerWriter writer = create()) {
      List<Outcome<List<Long>>> outcomes =
          IntStream.range(0, 16)
              .parallel()
              .mapToObj(_ -> writer.append(List.of(entry(5))))
              .toList();

      assertThat(outcomes.stream().filter(Outcome::isAccepted)).hasSize(1);
      assertThat(outcomes.stream().filter(o -> !o.isAccepted()))
          .allSatisfy(o -> assertThat(o).satisfies(refusedWith(RefusalCode.ENTRY_DUPLICATE)));
      assertThat(writer.checkpoint().size()).isEqualTo(1);
    }
  }

  @Test
  void whereThereIsSomethingNoLedgerIsMade() throws IOException {
    create().close();
    assertThat(LedgerWriter.create(folder, ORIGIN, SIGNERS))
        .satisfies(refusedWith(RefusalCode.FOLDER_NOT_EMPTY));
    Path other = Files.createDirectory(dir.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "mine");
    assertThat(LedgerWriter.create(other, ORIGIN, SIGNERS))
        .satisfies(refusedWith(RefusalCode.FOLDER_NOT_EMPTY));
    assertThat(LedgerWriter.create(dir.resolve("no/such/ledger"), ORIGIN, SIGNERS))
        .satisfies(refusedWith(RefusalCode.FOLDER_PARENT_MISSING));
    assertThat(other.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void whereThereIsNoneNoLedgerIsOpenedAndNoLockIsLeft() throws IOException {
    Path empty = Files.createDirectory(dir.resolve("empty"));
    for (Path none : List.of(folder, empty, dir.resolve("no/such/ledger"))) {
      assertThat(LedgerWriter.open(none, SIGNERS))
          .satisfies(refusedWith(RefusalCode.FOLDER_MISSING));
      assertThat(LedgerReader.open(none)).satisfies(refusedWith(RefusalCode.FOLDER_MISSING));
    }
    assertThat(new LocalDisk().list(dir)).isEmpty();
  }

  @Test
  void checkpointKeysBearTheNameOfTheLedger() {
    NoteSigner other = NoteSigner.ed25519("fiction.example/other", Samples.secret(2));

    assertThat(LedgerWriter.create(folder, ORIGIN, List.of(other)))
        .satisfies(
            refusedWith(
                RefusalCode.SIGNER_NAME,
                "the checkpoint key is named fiction.example/other, but the ledger's origin is "
                    + ORIGIN));
    assertThat(LedgerWriter.create(folder, "two words", SIGNERS))
        .satisfies(refusedWith(RefusalCode.ORIGIN_UNFIT));
    assertThatThrownBy(() -> LedgerWriter.create(folder, ORIGIN, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aClosedWriterTakesNothing() {
    LedgerWriter writer = create();
    writer.close();
    writer.close();

    assertThat(writer.append(List.of(entry(0)))).satisfies(refusedWith(RefusalCode.WRITER_CLOSED));
  }

  @Test
  void theEntryKeysAreNotTheCheckpointKeys() {
    assertThat(ENTRIES.key().key()).isNotEqualTo(Samples.CHECKPOINTS.verifierKey().key());
  }

  private LedgerWriter create() {
    return LedgerWriter.create(folder, ORIGIN, SIGNERS).expect();
  }

  /// Every size that had a checkpoint keeps its partial files, until their full ones are there.
  @Test
  void partialFilesOfEveryCheckpointStayUntilTheFullOnesAreThere() throws IOException {
    try (LedgerWriter writer = create()) {
      writer.append(entries(0, 3)).expect();
      writer.append(entries(3, 5)).expect();
      assertThat(new LocalDisk().list(folder))
          .containsExactlyInAnyOrder(
              "checkpoint",
              "tile/0/000.p/3",
              "tile/0/000.p/5",
              "tile/entries/000.p/3",
              "tile/entries/000.p/5");
      writer.append(entries(5, 256)).expect();
    }

    assertThat(new LocalDisk().list(folder))
        .containsExactlyInAnyOrder(
            "checkpoint", "tile/0/000", "tile/1/000.p/1", "tile/entries/000");
    assertThat(Files.size(folder.resolve("tile/0/000"))).isEqualTo(8192);
  }
}
