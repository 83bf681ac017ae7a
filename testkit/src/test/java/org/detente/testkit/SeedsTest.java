package org.detente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void everyRunHasItsOwnSeedAndTheSameOnesEachTime() {
    assertThat(draws()).hasSize(50).doesNotHaveDuplicates().isEqualTo(draws());
  }

  @Test
  void aFailureNamesTheSeedThatReplaysIt() {
    List<Long> drawn = new ArrayList<>();
    assertThatThrownBy(() ->
            Seeds.runs(
                50,
                random -> {
                  drawn.add(random.nextLong());
                  assertThat(drawn).hasSizeLessThan(7);
                }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Ddetente.seed=")
        .satisfies(failure -> assertThat(replayed(failure)).containsExactly(drawn.getLast()));
  }

  private static List<Long> draws() {
    List<Long> drawn = new ArrayList<>();
    Seeds.runs(50, random -> drawn.add(random.nextLong()));
    return drawn;
  }

  private static List<Long> replayed(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    String seed = message.replaceAll("(?s).*-Ddetente\\.seed=(-?\\d+)\\).*", "$1");
    List<Long> drawn = new ArrayList<>();
    System.setProperty("detente.seed", seed);
    try {
      Seeds.runs(50, random -> drawn.add(random.nextLong()));
    } finally {
      System.clearProperty("detente.seed");
    }
    return drawn;
  }
}
