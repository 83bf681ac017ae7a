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
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.store.LedgerWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entry 3 of 300 is another one, signed by the ledger's own entry key, and every tile fits it.
@DisplayName("18. Rewritten entry with recomputed tiles")
class Attack18Test {
  private static final int SIZE = 300;
  private static final KeyRing KEYS =
      KeyRing.ofKeys(List.of(ENTRIES.key()), List.of(CHECKPOINTS.verifierKey()));

  @TempDir Path dir;
  private Path honest;
  private Path rewritten;

  @BeforeEach
  void rewrite() throws IOException {
    honest = ledgerOf("honest", entries(0, SIZE));
    List<Admitted> others = new ArrayList<>(entries(0, SIZE));
    others.set(3, entry(10_000));
    rewritten = ledgerOf("rewritten", others);
  }

  private Path ledgerOf(String name, List<Admitted> entries) throws IOException {
    Path folder = Files.createDirectory(dir.resolve(name)).resolve("ledger");
    try (LedgerWriter writer = LedgerWriter.create(folder, ORIGIN, SIGNERS).expect()) {
      writer.append(entries).expect();
    }
    return folder;
  }

  private static List<RefusalCode> codes(CheckReport report) {
    return report.damage().stream().map(Refusal::code).toList();
  }

  /// Whoever has not the checkpoint key must leave the old head, and its root is another.
  @Test
  void underTheOldHeadItIsDamage() throws IOException {
    Files.copy(
        honest.resolve("checkpoint"),
        rewritten.resolve("checkpoint"),
        StandardCopyOption.REPLACE_EXISTING);

    CheckReport report = FolderCheck.run(rewritten, KEYS, Map.of(), CheckProgress.SILENT).expect();

    assertThat(codes(report)).containsExactly(RefusalCode.ROOT_DEPARTS);
  }

  /// The keeper has every key, and signs anew. The folder alone is then whole; whoever kept
  /// anything of the first history sees it: an older head, or the memory of a check.
  @Test
  void signedAnewByTheKeeperItIsDamageForWhoeverRemembers() throws IOException {
    assertThat(FolderCheck.run(rewritten, KEYS, Map.of(), CheckProgress.SILENT).expect().exitCode())
        .isZero();

    byte[] seen = Files.readAllBytes(honest.resolve("checkpoint"));
    assertThat(
            codes(
                FolderCheck.run(rewritten, KEYS, Map.of("seen", seen), CheckProgress.SILENT)
                    .expect()))
        .containsExactly(RefusalCode.ROOT_DEPARTS);

    Optional<CheckMemory> memory = Optional.of(new CheckMemory(dir.resolve("memory"), false));
    FolderCheck.run(honest, KEYS, Map.of(), CheckProgress.SILENT, memory).expect();
    assertThat(
            codes(
                FolderCheck.run(rewritten, KEYS, Map.of(), CheckProgress.SILENT, memory).expect()))
        .containsExactly(RefusalCode.ROOT_DEPARTS);
  }

  /// Only the bundle is rewritten, or the bundle and the tile above it, and so on up: wherever it
  /// stops, there the hashes part.
  @Test
  void recomputedUpToEachLevelItIsDamageAtTheNext() throws IOException {
    Map<String, RefusalCode> upwards = new LinkedHashMap<>();
    upwards.put("tile/entries/000", RefusalCode.ENTRY_DEPARTS);
    upwards.put("tile/0/000", RefusalCode.TILE_DEPARTS);
    upwards.put("tile/1/000.p/1", RefusalCode.ROOT_DEPARTS);
    for (String file : upwards.keySet()) {
      Files.write(honest.resolve(file), Files.readAllBytes(rewritten.resolve(file)));
      assertThat(codes(FolderCheck.run(honest, KEYS, Map.of(), CheckProgress.SILENT).expect()))
          .startsWith(upwards.get(file));
    }
  }
}
