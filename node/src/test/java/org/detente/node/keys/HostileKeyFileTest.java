package org.detente.node.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.detente.testkit.Mutations;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Key files, harmed by the thousand: each is read, or is none. What is read asks for no more of
/// the machine than a key file may.
class HostileKeyFileTest {
  private static final int RUNS = 4_000;

  @TempDir Path dir;

  @Test
  void aHarmedKeyFileIsReadOrIsNone() throws Exception {
    Path file = dir.resolve("keys");
    SecureRandom random = new SecureRandom();
    try (Secrets secrets = Secrets.make(random, "entry", "checkpoint");
        Passphrase passphrase = new Passphrase("of a test".getBytes(US_ASCII))) {
      KeyFile.write(
          file, "norvia.example/1", secrets, passphrase, Cost.ofMib(Cost.MIN_MIB), random);
    }
    byte[] valid = Files.readAllBytes(file);
    assertThat(KeyFileText.parse(new String(valid, US_ASCII))).isPresent();
    Seeds.runs(
        RUNS,
        drawn -> {
          String harmed = new String(Mutations.of(List.of(valid), drawn), US_ASCII);
          KeyFileText.parse(harmed)
              .ifPresent(it -> {
                assertThat(it.seal().cost().isFit()).isTrue();
                assertThat(harmed).startsWith(it.before()).contains(it.sealed());
              });
        });
  }
}
