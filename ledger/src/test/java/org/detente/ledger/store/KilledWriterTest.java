package org.detente.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;
import static org.detente.ledger.Samples.refusedWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detente.ledger.RefusalCode;
import org.detente.testkit.JavaProcess;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes, really killed: whatever they acknowledged is there afterwards, the folder
/// verifies as it is left, and the next writer goes on.
class KilledWriterTest {
  /// Just below a full tile, across it, and on.
  private static final int BEFORE = 254;

  private static final List<Integer> SIZES = List.of(255, 258);

  @TempDir Path dir;

  @Test
  void killedAtEachFileOperationInTurnItLosesNothingAcknowledged() throws Exception {
    Path model = ledgerOf(BEFORE, dir.resolve("model"));
    int operations = operationsOfAWholeRun(model);
    assertThat(operations).isBetween(40, 80);

    List<Integer> halted =
        IntStream.rangeClosed(1, operations).boxed().parallel().map(o -> halt(o, model)).toList();

    assertThat(halted).containsOnly(WriterProcess.HALTED);
  }

  private int operationsOfAWholeRun(Path model) throws IOException {
    Path folder = copyOf(model, "counted");
    WatchedDisk counting = WatchedDisk.atEachChange(new LocalDisk(), _ -> {});
    try (LedgerWriter writer = LedgerWriter.open(counting, folder, SIGNERS).expect()) {
      int size = BEFORE;
      for (int next : SIZES) {
        writer.append(entries(size, next)).expect();
        size = next;
      }
    }
    return counting.operations();
  }

  /// Halts a writer at one operation, checks what is left, and gives the exit code of the process.
  private int halt(int operation, Path model) {
    try {
      Path folder = copyOf(model, "halted-" + operation);
      try (JavaProcess process = WriterProcess.haltingAt(operation, folder, SIZES)) {
        int acknowledged = process.last(BEFORE);
        int exitCode = process.exitCode();
        requireWhole(folder, acknowledged);
        return exitCode;
      }
    } catch (IOException failed) {
      throw new AssertionError("operation " + operation, failed);
    }
  }

  @Test
  void killedAtRandomItLosesNothingAcknowledged() {
    Seeds.runs(
        6,
        random -> {
          Path folder =
              ledgerOf(random.nextInt(240, 256), dir.resolve("random-" + random.nextInt()));
          int acknowledged = -1;
          try (JavaProcess process = WriterProcess.endless(folder)) {
            for (int lines = random.nextInt(1, 20); lines > 0; lines--) {
              acknowledged = process.next();
            }
            process.kill();
            acknowledged = process.last(acknowledged);
          }
          requireWhole(folder, acknowledged);
        });
  }

  /// First as it is left, untouched; then as the next writer leaves it.
  private static void requireWhole(Path folder, int acknowledged) {
    List<String> left = new ArrayList<>();
    try {
      left.addAll(new LocalDisk().list(folder));
      LedgerProof.requireSigned(folder);
      assertThat(new LocalDisk().list(folder)).hasSameElementsAs(left);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
    LedgerProof.requireWhole(new LocalDisk(), folder, acknowledged);
    assertThat(folder.resolveSibling(folder.getFileName() + ".journal")).doesNotExist();
    assertThat(folder.resolveSibling(folder.getFileName() + ".part")).doesNotExist();
  }

  @Test
  void aFolderHeldByAnotherProcessIsBusyUntilThatProcessEnds() throws Exception {
    Path folder = ledgerOf(3, dir.resolve("held"));
    try (JavaProcess holder = WriterProcess.holding(folder)) {
      assertThat(holder.next()).isEqualTo(3);
      assertThat(LedgerWriter.open(folder, SIGNERS))
          .satisfies(
              refusedWith(
                  RefusalCode.FOLDER_BUSY,
                  "the ledger " + folder.toRealPath() + " is held by another writer"));
      assertThat(LedgerReader.open(folder).expect().size()).isEqualTo(3);
      holder.release();
      assertThat(holder.exitCode()).isZero();
    }
    LedgerWriter.open(folder, SIGNERS).expect().close();
  }

  @Test
  void aFolderHeldByThisProcessIsBusyToo() throws IOException {
    Path folder = ledgerOf(3, dir.resolve("held"));
    Path link = Files.createSymbolicLink(dir.resolve("link"), folder);
    try (LedgerWriter _ = LedgerWriter.open(folder, SIGNERS).expect()) {
      assertThat(LedgerWriter.open(folder, SIGNERS))
          .satisfies(refusedWith(RefusalCode.FOLDER_BUSY));
      assertThat(LedgerWriter.open(link, SIGNERS)).satisfies(refusedWith(RefusalCode.FOLDER_BUSY));
    }
    LedgerWriter.open(link, SIGNERS).expect().close();
  }

  private static Path ledgerOf(int size, Path around) throws IOException {
    Path folder = Files.createDirectory(around).resolve("ledger");
    try (LedgerWriter writer = LedgerWriter.create(folder, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, size)).expect();
    }
    return folder;
  }

  private Path copyOf(Path folder, String name) throws IOException {
    Path copy = Files.createDirectory(dir.resolve(name)).resolve("ledger");
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, copy.resolve(folder.relativize(path)));
      }
    }
    return copy;
  }
}
