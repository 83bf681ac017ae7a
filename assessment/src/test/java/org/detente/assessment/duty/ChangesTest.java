package org.detente.assessment.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.detente.agreement.Duty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change of so much since the last update")
class ChangesTest {
  @Test
  void inPercentIsOfTheFigureBefore() {
    for (long percent : new long[] {1, 5, 10, 33, 100}) {
      for (long before = 0; before <= 60; before++) {
        for (long now = 0; now <= 130; now++) {
          assertThat(Changes.isLarge(before, now, changed(percent, true)))
              .as("%d percent from %d to %d", percent, before, now)
              .isEqualTo(naive(percent, before, now));
        }
      }
    }
  }

  // From nothing any change is more than any share.
  private static boolean naive(long percent, long before, long now) {
    BigDecimal share =
        BigDecimal.valueOf(before).multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
    return now != before && BigDecimal.valueOf(Math.abs(now - before)).compareTo(share) >= 0;
  }

  @Test
  void inNumbersIsTheDifference() {
    assertThat(Changes.isLarge(100, 119, changed(20, false))).isFalse();
    assertThat(Changes.isLarge(100, 120, changed(20, false))).isTrue();
    assertThat(Changes.isLarge(100, 80, changed(20, false))).isTrue();
  }

  @Test
  void holdsForTheGreatestFiguresThereCanBe() {
    long greatest = 1L << 53;
    assertThat(Changes.isLarge(greatest, 0, changed(greatest, true))).isFalse();
    assertThat(Changes.isLarge(greatest, 0, changed(100, true))).isTrue();
    assertThat(Changes.isLarge(greatest - 1, greatest, changed(1, true))).isFalse();
  }

  private static Duty.Changed changed(long by, boolean percent) {
    return new Duty.Changed(List.of("tanks"), by, percent, List.of("figures"), List.of());
  }
}
