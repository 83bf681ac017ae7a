package org.detente.assessment.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.detente.agreement.Amount;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Deadline.MonthEnd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A deadline reduces to one instant and the side it lies on")
class ReckoningTest {

  // What the table of the language says, line by line; `]` after an instant means it is in time.
  @ParameterizedTest(name = "{0}: {1} {2} {3}, counted in {4} ({5})")
  @CsvSource({
    "five days after it occurs, after, P5D, 2022-03-01T10:00Z, days, unstated, 2022-03-07T00:00Z)",
    "the same read as hours, after, P5D, 2022-03-01T10:00Z, hours, unstated, 2022-03-06T10:00Z)",
    "the same in hours, after, PT120H, 2022-03-01T10:00Z, hours, unstated, 2022-03-06T10:00Z)",
    "thirty days after the last day, after, P30D, 2011-08-31T00:00Z, days, unstated, 2011-10-01T00:00Z)",
    "thirty days after the end, after, P30D, 2011-09-01T00:00Z, days, unstated, 2011-10-02T00:00Z)",
    "45 days after entry into force, after, P45D, 2011-02-05T00:00Z, days, unstated, 2011-03-23T00:00Z)",
    "24 hours in advance, before, PT24H, 2024-05-02T06:00Z, hours, unstated, 2024-05-01T06:00Z]",
    "fourteen full days before, before, P14D, 2024-05-20T15:00Z, days, unstated, 2024-05-07T00:00Z)",
    "fourteen clear days before, before, P14D, 2024-05-20T15:00Z, clear-days, unstated, 2024-05-06T00:00Z)",
    "three months, after, P3M, 2012-01-15T09:00Z, days, unstated, 2012-04-16T00:00Z)",
    "three months from 30 November, after, P3M, 2011-11-30T09:00Z, days, clamp, 2012-03-01T00:00Z)",
    "the same running on, after, P3M, 2011-11-30T09:00Z, days, next, 2012-03-02T00:00Z)",
    "one month from 31 January, after, P1M, 2023-01-31T00:00Z, days, clamp, 2023-03-01T00:00Z)",
    "one month before 31 March, before, P1M, 2023-03-31T00:00Z, days, clamp, 2023-03-01T00:00Z)",
    "one month before it running on, before, P1M, 2023-03-31T00:00Z, days, next, 2023-03-02T00:00Z)",
    "a year over a leap day, after, P1Y, 2024-02-29T00:00Z, days, clamp, 2025-03-01T00:00Z)",
    "no days at all, after, P0D, 2022-03-01T10:00Z, days, unstated, 2022-03-02T00:00Z)"
  })
  void theTable(
      String text,
      String side,
      String amount,
      String mark,
      String counted,
      String monthEnd,
      String expected) {
    Reckoning reckoning =
        new Reckoning(amount(amount), word(Counted.class, counted), word(MonthEnd.class, monthEnd));
    Instant from = Instant.parse(mark.replace("Z", ":00Z"));

    Due due = side.equals("after") ? reckoning.after(from) : reckoning.before(from, true);

    assertThat(due.at().toString().replace(":00Z", "Z") + (due.included() ? "]" : ")"))
        .as(text)
        .isEqualTo(expected);
  }

  @Test
  void inDaysTheTimeOfDayMakesNoDifference() {
    for (int n = 0; n <= 40; n++) {
      Reckoning days = new Reckoning(amount("P" + n + "D"), Counted.DAYS, MonthEnd.UNSTATED);
      for (LocalDate day = LocalDate.of(2023, 12, 25); day.getYear() < 2025; ) {
        Instant midnight = start(day);
        Instant last = start(day.plusDays(1)).minusNanos(1);
        assertThat(days.after(midnight)).isEqualTo(days.after(last));
        assertThat(days.before(midnight, true)).isEqualTo(days.before(last, true));
        assertThat(days.after(midnight).at()).isEqualTo(start(day.plusDays(n + 1)));
        assertThat(days.before(midnight, true).at()).isEqualTo(start(day.minusDays(n - 1)));
        day = day.plusDays(17);
      }
    }
  }

  @Test
  void theInstantItselfIsInTimeOnOneSideOnly() {
    Instant at = Instant.parse("2024-05-01T06:00:00Z");
    for (boolean included : new boolean[] {true, false}) {
      Due due = new Due(at, included);
      assertThat(due.inTime(at.minusNanos(1))).isTrue();
      assertThat(due.inTime(at)).isEqualTo(included);
      assertThat(due.inTime(at.plusNanos(1))).isFalse();
      assertThat(due.margin(at.minusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
      assertThat(due.margin(at.plusSeconds(1))).isEqualTo(Duration.ofSeconds(-1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "P4D, days, true, 2024-05-02T00:00:00Z, 2024-05-06T00:00:00Z",
    "P4D, days, false, 2024-05-02T00:00:00Z, 2024-05-07T00:00:00Z",
    "P4D, days, true, 2024-05-02T13:00:00Z, 2024-05-06T00:00:00Z",
    "PT36H, hours, true, 2024-05-02T13:00:00Z, 2024-05-04T01:00:00Z"
  })
  void aWindowEnds(String length, String counted, boolean first, Instant from, Instant until) {
    Reckoning reckoning =
        new Reckoning(amount(length), word(Counted.class, counted), MonthEnd.UNSTATED);

    assertThat(reckoning.lasts(from, first)).isEqualTo(until);
  }

  @Test
  void whatLeavesTheCalendarIsNeverReached() {
    Reckoning reckoning = new Reckoning(amount("P999999999Y"), Counted.DAYS, MonthEnd.CLAMP);

    assertThat(reckoning.after(Instant.parse("2024-05-02T13:00:00Z")).at()).isEqualTo(Instant.MAX);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Amount amount(String text) {
    return text.startsWith("PT")
        ? new Amount.Clock(Duration.parse(text))
        : new Amount.Calendar(Period.parse(text));
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Enum.valueOf(type, word.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
  }
}
