package org.detente.ledger.witness;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.witness.Watched.CLOCK;
import static org.detente.ledger.witness.Watched.LOG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.Samples;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.store.Disk;
import org.detente.testkit.faulty.Fault;
import org.detente.testkit.faulty.FaultyDisk;
import org.detente.testkit.faulty.FaultyDisk.Killed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each file operation of a witness's answer goes wrong in turn, in each way. A cosignature that
/// was given out is remembered, whatever happened; what the witness then knows is never another
/// history; and it goes on.
class FaultsOfAnswerTest {
  private static final long BEFORE = 5;
  private static final long AFTER = 9;

  @TempDir Path dir;
  private Path founded;

  @BeforeEach
  void cosignOnce() {
    founded = dir.resolve("founded");
    try (Witness witness = Watched.founded(founded)) {
      Watched.cosign(witness, BEFORE);
    }
  }

  /// The operations of one answer: the list on which "remembered before it is given out" rests.
  @Test
  void theOperationsOfAnAnswer() throws IOException {
    FaultyDisk disk = FaultyDisk.counting();
    Path folder = copy("counted");
    int opening;
    try (Witness witness = open(disk, folder)) {
      opening = disk.operations();
      assertThat(Watched.status(witness, LOG.request(BEFORE, AFTER))).isEqualTo(200);
    }

    assertThat(disk.log().subList(opening, disk.operations()))
        .filteredOn(it -> !it.startsWith("open"))
        .allMatch(it -> it.matches("(write|force|move|make|delete) .*"))
        .anyMatch(it -> it.startsWith("force"))
        .anyMatch(it -> it.startsWith("move"));
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void anAnswerThatGoesWrongAtAnyOperationForgetsNothing(Fault fault) throws IOException {
    FaultyDisk counting = FaultyDisk.counting();
    answer(counting, copy("counted"));
    assertThat(counting.operations()).isGreaterThan(5);
    for (int at = 1; at <= counting.operations(); at++) {
      Path folder = copy(fault + "-" + at);
      Optional<Reply> reply = answer(new FaultyDisk(fault, at), folder);
      requireRemembered(folder, reply.filter(it -> it.status() == 200).isPresent());
    }
  }

  /// The reply to the request, if there was one.
  private static Optional<Reply> answer(FaultyDisk disk, Path folder) {
    try (Witness witness = open(disk, folder)) {
      return Optional.of(witness.answer(LOG.request(BEFORE, AFTER).bytes(), CLOCK).reply());
    } catch (Killed | IllegalStateException notOpened) {
      return Optional.empty();
    }
  }

  /// @throws IllegalStateException where it does not open
  private static Witness open(FaultyDisk disk, Path folder) {
    return Watched.open(Disk.ofThisMachine(), disk.path(folder));
  }

  private static void requireRemembered(Path folder, boolean givenOut) {
    Outcome<Witness> opened =
        Witness.open(Disk.ofThisMachine(), folder, Watched.NAME, Watched.SECRETS, Watched.logs());
    try (Witness witness = opened.expect()) {
      SignedNote latest = requireNonNull(witness.latest().get(Samples.ORIGIN));
      long known = Checkpoint.read(latest.text()).expect().size();
      assertThat(known).isIn(BEFORE, AFTER);
      assertThat(!givenOut || known == AFTER).as("forgot what it cosigned").isTrue();

      assertThat(Watched.status(witness, LOG.branchingAt(3).request(known, 12))).isNotEqualTo(200);
      assertThat(Watched.status(witness, LOG.request(known, 13))).isEqualTo(200);
    }
  }

  private Path copy(String name) throws IOException {
    Path copy = Files.createDirectory(dir.resolve(name));
    try (Stream<Path> files = Files.list(founded)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }
}
