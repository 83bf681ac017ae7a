package org.detente.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ENTRIES;
import static org.detente.ledger.Samples.SIGNERS;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.detente.ledger.Samples;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.FolderCheck;
import org.detente.ledger.check.KeyRing;

/// What must be true of a folder whatever happened to its writer.
final class LedgerProof {
  private LedgerProof() {}

  /// The folder opens, has at least the acknowledged entries of [Samples#entry] and no strange
  /// ones, and goes on.
  static void requireWhole(Disk disk, Path folder, int acknowledged) {
    LedgerReader reader = LedgerReader.open(disk, folder, EntryVisitor.NONE).expect();
    int size = (int) reader.size();
    assertThat(size).isGreaterThanOrEqualTo(acknowledged);
    reader
        .forEach(
            (position, entry) -> assertThat(entry).isEqualTo(Samples.entry((int) position).bytes()))
        .expect();

    try (LedgerWriter writer = LedgerWriter.open(disk, folder, SIGNERS).expect()) {
      assertThat(writer.checkpoint()).isEqualTo(reader.checkpoint());
      assertThat(writer.append(Samples.entries(size, size + 2)).expect())
          .isEqualTo(List.of((long) size, size + 1L));
    }
    LedgerReader after = LedgerReader.open(disk, folder, EntryVisitor.NONE).expect();
    assertThat(after.size()).isEqualTo(size + 2);
    assertThat(after.rootAt(size).expect()).isEqualTo(reader.root());
  }

  /// Every signature of a folder on this machine's disk holds too.
  static void requireSigned(Path folder) {
    KeyRing keys =
        KeyRing.ofKeys(List.of(ENTRIES.key()), List.of(Samples.CHECKPOINTS.verifierKey()));
    var report = FolderCheck.run(folder, keys, Map.of(), CheckProgress.SILENT).expect();
    assertThat(report.damage()).isEmpty();
    assertThat(report.unchecked()).isEmpty();
    assertThat(report.exitCode()).isZero();
  }
}
