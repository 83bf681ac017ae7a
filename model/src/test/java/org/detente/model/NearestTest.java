package org.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static final List<String> NAMES = List.of("evidence", "each", "launchers", "XN", "XS");

  @ParameterizedTest
  @CsvSource({
    "evidnce, evidence",
    "evidenec, evidence",
    "Evidence, evidence",
    "lauchers, launchers",
    "eahc, each",
    "colour, ''",
    "XX, ''",
    "'', ''"
  })
  void theNearestNameIsMeantIfItIsNearEnough(String written, String meant) {
    assertThat(Nearest.to(written, NAMES).orElse("")).isEqualTo(meant);
  }

  @Test
  void ofTwoEquallyNearTheFirstIsMeant() {
    assertThat(Nearest.to("cat", List.of("bat", "rat"))).contains("bat");
  }

  @ParameterizedTest
  @CsvSource({"'', '', 0", "a, '', 1", "ab, ba, 1", "kitten, sitting, 3", "abc, abc, 0"})
  void aSwapOfNeighboursIsOneChange(String a, String b, int distance) {
    assertThat(Nearest.distance(a, b)).isEqualTo(distance);
    assertThat(Nearest.distance(b, a)).isEqualTo(distance);
  }
}
