package org.detente.node.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.detente.model.ImpreciseDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

  @ParameterizedTest(name = "evidence of {0} on {1} is {2}")
  @CsvSource({
    "2023-03-01, 2026-02-06, 2 years 11 months old",
    "2022-09-01, 2023-09-01, 1 year old",
    "2022-09-01, 2023-02-28, 5 months old",
    "2022-09-01, 2022-09-30, 29 days old",
    "2022-09-01, 2022-09-01, of this day",
    "2022-09-01T10:00Z, 2022-09-02, 1 day old",
    "2022-02, 2022-03-02, 1 day old",
    "2021, 2022-03-01, 2 months old",
  })
  void ageIsSaidInTheTwoLargestUnits(String evidence, String asOf, String age) {
    assertThat(Age.of(date(evidence), date(asOf).from())).isEqualTo(age);
  }

  private static ImpreciseDate date(String text) {
    return ImpreciseDate.parse(text).orElseThrow();
  }
}
