package org.detente.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.witness.Watched.LOG;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detente.testkit.Mutations;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of a witness's memory, harmed by the thousand: what is read at all is what was
/// written.
class HostileMemoryTest {
  private static final int RUNS = 4_000;

  @TempDir Path dir;

  @Test
  void aHarmedFileOfTheMemoryIsWhatWasWrittenOrNothing() throws Exception {
    Path folder = dir.resolve("memory");
    try (Witness witness = Watched.founded(folder)) {
      Watched.cosign(witness, 5);
      Watched.status(witness, LOG.request(5, 9));
    }
    List<byte[]> valid = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        valid.add(Files.readAllBytes(file));
      }
    }
    assertThat(valid).anyMatch(it -> Remembered.read(it).isPresent());
    assertThat(valid).anyMatch(it -> Register.read(it).isPresent());
    Seeds.runs(
        RUNS,
        random -> {
          byte[] harmed = Mutations.of(valid, random);
          Remembered.read(harmed).ifPresent(it -> assertThat(it.bytes()).isEqualTo(harmed));
          Register.read(harmed).ifPresent(it -> assertThat(it.bytes()).isEqualTo(harmed));
        });
  }
}
