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
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.check.KeyRing.Batch;
import org.detente.ledger.entry.EntrySigner;
import org.detente.ledger.store.LedgerWriter;
import org.detente.testkit.Mutations;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A checker with a memory of its own: it looks at no signature twice and is fooled by nothing.
class CheckMemoryTest {
  private static final KeyRing KEYS =
      KeyRing.ofKeys(List.of(ENTRIES.key()), List.of(CHECKPOINTS.verifierKey()));

  @TempDir Path dir;
  private Path folder;
  private CheckMemory memory;

  @BeforeEach
  void writeFiveEntries() throws IOException {
    folder = dir.resolve("ledger");
    memory = new CheckMemory(Files.createDirectory(dir.resolve("memory")), false);
    try (LedgerWriter writer = LedgerWriter.create(folder, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 5)).expect();
    }
  }

  @Test
  void aSecondCheckPassesOverTheSignaturesOfTheFirst() {
    assertThat(sentences(check(KEYS)))
        .contains("entries signed by the key for their position: 5")
        .doesNotContain("entries whose signatures held when they were checked here before: 5");

    CheckReport second = check(KEYS);

    assertThat(second.exitCode()).isZero();
    assertThat(sentences(second))
        .contains(
            "entries that hash to the root of the checkpoint: 5",
            "the ledger extends the checkpoint of an earlier check, of size 5",
            "entries whose signatures held when they were checked here before: 5")
        .noneMatch(sentence -> sentence.startsWith("entries signed by"));
  }

  @Test
  void ofALedgerThatGrewOnlyTheNewSignaturesAreChecked() {
    check(KEYS);
    append(5, 300);

    CheckReport report = check(KEYS);

    assertThat(report.exitCode()).isZero();
    assertThat(sentences(report))
        .contains(
            "the ledger extends the checkpoint of an earlier check, of size 5",
            "entries signed by the key for their position: 295",
            "entries whose signatures held when they were checked here before: 5");
  }

  @Test
  void anewMeansEverySignature() {
    check(KEYS);

    CheckReport report =
        FolderCheck.run(
                folder,
                KEYS,
                Map.of(),
                CheckProgress.SILENT,
                Optional.of(new CheckMemory(memory.folder(), true)))
            .expect();

    assertThat(sentences(report))
        .contains(
            "entries signed by the key for their position: 5",
            "the ledger extends the checkpoint of an earlier check, of size 5");
  }

  /// Whoever trusts other keys has checked nothing yet.
  @Test
  void underOtherKeysEverySignatureIsCheckedAnew() {
    check(KEYS);
    EntrySigner other = EntrySigner.of(Samples.secret(3));
    KeyRing wrong = KeyRing.ofKeys(List.of(other.key()), List.of(CHECKPOINTS.verifierKey()));

    CheckReport report = check(wrong);

    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.unchecked()).hasSize(5);
  }

  /// A registry that learns of a further batch says the same of the earlier entries as before.
  @Test
  void aRegistryThatGrowsKeepsWhatWasChecked() {
    check(registry(5));
    append(5, 7);

    assertThat(sentences(check(registry(5, 7))))
        .contains(
            "entries signed by the key for their position: 2",
            "entries whose signatures held when they were checked here before: 5");
  }

  /// What could not be checked is said again every time: a memory must not make an answer milder.
  @Test
  void whatWasNotCheckedIsNotPassedOver() {
    EntrySigner other = EntrySigner.of(Samples.secret(3));
    KeyRing wrong = KeyRing.ofKeys(List.of(other.key()), List.of(CHECKPOINTS.verifierKey()));

    assertThat(check(wrong).unchecked()).hasSize(5);
    assertThat(check(wrong).unchecked()).hasSize(5);
    assertThat(sentences(check(KEYS))).contains("entries signed by the key for their position: 5");
  }

  @Test
  void aLedgerThatLostEntriesSinceIsDamagedAndTheMemoryStays() throws IOException {
    check(KEYS);
    Path shorter = ledgerOf("shorter", 0, 4);

    for (int i = 0; i < 2; i++) {
      assertThat(check(shorter, KEYS).damage())
          .extracting(Refusal::message)
          .containsExactly("checkpoint: 4 entries are too few; there were 5 before");
    }
    assertThat(check(KEYS).exitCode()).isZero();
  }

  /// Signed, whole, and as long: only the checker's own memory tells that it is another history.
  @Test
  void anotherHistoryIsDamagedAndEachOfItsSignaturesIsChecked() throws IOException {
    check(KEYS);
    Path other = ledgerOf("other", 1, 8);

    CheckReport report = check(other, KEYS);

    assertThat(report.damage())
        .singleElement()
        .satisfies(r -> assertThat(r.message()).startsWith("the checkpoint of an earlier check: "));
    assertThat(sentences(report)).contains("entries signed by the key for their position: 7");
    assertThat(check(KEYS).exitCode()).isZero();
  }

  @Test
  void aDamagedLedgerIsNotRemembered() throws IOException {
    Path bundle = folder.resolve("tile/entries/000.p/5");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[100] ^= 1;
    Files.write(bundle, bytes);

    assertThat(check(KEYS).exitCode()).isEqualTo(4);

    bytes[100] ^= 1;
    Files.write(bundle, bytes);
    assertThat(sentences(check(KEYS))).contains("entries signed by the key for their position: 5");
  }

  /// A head nobody signed must not become the measure for those that somebody did.
  @Test
  void aHeadWithoutAKnownSignatureIsNotRemembered() throws IOException {
    check(ledgerOf("other", 1, 8), KeyRing.EMPTY);

    assertThat(check(KEYS).exitCode()).isZero();
  }

  @Test
  void aHarmedMemoryIsRefusedAtEveryByte() throws IOException {
    check(KEYS);
    Path file = memoryFile();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] harmed = whole.clone();
      harmed[at] ^= 1;
      Files.write(file, harmed);
      assertThat(outcome(folder, KEYS)).satisfies(refusedWith(RefusalCode.MEMORY_BROKEN));
    }
    Files.write(file, new byte[0]);
    assertThat(outcome(folder, KEYS)).satisfies(refusedWith(RefusalCode.MEMORY_BROKEN));
  }

  /// What stands in the file is foreign bytes too, as soon as somebody may put some there.
  @Test
  void whateverStandsInAMemoryIsReadOrRefused() throws IOException {
    check(KEYS);
    List<byte[]> valid = List.of(Files.readAllBytes(memoryFile()), Remembered.NOTHING.bytes());
    Seeds.runs(
        2_000,
        random -> {
          byte[] harmed = Mutations.of(valid, random);
          Remembered.read(harmed, "memory").map(it -> assertThat(it.bytes()).isEqualTo(harmed));
        });
  }

  @Test
  void twoChecksDoNotShareAMemory() throws Exception {
    try (CheckMemory.Held _ = memory.hold(ORIGIN)) {
      assertThat(outcome(folder, KEYS)).satisfies(refusedWith(RefusalCode.KEPT_FILE_BUSY));
    }
    assertThat(check(KEYS).exitCode()).isZero();
  }

  @Test
  void whereNothingCanBeRememberedNothingIsChecked() {
    memory = new CheckMemory(dir.resolve("no/where"), false);

    assertThat(outcome(folder, KEYS)).satisfies(refusedWith(RefusalCode.KEPT_FILE_FAILED));
  }

  /// Batches that end at these sizes, all with the same keys.
  private static KeyRing registry(int... ends) {
    Batch[] batches = new Batch[ends.length];
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      batches[i] = Batch.of(from, ends[i], ENTRIES.key(), CHECKPOINTS.verifierKey());
      from = ends[i];
    }
    return KeyRing.ofBatches(ORIGIN, List.of(batches));
  }

  private void append(int from, int until) {
    try (LedgerWriter writer = LedgerWriter.open(folder, SIGNERS).expect()) {
      writer.append(entries(from, until)).expect();
    }
  }

  private Path ledgerOf(String name, int from, int until) throws IOException {
    Path ledger = Files.createDirectory(dir.resolve(name)).resolve("ledger");
    try (LedgerWriter writer = LedgerWriter.create(ledger, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(from, until)).expect();
    }
    return ledger;
  }

  private Path memoryFile() throws IOException {
    try (Stream<Path> files = Files.list(memory.folder())) {
      return files.filter(file -> file.toString().endsWith(".checked")).findFirst().orElseThrow();
    }
  }

  private CheckReport check(KeyRing keys) {
    return check(folder, keys);
  }

  private CheckReport check(Path ledger, KeyRing keys) {
    return outcome(ledger, keys).expect();
  }

  private Outcome<CheckReport> outcome(Path ledger, KeyRing keys) {
    return FolderCheck.run(ledger, keys, Map.of(), CheckProgress.SILENT, Optional.of(memory));
  }

  private static List<String> sentences(CheckReport report) {
    return report.proved().stream().map(Statement::message).toList();
  }
}
