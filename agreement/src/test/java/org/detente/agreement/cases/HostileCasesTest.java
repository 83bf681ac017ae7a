package org.detente.agreement.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shipped;
import org.detente.testkit.Mutations;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;

/// Test files of agreements, which come from outside like these, harmed by the hundred: each is
/// taken, or refused with its problems.
class HostileCasesTest {
  private static final int RUNS = 600;

  @Test
  void harmedTestFilesAreTakenOrRefused() throws IOException {
    List<byte[]> valid = new ArrayList<>();
    for (Path file : Shipped.files(Shipped.file("agreements"), ".tests.yaml")) {
      valid.add(Files.readAllBytes(file));
    }
    assertThat(valid).hasSizeGreaterThan(3);
    Agreement agreement = Shipped.agreement(Shipped.file("agreements/new-start.agreement.yaml"));
    Seeds.runs(
        RUNS,
        random -> {
          byte[] harmed = Mutations.of(valid, random);
          assertThat(Cases.load(harmed, "harmed.tests.yaml", agreement).problems()).isNotNull();
        });
  }
}
