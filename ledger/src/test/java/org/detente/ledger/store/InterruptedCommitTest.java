package org.detente.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each file operation of several appends, one of them across a full tile, is made to go wrong in
/// turn.
class InterruptedCommitTest {
  /// The sizes after each append; the first makes the ledger.
  private static final List<Integer> SIZES = List.of(0, 1, 255, 256, 260, 514);

  @TempDir Path dir;

  /// How far a run came.
  private static final class Run {
    private int acknowledged = 0;
  }

  private static final class PowerLoss extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static void append(Disk disk, Path folder, Run run) {
    try (LedgerWriter writer = LedgerWriter.create(disk, folder, ORIGIN, SIGNERS).expect()) {
      for (int size : SIZES) {
        writer.append(entries(run.acknowledged, size)).expect();
        run.acknowledged = size;
      }
    }
  }

  private int operationsOfAWholeRun() {
    WatchedDisk counting = WatchedDisk.atEachOperation(new ForgetfulDisk(dir), _ -> {});
    Run run = new Run();
    append(counting, dir.resolve("ledger"), run);
    assertThat(run.acknowledged).isEqualTo(SIZES.getLast());
    return counting.operations();
  }

  @Test
  void afterALossOfPowerAtEachOperationWhatWasAcknowledgedIsThere() {
    Path folder = dir.resolve("ledger");
    int operations = operationsOfAWholeRun();
    assertThat(operations).isGreaterThan(150);
    for (int last = 1; last <= operations; last++) {
      int cut = last;
      ForgetfulDisk disk = new ForgetfulDisk(dir);
      Run run = new Run();
      try {
        append(
            WatchedDisk.atEachOperation(
                disk,
                operation -> {
                  if (operation == cut) {
                    throw new PowerLoss();
                  }
                }),
            folder,
            run);
      } catch (PowerLoss | CompletionException expected) {
        // The machine is off.
      }
      Seeds.runs(
          3,
          random -> {
            ForgetfulDisk found = disk.afterPowerLoss(random);
            if (run.acknowledged > 0
                || LedgerReader.open(found, folder, EntryVisitor.NONE).isAccepted()) {
              LedgerProof.requireWhole(found, folder, run.acknowledged);
            } else {
              requireNoLedgerYet(found, folder);
            }
          });
    }
  }

  private static void requireNoLedgerYet(Disk disk, Path folder) {
    assertThat(LedgerReader.open(disk, folder, EntryVisitor.NONE))
        .satisfies(Samples.refusedWith(RefusalCode.FOLDER_MISSING));
    assertThat(LedgerWriter.create(disk, folder, ORIGIN, SIGNERS).isAccepted()).isTrue();
  }

  /// Once the disk is full it stays so: the append is refused, the folder holds, and when there is
  /// room again the same writer goes on, or another one.
  @Test
  void aFullDiskAtEachOperationIsARefusalAndTheFolderHolds() {
    int operations = operationsOfAWholeRun();
    for (int first = 1; first <= operations; first++) {
      Path folder = dir.resolve("ledger");
      ForgetfulDisk disk = new ForgetfulDisk(dir);
      boolean[] full = {false};
      int from = first;
      WatchedDisk filling =
          WatchedDisk.atEachOperation(
              disk,
              operation -> {
                full[0] |= operation == from;
                if (full[0]) {
                  throw new IOException("No space left on device");
                }
              });
      int acknowledged = 0;
      Outcome<LedgerWriter> created = LedgerWriter.create(filling, folder, ORIGIN, SIGNERS);
      if (!created.isAccepted()) {
        requireFullDisk(created);
        continue;
      }
      try (LedgerWriter writer = created.expect()) {
        for (int size : SIZES) {
          Outcome<List<Long>> outcome = writer.append(entries(acknowledged, size));
          if (!outcome.isAccepted()) {
            requireFullDisk(outcome);
            requireFullDisk(writer.append(entries(1_000, 1_001)));
            LedgerReader reader = LedgerReader.open(disk, folder, EntryVisitor.NONE).expect();
            assertThat(reader.size()).isIn((long) acknowledged, (long) size);
            full[0] = false;
            acknowledged = (int) reader.size() + 1;
            assertThat(writer.append(entries(acknowledged - 1, acknowledged)).expect())
                .isEqualTo(List.of(reader.size()));
            break;
          }
          acknowledged = size;
        }
      }
      LedgerProof.requireWhole(disk, folder, acknowledged);
    }
  }

  private static void requireFullDisk(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    Refusal refusal = ((Outcome.Refused<?>) outcome).refusal();
    assertThat(refusal.category()).isEqualTo(Refusal.Category.ENVIRONMENT);
    assertThat(refusal.message())
        .contains("cannot be written: No space left on device; nothing was acknowledged");
  }

  /// What a commit does, in order: the list on which the argument for its safety rests.
  @Test
  void theOrderOfACommitIsTheOneThatIsArguedFor() {
    Path folder = dir.resolve("ledger");
    List<String> log = new ArrayList<>();
    Disk disk = new LoggedDisk(new ForgetfulDisk(dir), dir, log);
    try (LedgerWriter writer = LedgerWriter.create(disk, folder, ORIGIN, SIGNERS).expect()) {
      log.clear();
      writer.append(entries(0, 1)).expect();
    }

    assertThat(log)
        .containsExactly(
            "write ledger.part",
            "sync ledger.part",
            "move ledger.part to ledger.journal",
            "sync folder .",
            "make folder ledger",
            "make folder ledger/tile",
            "make folder ledger/tile/0",
            "make folder ledger/tile/0/000.p",
            "write ledger.part",
            "sync ledger.part",
            "move ledger.part to ledger/tile/0/000.p/1",
            "make folder ledger/tile/entries",
            "make folder ledger/tile/entries/000.p",
            "write ledger.part",
            "sync ledger.part",
            "move ledger.part to ledger/tile/entries/000.p/1",
            "sync folder ledger",
            "sync folder ledger/tile",
            "sync folder ledger/tile/0",
            "sync folder ledger/tile/0/000.p",
            "sync folder ledger/tile/entries",
            "sync folder ledger/tile/entries/000.p",
            "write ledger.part",
            "sync ledger.part",
            "move ledger.part to ledger/checkpoint",
            "sync folder ledger",
            "remove ledger.journal");
  }
}
