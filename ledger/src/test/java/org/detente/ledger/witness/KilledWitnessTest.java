package org.detente.ledger.witness;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.witness.Watched.CLOCK;
import static org.detente.ledger.witness.Watched.LOG;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.detente.ledger.Samples;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.store.Disk;
import org.detente.testkit.JavaProcess;
import org.detente.testkit.Seeds;
import org.detente.testkit.faulty.FaultyDisk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Witnesses in processes of their own, each of which the system kills before one of the file
/// operations of its second answer. The first was given out, and is remembered; the second is, or
/// is not; another history is never cosigned, and the witness goes on.
class KilledWitnessTest {
  private static final long BEFORE = 5;
  private static final long GIVEN_OUT = 9;
  private static final long CUT_OFF = 12;

  @TempDir Path dir;

  @Test
  @DisplayName("19. kill -9 at a write or rename of a witness's answer")
  void killedByTheSystemAtAnOperationAWitnessForgetsNothingItGaveOut() throws Exception {
    Path founded = dir.resolve("founded");
    try (Witness witness = Watched.founded(founded)) {
      Watched.cosign(witness, BEFORE);
    }
    FaultyDisk counting = FaultyDisk.counting();
    int first;
    try (Witness witness = open(counting, copy(founded, "counted"))) {
      Watched.status(witness, LOG.request(BEFORE, GIVEN_OUT));
      first = counting.operations();
      Watched.status(witness, LOG.request(GIVEN_OUT, CUT_OFF));
    }
    assertThat(counting.operations()).isGreaterThan(first);
    Seeds.runs(
        6,
        random -> {
          int at = random.nextInt(first + 1, counting.operations() + 1);
          Path folder = copy(founded, "at-" + at + "-" + random.nextInt());
          try (JavaProcess process =
              JavaProcess.of(KilledWitnessTest.class, folder.toString(), Integer.toString(at))) {
            assertThat(process.next()).as("the first answer").isEqualTo((int) GIVEN_OUT);
            assertThat(process.next()).as("the operation").isEqualTo(at);
            process.kill();
            assertThat(process.exitCode()).as("ended by SIGKILL").isEqualTo(128 + 9);
          }
          requireRemembered(folder);
        });
  }

  private static void requireRemembered(Path folder) {
    try (Witness witness = Watched.open(Disk.ofThisMachine(), folder)) {
      SignedNote latest = requireNonNull(witness.latest().get(Samples.ORIGIN));
      long known = Checkpoint.read(latest.text()).expect().size();
      assertThat(known).isIn(GIVEN_OUT, CUT_OFF);
      assertThat(Watched.status(witness, LOG.branchingAt(3).request(known, 14))).isNotEqualTo(200);
      assertThat(Watched.status(witness, LOG.request(known, 15))).isEqualTo(200);
    }
  }

  private static Witness open(FaultyDisk disk, Path folder) {
    return Watched.open(Disk.ofThisMachine(), disk.path(folder));
  }

  private Path copy(Path founded, String name) throws Exception {
    Path copy = Files.createDirectory(dir.resolve(name));
    try (Stream<Path> files = Files.list(founded)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  /// The process: answers once and tells so, then stands still at an operation of its next answer.
  public static void main(String[] arguments) {
    FaultyDisk disk = FaultyDisk.standingStillAt(Integer.parseInt(arguments[1]));
    try (Witness witness = open(disk, Path.of(arguments[0]))) {
      witness.answer(LOG.request(BEFORE, GIVEN_OUT).bytes(), CLOCK);
      JavaProcess.tell(GIVEN_OUT);
      witness.answer(LOG.request(GIVEN_OUT, CUT_OFF).bytes(), CLOCK);
    }
  }
}
