package org.detente.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.refusedWith;
import static org.detente.ledger.witness.Watched.CLOCK;
import static org.detente.ledger.witness.Watched.LOG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.store.Disk;
import org.detente.ledger.store.WatchedDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a witness said stays said, whatever happens to its disk.
class WitnessMemoryTest {
  private static final String LOG_FILE = Memory.nameOf(Samples.ORIGIN);

  @TempDir Path dir;
  private Path folder = Path.of("");

  @BeforeEach
  void aWitnessThatHasCosigned() {
    folder = dir.resolve("witness");
    try (Witness witness = Watched.founded(folder)) {
      Watched.cosign(witness, 4, 7);
    }
  }

  private static Outcome<Witness> opened(Path folder) {
    return Witness.open(
        Disk.ofThisMachine(), folder, Watched.NAME, Watched.SECRETS, Watched.logs());
  }

  private static long sizeIn(Path folder) {
    try (Witness witness = opened(folder).expect()) {
      SignedNote note = witness.latest().get(Samples.ORIGIN);
      return note == null ? 0 : Checkpoint.read(note.text()).expect().size();
    }
  }

  @Test
  @DisplayName("Attack 16: rollback of witness state; restore from yesterday's backup of each")
  void anOlderCopyOfEitherFileIsFoundOut() throws IOException {
    Path yesterday = copy(folder, "yesterday");
    try (Witness witness = opened(folder).expect()) {
      Watched.cosign(witness, 9, 13);
    }

    for (String file : List.of(LOG_FILE, "seen")) {
      Path restored = copy(folder, "restored-" + file);
      Files.write(restored.resolve(file), Files.readAllBytes(yesterday.resolve(file)));
      assertThat(opened(restored))
          .satisfies(refusedWith(RefusalCode.WITNESS_MEMORY))
          .asString()
          .contains("one is an older copy");
    }
  }

  @Test
  @DisplayName("Attack 16: restore from yesterday's backup of all of the witness's state")
  void anOlderCopyOfAllOfItIsFoundOutByItsOwnCosignature() throws IOException {
    Path yesterday = copy(folder, "yesterday");
    SignedNote today;
    try (Witness witness = opened(folder).expect()) {
      Watched.cosign(witness, 9);
      today = requireNonNull(witness.latest().get(Samples.ORIGIN));
    }

    try (Witness witness = opened(yesterday).expect()) {
      AddCheckpoint renewal = AddCheckpoint.of(9, List.of(), today);
      Reply reply = witness.answer(renewal.bytes(), CLOCK).reply();
      assertThat(reply.status()).isEqualTo(503);
      assertThat(new String(reply.body(), UTF_8)).contains("than it remembers");
      // From then on it cosigns nothing more of this log.
      assertThat(Watched.status(witness, LOG.request(7, 12))).isEqualTo(503);
    }
    try (Witness witness = opened(yesterday).expect()) {
      assertThat(Watched.status(witness, LOG.request(7, 12))).isEqualTo(503);
    }
  }

  @Test
  void aLostMemoryIsNoNewWitness() throws IOException {
    for (String file : List.of(LOG_FILE, "seen")) {
      Path lossy = copy(folder, "lossy-" + file);
      Files.delete(lossy.resolve(file));
      assertThat(opened(lossy)).satisfies(refusedWith(RefusalCode.WITNESS_MEMORY));
    }
    Path empty = Files.createDirectory(dir.resolve("empty"));
    assertThat(opened(empty)).satisfies(refusedWith(RefusalCode.WITNESS_MEMORY));
  }

  @Test
  void everyFlippedBitIsFoundOutOrChangesNothing() throws IOException {
    for (String file : List.of(LOG_FILE, "seen")) {
      byte[] whole = Files.readAllBytes(folder.resolve(file));
      Path flipped = copy(folder, "flipped-" + file);
      for (int at = 0; at < whole.length; at += 1 + whole.length / 400) {
        byte[] bytes = whole.clone();
        bytes[at] ^= 1;
        Files.write(flipped.resolve(file), bytes);
        Outcome<Witness> outcome = opened(flipped);
        if (outcome instanceof Outcome.Accepted<Witness>(Witness witness)) {
          witness.close();
        }
        assertThat(outcome).as("byte " + at).satisfies(refusedWith(RefusalCode.WITNESS_MEMORY));
        Files.write(flipped.resolve(file), whole);
      }
      assertThat(sizeIn(flipped)).isEqualTo(7);
    }
  }

  @Test
  void aFileCutOffIsFoundOut() throws IOException {
    for (String file : List.of(LOG_FILE, "seen")) {
      byte[] whole = Files.readAllBytes(folder.resolve(file));
      Path torn = copy(folder, "torn-" + file);
      for (int length = 0; length < whole.length; length += 97) {
        Files.write(torn.resolve(file), Arrays.copyOf(whole, length));
        assertThat(opened(torn)).satisfies(refusedWith(RefusalCode.WITNESS_MEMORY));
      }
    }
  }

  /// Whatever operation fails: no cosignature goes out that is not remembered, and after the next
  /// start the witness goes on from there.
  @Test
  void anErrorAtEachFileOperationOfAnAnswerLosesNothing() throws IOException {
    WatchedDisk counting = WatchedDisk.atEachOperation(Disk.ofThisMachine(), _ -> {});
    try (Witness witness = Watched.open(counting, copy(folder, "counted"))) {
      assertThat(Watched.status(witness, LOG.request(7, 11))).isEqualTo(200);
    }
    int operations = counting.operations();
    assertThat(operations).isGreaterThan(8);
    for (int failing = 1; failing <= operations; failing++) {
      Path here = copy(folder, "failing-" + failing);
      int at = failing;
      Disk disk =
          WatchedDisk.atEachOperation(
              Disk.ofThisMachine(),
              operation -> {
                if (operation == at) {
                  throw new IOException("No space left on device");
                }
              });
      boolean cosigned = false;
      try (Witness witness = Watched.open(disk, here)) {
        cosigned = Watched.status(witness, LOG.request(7, 11)) == 200;
      } catch (IllegalStateException notOpened) {
        assertThat(notOpened).hasMessageContaining("No space left");
      }
      long size = sizeIn(here);
      assertThat(size).isIn(7L, 11L);
      if (cosigned) {
        assertThat(size).isEqualTo(11);
      }
      try (Witness witness = opened(here).expect()) {
        assertThat(Watched.status(witness, LOG.request(size, 15))).isEqualTo(200);
      }
    }
  }

  /// The same within one process: the witness that met the error answers the next request from what
  /// is on disk.
  @Test
  void afterAnErrorTheSameWitnessGoesOn() throws IOException {
    for (int failing = 2; failing <= 11; failing++) {
      Path here = copy(folder, "going-on-" + failing);
      int at = failing;
      Disk disk =
          WatchedDisk.atEachOperation(
              Disk.ofThisMachine(),
              operation -> {
                if (operation == at) {
                  throw new IOException("No space left on device");
                }
              });
      try (Witness witness = Watched.open(disk, here)) {
        Watched.status(witness, LOG.request(7, 11));
        Watched.cosign(witness, 15);
      }
      assertThat(sizeIn(here)).isEqualTo(15);
    }
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = Files.createDirectory(dir.resolve(name));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }
}
