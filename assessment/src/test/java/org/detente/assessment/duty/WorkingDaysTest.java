package org.detente.assessment.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.detente.agreement.Amount;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.agreement.Holidays;
import org.detente.agreement.Holidays.Holiday;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Working days")
class WorkingDaysTest {
  private static final LocalDate START = LocalDate.of(2030, 1, 1);
  private static final List<Set<DayOfWeek>> WEEKENDS =
      List.of(
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
          Set.of(DayOfWeek.SUNDAY),
          Set.of());

  @Test
  void areCountedAsOneCountsThemOnACalendar() {
    Seeds.runs(
        60,
        random -> {
          List<Holidays> holidays =
              random.nextBoolean()
                  ? List.of(holidays(random))
                  : List.of(holidays(random), holidays(random));
          LocalDate from = START.plusDays(random.nextInt(300));
          int days = 1 + random.nextInt(15);
          Reckoning reckoning =
              new Reckoning(
                  new Amount.Calendar(Period.ofDays(days)),
                  Counted.WORKING_DAYS,
                  MonthEnd.CLAMP,
                  new WorkingDays(holidays));
          assertThat(reckoning.after(from.atTime(10, 0).toInstant(ZoneOffset.UTC)).at())
              .as("%d after %s with %s", days, from, holidays)
              .isEqualTo(start(walk(from, days, 1, holidays).plusDays(1)));
          assertThat(reckoning.before(from.atTime(10, 0).toInstant(ZoneOffset.UTC), true).at())
              .as("%d before %s with %s", days, from, holidays)
              .isEqualTo(start(walk(from, days, -1, holidays).plusDays(1)));
        });
  }

  private static java.time.Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate walk(LocalDate from, int days, int step, List<Holidays> holidays) {
    LocalDate day = from;
    int counted = 0;
    while (counted < days) {
      day = day.plusDays(step);
      LocalDate asked = day;
      if (holidays.stream().allMatch(one -> one.works(asked))) {
        counted++;
      }
    }
    return day;
  }

  private static Holidays holidays(RandomGenerator random) {
    Map<LocalDate, Holiday> days = new HashMap<>();
    for (int i = random.nextInt(30); i > 0; i--) {
      days.put(START.plusDays(random.nextInt(320)), new Holiday("a day", "calendar"));
    }
    return new Holidays(WEEKENDS.get(random.nextInt(WEEKENDS.size())), days, null);
  }
}
