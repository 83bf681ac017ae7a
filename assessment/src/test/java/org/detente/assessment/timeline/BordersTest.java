package org.detente.assessment.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.model.Interval;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Periods that follow one another")
class BordersTest {
  private static final List<Period> LENGTHS =
      List.of(Period.ofDays(1), Period.ofDays(7), Period.ofMonths(6), Period.ofYears(1));

  @Test
  void findTheOneAroundAnInstantAsGoingThroughThemDoes() {
    Seeds.runs(
        60,
        random -> {
          Instant from = Instant.ofEpochSecond(random.nextInt(1_000_000_000));
          Borders borders =
              new Borders(from, LENGTHS.get(random.nextInt(LENGTHS.size())), MonthEnd.CLAMP);
          for (int i = 0; i < 20; i++) {
            Instant at = from.plus(Duration.ofHours(random.nextInt(24 * 700) - 240));
            assertThat(borders.around(at)).as("%s at %s", borders, at).isEqualTo(walk(borders, at));
          }
          assertThat(borders.around(from)).map(Interval::from).contains(from);
        });
  }

  private static Optional<Interval> walk(Borders borders, Instant at) {
    for (int n = 0; !at.isBefore(borders.at(n)); n++) {
      if (at.isBefore(borders.at(n + 1))) {
        return Optional.of(new Interval(borders.at(n), borders.at(n + 1)));
      }
    }
    return Optional.empty();
  }

  @Test
  void doNotWanderFromTheEndOfAMonth() {
    Borders borders =
        new Borders(Instant.parse("2030-01-31T00:00:00Z"), Period.ofMonths(1), MonthEnd.CLAMP);
    assertThat(borders.at(1)).isEqualTo("2030-02-28T00:00:00Z");
    assertThat(borders.at(2)).isEqualTo("2030-03-31T00:00:00Z");
    Borders next = new Borders(borders.from(), Period.ofMonths(1), MonthEnd.NEXT);
    assertThat(next.at(1)).isEqualTo("2030-03-01T00:00:00Z");
    assertThat(next.at(2)).isEqualTo("2030-03-31T00:00:00Z");
  }
}
