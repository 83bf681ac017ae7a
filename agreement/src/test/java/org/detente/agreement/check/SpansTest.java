package org.detente.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {
  @ParameterizedTest
  @CsvSource({"P6M, P7M, -1", "P1Y, P12M, 0", "P2Y, P23M, 1", "P30D, P29D, 1", "P1W, P7D, 0"})
  void monthsCompareWithMonthsAndDaysWithDays(Period a, Period b, int order) {
    OptionalInt compared = Spans.compare(a, b);
    assertThat(Integer.signum(compared.orElseThrow())).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource({"P1M, P30D", "P1M, P1D", "P1M1D, P2M", "P1Y, P9999D"})
  void monthsAndDaysDoNot(Period a, Period b) {
    assertThat(Spans.compare(a, b)).isEmpty();
    assertThat(Spans.compare(b, a)).isEmpty();
  }
}
