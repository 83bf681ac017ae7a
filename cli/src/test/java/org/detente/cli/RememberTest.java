package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verify --remember`: the second look at the shipped record is a quicker one, and no milder.
class RememberTest {
  @TempDir Path dir;

  @Test
  void aSecondCheckOfTheRecordRemembersTheFirst() {
    String memory = dir.resolve("memory").toString();
    Run first = Run.of("verify", "--remember", memory);
    Run second = Run.of("verify", "--remember", memory);
    Run anew = Run.of("verify", "--remember", memory, "--anew");

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(first.out()).contains("entries signed by the key").doesNotContain("before");
    assertThat(second.out())
        .contains("held when they were checked here before")
        .contains("the ledger extends the checkpoint of an earlier check")
        .doesNotContain("entries signed by the key");
    assertThat(anew.out())
        .contains("entries signed by the key")
        .contains("the ledger extends the checkpoint of an earlier check");
  }

  @Test
  void aMemoryThatIsNoneIsRefused() throws IOException {
    Path memory = Files.createDirectory(dir.resolve("memory"));
    Run.of("verify", "--remember", memory.toString());
    try (var files = Files.list(memory)) {
      Path file = files.filter(it -> it.toString().endsWith(".checked")).findFirst().orElseThrow();
      Files.writeString(file, "detente checked 1\n");
    }

    Run run = Run.of("verify", "--remember", memory.toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("is not what an earlier check wrote");
    assertThat(run.out()).isEmpty();
  }

  /// A pipe wants no progress, unless it is asked for; a short check has none to tell.
  @Test
  void progressIsForWhoeverWatches() {
    assertThat(Run.of("verify").err()).isEmpty();
    assertThat(Run.of("verify", "--progress").err()).isEmpty();
  }
}
