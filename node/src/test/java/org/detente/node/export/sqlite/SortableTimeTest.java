package org.detente.node.export.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An instant as a text that sorts")
class SortableTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2018-02-05T00:00:00Z, 2018-02-05",
    "2018-02-05T10:00:00Z, 2018-02-05T10:00",
    "2018-02-05T10:00:07Z, 2018-02-05T10:00:07",
    "2018-02-05T10:00:07.5Z, 2018-02-05T10:00:07.500",
    "-5000-01-01T00:00:00Z, 0000-01-01",
    "+20000-01-01T00:00:00Z, 9999-12-31",
  })
  void isAsShortAsItCanBe(String instant, String text) {
    assertThat(SortableTime.of(Instant.parse(instant))).isEqualTo(text);
  }

  @Test
  void keepsTheEndsOfTime() {
    assertThat(SortableTime.of(Instant.MIN)).isEqualTo(SortableTime.BEGINNING);
    assertThat(SortableTime.of(Instant.MAX)).isEqualTo(SortableTime.END);
  }

  @Test
  void sortsAsTimeDoes() {
    int[] grains = {1, 1_000_000, 500_000_000};
    Seeds.runs(
        500,
        random -> {
          Instant one =
              Instant.ofEpochSecond(random.nextLong(86_400L * 3))
                  .plusNanos(random.nextInt(3) * (long) grains[random.nextInt(3)]);
          Instant other =
              Instant.ofEpochSecond(60 * random.nextLong(1_440L * 3))
                  .plusSeconds(random.nextInt(2));

          assertThat(Integer.signum(SortableTime.of(one).compareTo(SortableTime.of(other))))
              .as("%s and %s", one, other)
              .isEqualTo(Integer.signum(one.compareTo(other)));
        });
  }
}
