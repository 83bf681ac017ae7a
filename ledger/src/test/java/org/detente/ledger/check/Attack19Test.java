package org.detente.ledger.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.ENTRIES;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;
import static org.detente.ledger.Samples.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.detente.ledger.entry.Admission;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.store.LedgerWriter;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bits. Full disks, kills and two processes: `InterruptedCommitTest`, `KilledWriterTest`; the
/// clock: `SubmissionTest` of the room `node`.
@DisplayName(
    "19. Bit flip in an entry, a tile, the head file, before and after signing; disk full and"
        + " kill -9 at every write and rename; two processes on one directory; clock jumps back")
class Attack19Test {
  private static final KeyRing KEYS =
      KeyRing.ofBatches(
          ORIGIN, List.of(KeyRing.Batch.of(0, 260, ENTRIES.key(), CHECKPOINTS.verifierKey())));

  @TempDir Path dir;

  /// Between signing and appending: no entry harmed by one bit is admitted as another.
  @Test
  void everyTurnedBitOfASignedEntryIsNotAdmitted() {
    byte[] bytes = entry(1).bytes();
    Admission admission = Admission.under(ENTRIES.key());
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] harmed = bytes.clone();
      harmed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(admission.admit(harmed).isAccepted()).as("bit %d", bit).isFalse();
    }
  }

  /// After it stands: any bit of any file, the head with its signatures too.
  @Test
  void anyTurnedBitOfAnyFileIsDamage() throws IOException {
    Path folder = dir.resolve("ledger");
    try (LedgerWriter writer = LedgerWriter.create(folder, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 3)).expect();
      List<Admitted> rest = entries(3, 260);
      writer.append(rest).expect();
    }
    assertThat(exitCode(folder)).isZero();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(6);
    Seeds.runs(
        40,
        random -> {
          for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            int bit = random.nextInt(8 * whole.length);
            byte[] harmed = whole.clone();
            harmed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, harmed);
            assertThat(exitCode(folder)).as("bit %d of %s", bit, file).isEqualTo(4);
            Files.write(file, whole);
          }
        });
  }

  private static int exitCode(Path folder) {
    return FolderCheck.run(folder, KEYS, Map.of(), CheckProgress.SILENT).expect().exitCode();
  }
}
