package org.detente.ledger.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;
import static org.detente.ledger.Samples.refusedWith;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journal beside a folder: part of the ledger while its commit is unfinished, of no account
/// otherwise.
class JournalTest {
  @TempDir Path dir;
  private Path folder;
  private Path journal;
  private ForgetfulDisk disk;

  @BeforeEach
  void cutAnAppendOffRightAfterItWasSafe() throws IOException {
    folder = dir.resolve("ledger");
    journal = dir.resolve("ledger.journal");
    disk = new ForgetfulDisk(dir);
    try (LedgerWriter writer = LedgerWriter.create(disk, folder, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 2)).expect();
    }
    cutOffAfter("move ledger.part to ledger/tile/0/000.p/3");
  }

  /// Appends a third entry and cuts the writer off as soon as one file of two is in its place.
  private void cutOffAfter(String move) throws IOException {
    List<String> log = new ArrayList<>();
    Disk cutting =
        WatchedDisk.atEachOperation(
            new LoggedDisk(disk, dir, log),
            _ -> {
              if (log.contains(move)) {
                throw new CutOff();
              }
            });
    try (LedgerWriter writer = LedgerWriter.open(cutting, folder, SIGNERS).expect()) {
      assertThatThrownBy(() -> writer.append(entries(2, 3)))
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(CutOff.class);
    }
    assertThat(disk.read(journal)).isPresent();
  }

  private static final class CutOff extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aReaderSeesTheCommitAsFinishedAndChangesNothing() {
    List<String> before = disk.list(dir);
    LedgerReader reader = open().expect();

    assertThat(reader.size()).isEqualTo(3);
    assertThat(reader.entry(2).expect()).isEqualTo(entries(2, 3).getFirst().bytes());
    assertThat(disk.list(dir)).hasSameElementsAs(before).contains("ledger/tile/0/000.p/3");
  }

  @Test
  void theNextWriterFinishesTheCommitAndRemovesTheJournal() {
    LedgerWriter.open(disk, folder, SIGNERS).expect().close();

    assertThat(disk.list(dir))
        .doesNotContain("ledger.journal", "ledger.part")
        .contains("ledger/tile/entries/000.p/3");
    assertThat(open().expect().size()).isEqualTo(3);
  }

  @Test
  void withoutItsJournalTheUnfinishedFolderIsDamaged() throws IOException {
    disk.remove(journal);

    assertThat(open())
        .satisfies(
            refusedWith(
                RefusalCode.FILE_FOREIGN,
                "tile/0/000.p/3: a ledger of 2 entries has no such file"));
  }

  @Test
  void everyFlippedBitOfANeededJournalIsDamage() throws IOException {
    byte[] whole = disk.read(journal).orElseThrow();
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      disk.write(journal, flipped);
      assertThat(open()).as("bit %s", bit).satisfies(refusedWith(RefusalCode.FILE_FOREIGN));
    }
  }

  @Test
  void aFileThatTheJournalWroteOtherwiseIsDamage() throws IOException {
    Path tile = folder.resolve("tile/0/000.p/3");
    byte[] flipped = disk.read(tile).orElseThrow();
    flipped[70] ^= 1;
    disk.write(tile, flipped);

    assertThat(open())
        .satisfies(
            refusedWith(
                RefusalCode.JOURNAL_DEPARTS,
                "tile/0/000.p/3: the file differs from the journal that wrote it"));
  }

  @Test
  void aTornJournalWasNeverAcknowledgedAndIsPassedOver() throws IOException {
    byte[] whole = disk.read(journal).orElseThrow();
    LedgerWriter.open(disk, folder, SIGNERS).expect().close();
    for (int length = 0; length < whole.length; length++) {
      disk.write(journal, Arrays.copyOf(whole, length));
      assertThat(open().expect().size()).isEqualTo(3);
    }
    LedgerWriter.open(disk, folder, SIGNERS).expect().close();
    assertThat(disk.read(journal)).isEmpty();
  }

  @Test
  void aJournalThatIsInTheFolderAlreadyIsPassedOver() throws IOException {
    byte[] old = disk.read(journal).orElseThrow();
    try (LedgerWriter writer = LedgerWriter.open(disk, folder, SIGNERS).expect()) {
      writer.append(entries(3, 5)).expect();
    }
    disk.write(journal, old);

    assertThat(open().expect().size()).isEqualTo(5);
    LedgerProof.requireWhole(disk, folder, 5);
  }

  /// Yesterday's folder put back under today's journal: the two do not fit.
  @Test
  void aJournalOfALaterCommitDoesNotFitAFolderPutBack() throws IOException {
    Map<String, byte[]> yesterday = new TreeMap<>();
    Path older = dir.resolve("older");
    try (LedgerWriter writer = LedgerWriter.create(disk, older, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 1)).expect();
    }
    for (String name : disk.list(older)) {
      yesterday.put(name, disk.read(older.resolve(name)).orElseThrow());
    }
    for (String name : disk.list(folder)) {
      disk.remove(folder.resolve(name));
    }
    disk.makeFolder(folder.resolve("tile/0/000.p"));
    for (Map.Entry<String, byte[]> file : yesterday.entrySet()) {
      disk.write(folder.resolve(file.getKey()), file.getValue());
    }

    assertThat(open())
        .satisfies(
            refusedWith(
                RefusalCode.JOURNAL_APART,
                "ledger.journal: the journal continues 2 entries, but the folder has 1"));
    assertThat(LedgerWriter.open(disk, folder, SIGNERS))
        .satisfies(refusedWith(RefusalCode.JOURNAL_APART));
  }

  @Test
  void aJournalNamesNoFileButThoseOfTheTree() {
    for (String path : List.of("../outside", "/etc/outside", "tile/0/../../x", "notes", "")) {
      Map<String, byte[]> files = new TreeMap<>();
      files.put("checkpoint", "c".getBytes(US_ASCII));
      files.put(path, new byte[1]);
      assertThat(Journal.decode(new Journal(0, files).encode())).isEmpty();
    }
    assertThat(Journal.decode(new Journal(0, Map.of("tile/0/000", new byte[1])).encode()))
        .as("without a checkpoint")
        .isEmpty();
  }

  @Test
  void aLedgerThatLostItsCheckpointIsDamagedNotMissing() throws IOException {
    byte[] head = disk.read(folder.resolve("checkpoint")).orElseThrow();
    disk.remove(folder.resolve("checkpoint"));
    assertThat(open()).as("journal or not").satisfies(refusedWith(RefusalCode.CHECKPOINT_BROKEN));
    disk.write(folder.resolve("checkpoint"), head);

    LedgerWriter.open(disk, folder, SIGNERS).expect().close();
    disk.remove(folder.resolve("checkpoint"));

    assertThat(open())
        .satisfies(refusedWith(RefusalCode.CHECKPOINT_BROKEN, "checkpoint: the file is missing"));
    assertThat(((Outcome.Refused<LedgerReader>) open()).refusal().category())
        .isEqualTo(Refusal.Category.DAMAGED);
  }

  private Outcome<LedgerReader> open() {
    return LedgerReader.open(disk, folder, EntryVisitor.NONE);
  }
}
