package org.detente.ledger.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.ledger.store.LedgerWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A check killed as `kill -9` does goes on where it was, and comes to the same.
class KilledCheckTest {
  private static final int SIZE = 3_000;

  /// The first bundles that are looked at together: so far, at least, it had come for good.
  private static final int FIRST_STRIDE = 8 * 256;

  @TempDir Path dir;

  @Test
  void aKilledCheckGoesOnWhereItWas() throws Exception {
    Path ledger = dir.resolve("ledger");
    Path memory = Files.createDirectory(dir.resolve("memory"));
    try (LedgerWriter writer = LedgerWriter.create(ledger, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, SIZE)).expect();
    }
    Process process = CheckProcess.start(ledger, memory, SIZE - 200);
    try (BufferedReader told = process.inputReader(UTF_8)) {
      assertThat(told.readLine()).isNotNull();
      process.destroyForcibly();
      assertThat(process.onExit().join().exitValue()).isEqualTo(128 + 9);
    }

    CheckReport report =
        FolderCheck.run(
                ledger,
                CheckProcess.KEYS,
                Map.of(),
                CheckProgress.SILENT,
                Optional.of(new CheckMemory(memory, false)))
            .expect();

    assertThat(report.exitCode()).isZero();
    assertThat(report.proved())
        .contains(
            Statement.of(StatementCode.ENTRIES_SIGNED_BEFORE, FIRST_STRIDE),
            Statement.of(StatementCode.ENTRIES_SIGNED, SIZE - FIRST_STRIDE));
    CheckReport plain =
        FolderCheck.run(ledger, CheckProcess.KEYS, Map.of(), CheckProgress.SILENT).expect();
    assertThat(List.of(plain.checkpoint(), plain.unchecked(), plain.damage()))
        .isEqualTo(List.of(report.checkpoint(), report.unchecked(), report.damage()));
  }
}
