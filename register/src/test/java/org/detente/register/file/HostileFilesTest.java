package org.detente.register.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.testkit.Mutations;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;

/// Files of facts and of bodies, harmed by the thousand: each is read, or refused with its
/// troubles.
class HostileFilesTest {
  private static final int RUNS = 1_500;

  private static final String BODIES =
      """
      kind: declaration
      message: data-exchange
      instrument: accord
      attributedTo: XS
      valid: {from: 2031-06-01}
      totals: {launchers: 38}
      ---
      - {kind: statement, instrument: accord, attributedTo: XN, valid: {from: 2031-06-01}, says: "Well"}
      - kind: act
        act: signature
        instrument: accord
        attributedTo: XN
        parties: [XN, XS]
        valid: {from: 2031-01}
        ref: signature
      """;

  @Test
  void harmedBodiesAreReadOrRefused() {
    List<byte[]> valid = List.of(BODIES.getBytes(UTF_8));
    assertThat(BodyFile.ofPartyLedger("in.yaml", valid.getFirst()))
        .isInstanceOf(BodyFile.Result.Accepted.class);
    Seeds.runs(
        RUNS,
        random -> {
          byte[] harmed = Mutations.of(valid, random);
          requireTroubles(BodyFile.ofPartyLedger("in.yaml", harmed));
          requireTroubles(BodyFile.ofPublicRecord("in.yaml", harmed));
        });
  }

  private static void requireTroubles(BodyFile.Result result) {
    if (result instanceof BodyFile.Result.Refused(List<Trouble> troubles)) {
      assertThat(troubles).isNotEmpty();
    }
  }

  /// The first facts of each file of the public record.
  @Test
  void harmedFactsAreReadOrRefused() throws IOException {
    Path record = Path.of(System.getProperty("detente.home", "..")).resolve("record");
    List<byte[]> valid = new ArrayList<>();
    for (String name : List.of("new-start.yaml", "inf-1987.yaml", "ru-inf-moratorium.yaml")) {
      byte[] bytes = Files.readAllBytes(record.resolve(name));
      assertThat(FactFile.read(name, bytes)).isInstanceOf(FactFile.Result.Accepted.class);
      valid.add(Arrays.copyOf(bytes, Math.min(bytes.length, 6_000)));
    }
    Seeds.runs(
        RUNS,
        random -> {
          byte[] harmed = Mutations.of(valid, random);
          if (FactFile.read("in.yaml", harmed) instanceof FactFile.Result.Refused(var troubles)) {
            assertThat(troubles).isNotEmpty();
          }
        });
  }
}
