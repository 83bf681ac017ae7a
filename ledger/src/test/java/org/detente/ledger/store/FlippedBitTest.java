package org.detente.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every bit of every tile and bundle, those of earlier checkpoints too: whoever opens the folder,
/// without any key, learns that it is damaged, and where.
class FlippedBitTest {
  @TempDir Path dir;

  @Test
  void everyFlippedBitOfEveryTileAndBundleIsDamageInItsPlace() throws IOException {
    Path folder = dir.resolve("ledger");
    ForgetfulDisk disk = new ForgetfulDisk(dir);
    try (LedgerWriter writer = LedgerWriter.create(disk, folder, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 2)).expect();
      writer.append(entries(2, 3)).expect();
    }
    List<String> files = disk.list(folder);
    assertThat(files).hasSize(5).contains("checkpoint");
    for (String file : files) {
      if (!file.equals("checkpoint")) {
        flipEachBit(disk, folder, file);
      }
    }
    LedgerReader.open(disk, folder, EntryVisitor.NONE).expect();
  }

  private static void flipEachBit(ForgetfulDisk disk, Path folder, String file) throws IOException {
    Path path = folder.resolve(file);
    byte[] whole = disk.read(path).orElseThrow();
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      disk.write(path, flipped);
      Refusal refusal = refusal(LedgerReader.open(disk, folder, EntryVisitor.NONE));
      assertThat(refusal.category())
          .as("%s, bit %s", file, bit)
          .isEqualTo(Refusal.Category.DAMAGED);
      assertThat(refusal.message()).contains(file);
      assertThat(refusal.code()).isNotEqualTo(RefusalCode.FILE_FOREIGN);
    }
    disk.write(path, whole);
  }

  private static Refusal refusal(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<?>) outcome).refusal();
  }
}
