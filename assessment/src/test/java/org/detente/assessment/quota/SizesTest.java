package org.detente.assessment.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.detente.agreement.Quota.Rounding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A share of a figure as a whole number")
class SizesTest {
  @ParameterizedTest(name = "{0} / {1} {2} is {3}")
  @CsvSource({
    // one for each 60 units or portion of 60
    "0, 60, UP, 0",
    "1, 60, UP, 1",
    "60, 60, UP, 1",
    "61, 60, UP, 2",
    // 15 percent of 41 objects: 615 hundredths
    "615, 100, UP, 7",
    "615, 100, DOWN, 6",
    "615, 100, NEAREST, 6",
    "650, 100, NEAREST, 7",
    "649, 100, NEAREST, 6",
    "9007199254740991, 2, NEAREST, 4503599627370496",
  })
  void isRoundedAsTheFileSays(long dividend, long divisor, Rounding rounding, long expected) {
    assertThat(rounding.quotient(dividend, divisor)).isEqualTo(expected);
  }

  @Test
  void roundsAsDecimalArithmeticDoes() {
    for (long divisor = 1; divisor <= 100; divisor++) {
      for (long dividend = 0; dividend <= 400; dividend++) {
        for (Rounding rounding : Rounding.values()) {
          assertThat(rounding.quotient(dividend, divisor))
              .as("%d / %d %s", dividend, divisor, rounding)
              .isEqualTo(naive(dividend, divisor, rounding));
        }
      }
    }
  }

  private static long naive(long dividend, long divisor, Rounding rounding) {
    RoundingMode mode =
        switch (rounding) {
          case UP -> RoundingMode.CEILING;
          case DOWN -> RoundingMode.FLOOR;
          case NEAREST -> RoundingMode.HALF_UP;
        };
    return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), 0, mode).longValue();
  }
}
