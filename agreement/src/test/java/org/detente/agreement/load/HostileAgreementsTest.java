package org.detente.agreement.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Shipped;
import org.detente.testkit.Mutations;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;

/// Agreement files, harmed by the hundred: each is taken, or refused with its problems.
class HostileAgreementsTest {
  private static final int RUNS = 600;

  @Test
  void harmedAgreementsAreTakenOrRefused() throws IOException {
    List<byte[]> valid = new ArrayList<>();
    for (Path file : Shipped.files(Shipped.file("agreements"), ".agreement.yaml")) {
      valid.add(Files.readAllBytes(file));
    }
    assertThat(valid).hasSizeGreaterThan(3);
    Folders nowhere =
        Folders.beside(Shipped.file("agreements/new-start.agreement.yaml"), List.of());
    Seeds.runs(
        RUNS,
        random -> {
          byte[] harmed = Mutations.of(valid, random);
          assertThat(Agreements.load(harmed, "harmed.yaml")).isNotNull();
          assertThat(Agreements.check(harmed, "harmed.yaml", nowhere)).isNotNull();
        });
  }
}
