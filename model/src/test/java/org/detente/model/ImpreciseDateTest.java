package org.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpreciseDateTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2010,              2010-01-01T00:00:00Z, 2011-01-01T00:00:00Z, 2011-01-01T00:00:00Z",
    "2017-12,           2017-12-01T00:00:00Z, 2018-01-01T00:00:00Z, 2018-01-01T00:00:00Z",
    "2018-02-05,        2018-02-05T00:00:00Z, 2018-02-06T00:00:00Z, 2018-02-05T00:00:00Z",
    "2020-02-29,        2020-02-29T00:00:00Z, 2020-03-01T00:00:00Z, 2020-02-29T00:00:00Z",
    "2022-03-01T10:00Z, 2022-03-01T10:00:00Z, 2022-03-01T10:00:00Z, 2022-03-01T10:00:00Z",
  })
  void coversAStretchAndHoldsForCertainFromItsFirstInstantOrTheEndOfItsMonthOrYear(
      String text, Instant from, Instant until, Instant certainFrom) {
    ImpreciseDate date = read(text);
    assertThat(date.from()).isEqualTo(from);
    assertThat(date.until()).isEqualTo(until);
    assertThat(date.certainFrom()).isEqualTo(certainFrom);
    assertThat(date).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "201",
        "20100",
        "2010-13",
        "2010-1",
        "2019-02-29",
        "2018-02-5",
        "2018-2-05",
        "05.02.2018",
        "2018-02-05T10:00",
        "2018-02-05T10:00+01:00",
        "2018-02-29T10:00Z",
        "2018-02-05 ",
        "²018"
      })
  void whatIsNoneOfTheFourFormsOrNoDayOfTheCalendarIsNotRead(String text) {
    assertThat(ImpreciseDate.parse(text)).isEmpty();
  }

  @Test
  void ofWhatHadHappenedByADayThatDayIsTheFirstForCertain() {
    ImpreciseDate by = ImpreciseDate.by(read("2006-03-10"));
    assertThat(by.certainFrom()).isEqualTo("2006-03-10T00:00:00Z");
    assertThat(by).hasToString("by 2006-03-10").isNotEqualTo(read("2006-03-10"));
    assertThat(by.written()).isEqualTo("2006-03-10");
  }

  @Test
  void whatIsDatedToAMonthComesAfterTheDaysOfThatMonth() {
    assertThat(
            Stream.of("2018", "2018-02", "2018-03-01T00:00Z", "2018-02-28", "2018-02-05")
                .map(this::read)
                .sorted())
        .extracting(ImpreciseDate::text)
        .containsExactly("2018-02-05", "2018-02-28", "2018-02", "2018-03-01T00:00Z", "2018");
  }

  private ImpreciseDate read(String text) {
    return ImpreciseDate.parse(text).orElseThrow();
  }
}
