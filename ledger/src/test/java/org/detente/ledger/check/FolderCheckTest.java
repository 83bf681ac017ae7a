package org.detente.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.ENTRIES;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;
import static org.detente.ledger.Samples.refusedWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.check.KeyRing.Batch;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.store.LedgerWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ledger of two batches, each with keys of its own: entries 0 to 2, then 3 and 4.
class FolderCheckTest {
  private static final EntrySigner LATER_ENTRIES = EntrySigner.of(Samples.secret(3));
  private static final NoteSigner LATER_CHECKPOINTS = NoteSigner.ed25519(ORIGIN, Samples.secret(4));
  private static final Batch FIRST = Batch.of(0, 3, ENTRIES.key(), CHECKPOINTS.verifierKey());
  private static final Batch SECOND =
      Batch.of(3, 5, LATER_ENTRIES.key(), LATER_CHECKPOINTS.verifierKey());

  @TempDir Path dir;
  private Path folder;
  private byte[] olderCheckpoint;

  @BeforeEach
  void writeTwoBatches() throws IOException {
    folder = dir.resolve("ledger");
    try (LedgerWriter writer = LedgerWriter.create(folder, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 3)).expect();
    }
    olderCheckpoint = Files.readAllBytes(folder.resolve("checkpoint"));
    try (LedgerWriter writer = LedgerWriter.open(folder, List.of(LATER_CHECKPOINTS)).expect()) {
      writer.append(List.of(later(3), later(4))).expect();
    }
  }

  private static Admitted later(int number) {
    Envelope envelope = Envelope.sign(Samples.body(number), LATER_ENTRIES).expect();
    return Admission.under(LATER_ENTRIES.key()).admit(envelope).expect();
  }

  @Test
  void withAllKeysEverythingIsProved() {
    CheckReport report = check(registry(FIRST, SECOND), Map.of("older", olderCheckpoint));

    assertThat(report.exitCode()).isZero();
    assertThat(report.proved())
        .extracting(Statement::message)
        .containsExactly(
            "files in the folder, each explained by the tree: 5",
            "entries that hash to the root of the checkpoint: 5",
            "the checkpoint is signed by "
                + LATER_CHECKPOINTS.verifierKey().shortText()
                + " (ed25519)",
            "the ledger extends older, of size 3",
            "entries signed by the key for their position: 5");
  }

  @Test
  void withoutKeysOnlyHashesAreProvedAndThatIsSaid() {
    CheckReport report = check(KeyRing.EMPTY, Map.of("older", olderCheckpoint));

    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.damage()).isEmpty();
    assertThat(report.unchecked())
        .extracting(Statement::message)
        .containsExactly(
            "the signature on the checkpoint: no key was given for size 5",
            "the signature on older: no key was given for size 3",
            "the signatures of entries 0 to 4: no key was given for them");
  }

  @Test
  void entriesBeyondTheRegistryNeedFurtherKeys() {
    CheckReport report = check(registry(FIRST), Map.of());

    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.unchecked())
        .extracting(Statement::message)
        .containsExactly(
            "the signature on the checkpoint: no key was given for size 5",
            "the signatures of entries 3 to 4: no key was given for them");
    assertThat(report.proved())
        .extracting(Statement::message)
        .contains("entries signed by the key for their position: 3");
  }

  /// A key that was good for earlier positions is not good for later ones, and the other way round.
  @Test
  void anEntrySignedByAKeyOfOtherPositionsIsDamage() {
    Batch tooLong = Batch.of(0, 4, ENTRIES.key(), CHECKPOINTS.verifierKey());
    Batch tooLate = Batch.of(4, 5, LATER_ENTRIES.key(), LATER_CHECKPOINTS.verifierKey());

    assertThat(check(registry(tooLong, tooLate), Map.of()).damage())
        .extracting(Refusal::message)
        .containsExactly(
            "entry 3: the entry is signed by the key "
                + LATER_ENTRIES.key().id()
                + ", which is good for positions 4 to 4 only");
  }

  @Test
  void aCheckpointSignedByTheKeyOfAnotherBatchIsDamage() {
    Batch wrongHead = Batch.of(3, 5, LATER_ENTRIES.key(), CHECKPOINTS.verifierKey());

    assertThat(check(registry(FIRST, wrongHead), Map.of()).damage())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.CHECKPOINT_UNSIGNED);
  }

  @Test
  void looseKeysProveWhatTheySignedAndNoMore() {
    VerifierKey head = LATER_CHECKPOINTS.verifierKey();
    CheckReport report = check(KeyRing.ofKeys(List.of(ENTRIES.key()), List.of(head)), Map.of());

    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.damage()).isEmpty();
    assertThat(report.unchecked())
        .extracting(Statement::message)
        .allMatch(message -> message.contains("is signed by the key " + LATER_ENTRIES.key().id()))
        .hasSize(2);
    assertThat(
            check(
                    KeyRing.ofKeys(List.of(ENTRIES.key(), LATER_ENTRIES.key()), List.of(head)),
                    Map.of())
                .exitCode())
        .isZero();
  }

  @Test
  void anOlderCheckpointOfAnotherHistoryIsDamage() throws IOException {
    Path other = dir.resolve("other");
    try (LedgerWriter writer = LedgerWriter.create(other, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(7, 10)).expect();
    }
    byte[] fork = Files.readAllBytes(other.resolve("checkpoint"));

    CheckReport report = check(registry(FIRST, SECOND), Map.of("fork", fork));

    assertThat(report.exitCode()).isEqualTo(4);
    assertThat(report.damage())
        .singleElement()
        .satisfies(r -> assertThat(r.message()).startsWith("fork: the root "));
  }

  @Test
  void anOlderCheckpointWithAHarmedSignatureIsDamage() {
    byte[] harmed = olderCheckpoint.clone();
    harmed[harmed.length - 10] ^= 1;

    assertThat(check(registry(FIRST, SECOND), Map.of("older", harmed)).exitCode()).isEqualTo(4);
  }

  @Test
  void aLaterCheckpointShowsThatEntriesAreGone() throws IOException {
    Path lost = dir.resolve("lost");
    try (LedgerWriter writer = LedgerWriter.create(lost, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 2)).expect();
    }
    KeyRing loose = KeyRing.ofKeys(List.of(), List.of(CHECKPOINTS.verifierKey()));

    assertThat(
            FolderCheck.run(lost, loose, Map.of("seen", olderCheckpoint), CheckProgress.SILENT)
                .expect()
                .damage())
        .extracting(Refusal::message)
        .containsExactly("checkpoint: 2 entries are too few; there were 3 before");
  }

  @Test
  void progressIsToldForEveryEntry() {
    AtomicLong most = new AtomicLong();
    FolderCheck.run(
            folder,
            KeyRing.EMPTY,
            Map.of(),
            (done, total) -> {
              assertThat(total).isEqualTo(5);
              most.accumulateAndGet(done, Math::max);
            })
        .expect();

    assertThat(most).hasValue(5);
  }

  @Test
  void whereThereIsNoLedgerThereIsNoReport() {
    assertThat(FolderCheck.run(dir, KeyRing.EMPTY, Map.of(), CheckProgress.SILENT))
        .satisfies(refusedWith(RefusalCode.FOLDER_MISSING));
  }

  @Test
  void gapsOfAKeyRingAreThePositionsWithoutKey() {
    KeyRing ring = registry(FIRST, SECOND);

    assertThat(ring.withoutEntryKey(5)).isEmpty();
    assertThat(ring.withoutEntryKey(2)).isEmpty();
    assertThat(ring.withoutEntryKey(9)).containsExactly(new KeyRing.Range(5, 9));
    assertThat(KeyRing.EMPTY.withoutEntryKey(0)).isEmpty();
    assertThat(KeyRing.EMPTY.withoutEntryKey(4)).containsExactly(new KeyRing.Range(0, 4));
  }

  private static KeyRing registry(Batch... batches) {
    return KeyRing.ofBatches(ORIGIN, List.of(batches));
  }

  private CheckReport check(KeyRing keys, Map<String, byte[]> older) {
    return FolderCheck.run(folder, keys, older, CheckProgress.SILENT).expect();
  }
}
