package org.detente.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ORIGIN;
import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.FolderCheck;
import org.detente.ledger.check.KeyRing;
import org.detente.testkit.Mutations;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Journals, bundles and whole folders, harmed: each is what it was, or is said to be none.
class HostileFilesTest {
  private static final int RUNS = 2_000;

  @TempDir Path dir;

  @Test
  void aHarmedJournalIsNone() {
    byte[] one = new Journal(-1, Map.of(Places.CHECKPOINT, new byte[] {1})).encode();
    byte[] two =
        new Journal(
                5,
                new TreeMap<>(
                    Map.of(Places.CHECKPOINT, new byte[] {1, 2}, "tile/0/000", new byte[32])))
            .encode();
    Seeds.runs(
        RUNS,
        random -> {
          byte[] harmed = Mutations.of(List.of(one, two), random);
          Journal.decode(harmed).ifPresent(it -> assertThat(it.encode()).isEqualTo(harmed));
        });
  }

  @Test
  void aHarmedBundleHasEntriesThatFillItOrNone() {
    byte[] framed = new byte[0];
    for (int i = 0; i < 3; i++) {
      byte[] next = EntryBundle.framed(entries(i, i + 1).getFirst().bytes());
      byte[] longer = Arrays.copyOf(framed, framed.length + next.length);
      System.arraycopy(next, 0, longer, framed.length, next.length);
      framed = longer;
    }
    List<byte[]> valid = List.of(framed);
    Seeds.runs(
        RUNS,
        random -> {
          byte[] harmed = Mutations.of(valid, random);
          int width = 1 + random.nextInt(256);
          EntryBundle.parse(harmed, width)
              .ifPresent(bundle -> {
                assertThat(bundle.length()).isEqualTo(harmed.length);
                assertThat(bundle.leafHashes()).hasSize(32 * width);
              });
        });
  }

  /// Any file of a folder replaced by harmed bytes: a report, whatever it says, or a refusal.
  @Test
  void aHarmedFolderIsReportedOn() throws IOException {
    Path folder = dir.resolve("ledger");
    try (LedgerWriter writer = LedgerWriter.create(folder, ORIGIN, SIGNERS).expect()) {
      writer.append(entries(0, 3)).expect();
    }
    List<String> files = new LocalDisk().list(folder);
    Seeds.runs(
        RUNS / 2,
        random -> {
          Path file = folder.resolve(files.get(random.nextInt(files.size())));
          byte[] whole = Files.readAllBytes(file);
          byte[] harmed = Mutations.of(List.of(whole), random);
          Files.write(file, harmed);
          Outcome<CheckReport> outcome =
              FolderCheck.run(folder, KeyRing.EMPTY, Map.of(), CheckProgress.SILENT);
          boolean head = file.endsWith("checkpoint");
          if (!Arrays.equals(whole, harmed) && !head) {
            assertThat(outcome.expect().exitCode()).isEqualTo(4);
          }
          assertThat(outcome).isNotNull();
          Files.write(file, whole);
        });
  }
}
