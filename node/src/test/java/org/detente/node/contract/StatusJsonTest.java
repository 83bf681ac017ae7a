package org.detente.node.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.detente.model.Assessed;
import org.detente.model.Known;
import org.junit.jupiter.api.Test;

class StatusJsonTest {
  private static final Known EVERYTHING = new Known.Everything();

  @Test
  void theContractByteForByte() throws IOException {
    Assessed assessed = Sample.assessed(EVERYTHING, Sample.head("pact.example/1", 5));

    assertThat(new String(StatusJson.of(assessed), UTF_8)).isEqualTo(golden("status.json"));
  }

  @Test
  void anExplanationIsTheFindingAndItsReasons() throws IOException {
    Assessed assessed = Sample.assessed(EVERYTHING, Sample.head("pact.example/1", 5));

    byte[] json = ExplainJson.of(assessed, assessed.findings().getLast(), Map.of());

    assertThat(new String(json, UTF_8)).isEqualTo(golden("explain.json"));
  }

  @Test
  void thePointOnTheKnownAxisReadsAsItWouldBeTyped() {
    var one = Sample.head("a.example/1", 5);
    var two = Sample.head("b.example/1", 7);
    var at = new Known.At(Instant.parse("2030-01-01T00:00:00Z"));
    var first = new Known.First("b.example/1", 3);

    assertThat(StatusJson.knownAt(Sample.assessed(EVERYTHING, one))).isEqualTo("@5");
    assertThat(StatusJson.knownAt(Sample.assessed(EVERYTHING, one, two)))
        .isEqualTo("a.example/1@5 b.example/1@7");
    assertThat(StatusJson.knownAt(Sample.assessed(new Known.First(null, 3), one))).isEqualTo("@3");
    assertThat(StatusJson.knownAt(Sample.assessed(first, one, two))).isEqualTo("b.example/1@3");
    assertThat(StatusJson.knownAt(Sample.assessed(at, one, two))).isEqualTo("2030-01-01T00:00:00Z");
  }

  private static String golden(String name) throws IOException {
    try (var in = StatusJsonTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
