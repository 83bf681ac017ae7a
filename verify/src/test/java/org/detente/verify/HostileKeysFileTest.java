package org.detente.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.Outcome;
import org.detente.testkit.Mutations;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys files, and single keys, harmed by the thousand: each gives keys, or a declared refusal.
class HostileKeysFileTest {
  private static final int RUNS = 1_500;
  private static final String KEYS =
      """
      detente-keys: 1
      origin: fiction.example/ledger/1
      batches:
        - {from: 0, until: 3, entry: iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w=,
           checkpoint: fiction.example/ledger/1+5864db07+AYE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU}
        - from: 3
          entry: iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w=
          checkpoint: fiction.example/ledger/1+5864db07+AYE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU
      """;

  @TempDir Path dir;

  @Test
  void harmedKeysFilesAreReadOrRefused() throws IOException {
    List<byte[]> valid =
        List.of(
            KEYS.getBytes(UTF_8),
            Files.readAllBytes(
                Path.of(System.getProperty("detente.home", "..")).resolve("record/keys.yaml")));
    Path file = dir.resolve("keys.yaml");
    for (byte[] bytes : valid) {
      assertThat(KeysFile.read(Files.write(file, bytes)).isAccepted()).isTrue();
    }
    Seeds.runs(
        RUNS,
        random -> requireMessage(KeysFile.read(Files.write(file, Mutations.of(valid, random)))));
  }

  @Test
  void harmedKeysAreReadOrRefused() {
    List<byte[]> valid =
        KEYS.lines()
            .flatMap(line -> List.of(line.split("[ ,}]")).stream())
            .filter(word -> word.length() > 40)
            .map(word -> word.getBytes(UTF_8))
            .toList();
    Seeds.runs(
        RUNS,
        random ->
            requireMessage(
                KeysFile.ofOptions(List.of(new String(Mutations.of(valid, random), UTF_8)))));
  }

  private static void requireMessage(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?>(var refusal)) {
      assertThat(refusal.message()).isNotBlank();
    }
  }
}
