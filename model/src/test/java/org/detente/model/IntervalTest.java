package org.detente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final Instant FORCE = Instant.parse("2011-02-05T00:00:00Z");
  private static final Instant END = Instant.parse("2026-02-05T00:00:00Z");

  @Test
  void itsStartBelongsToItAndItsEndDoesNot() {
    Interval term = new Interval(FORCE, END);
    assertThat(term.contains(FORCE)).isTrue();
    assertThat(term.contains(FORCE.minusNanos(1))).isFalse();
    assertThat(term.contains(END.minusNanos(1))).isTrue();
    assertThat(term.contains(END)).isFalse();
  }

  @Test
  void withoutAnEndItGoesOn() {
    assertThat(new Interval(FORCE, null).contains(Instant.MAX)).isTrue();
  }

  @Test
  void itCannotEndBeforeItBegins() {
    assertThatThrownBy(() -> new Interval(END, FORCE)).isInstanceOf(IllegalArgumentException.class);
  }
}
