package org.detente.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.detente.agreement.Anchor;
import org.detente.agreement.Cap;
import org.detente.agreement.Limit.DatedValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// When values of two limits bind together, held against looking at every day.
class ReignTest {
  private static final Instant FIRST = Instant.parse("2030-01-01T00:00:00Z");
  private static final int DAYS = 12;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void ofDatesTheyMeetOnADayOrAreApart(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<DatedValue> some = values(random);
      List<DatedValue> others = values(random);
      for (DatedValue one : some) {
        for (DatedValue other : others) {
          boolean meet =
              IntStream.range(0, DAYS)
                  .anyMatch(day -> one.equals(on(day, some)) && other.equals(on(day, others)));
          Reign reign = new Reign(one, some);
          assertThat(reign.meets(new Reign(other, others)))
              .as("seed %d, %s of %s and %s of %s", seed, one, some, other, others)
              .isEqualTo(meet);
          assertThat(reign.isApart(new Reign(other, others))).isEqualTo(!meet);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "signature, P0D, signature, P0D, true, false",
    "signature, P2Y, signature, P24M, true, false",
    "signature, P2Y, signature, P1Y, true, false",
    // An act of which nothing is known, and months beside days: nobody can tell.
    "signature, P0D, entry-into-force, P0D, false, false",
    "signature, P1M, signature, P30D, false, false",
  })
  void ofActsAsFarAsTheFileTells(
      String act, Period plus, String other, Period more, boolean meet, boolean apart) {
    DatedValue one = value(new Anchor.Event(act, plus), null);
    DatedValue two = value(new Anchor.Event(other, more), null);
    Reign reign = new Reign(one, List.of(one));
    assertThat(reign.meets(new Reign(two, List.of(two)))).isEqualTo(meet);
    assertThat(reign.isApart(new Reign(two, List.of(two)))).isEqualTo(apart);
  }

  @Test
  void whatEndsWhenAnotherBeginsIsApartFromIt() {
    Anchor third = new Anchor.Event("signature", Period.ofYears(3));
    DatedValue one = value(new Anchor.Event("signature", Period.ZERO), third);
    DatedValue two = value(third, null);
    assertThat(new Reign(one, List.of(one)).isApart(new Reign(two, List.of(two)))).isTrue();
  }

  // Values of one limit, which begin on different days.
  private static List<DatedValue> values(Random random) {
    List<DatedValue> values = new ArrayList<>();
    int day = random.nextInt(3);
    while (day < DAYS - 1 && values.size() < 3) {
      int end = random.nextBoolean() ? day + 1 + random.nextInt(4) : 0;
      values.add(value(on(day), end == 0 || end >= DAYS ? null : on(end)));
      day += 1 + random.nextInt(4);
    }
    return values;
  }

  // The value that began last, unless it is over.
  private static @Nullable DatedValue on(int day, List<DatedValue> values) {
    return values.stream()
        .filter(value -> !at(value.from()).isAfter(at(on(day))))
        .reduce((earlier, later) -> later)
        .filter(value -> value.until() == null || at(on(day)).isBefore(at(value.until())))
        .orElse(null);
  }

  private static Anchor on(int day) {
    return new Anchor.Dated(FIRST.plus(day, ChronoUnit.DAYS), Period.ZERO);
  }

  private static Instant at(Anchor anchor) {
    return ((Anchor.Dated) anchor).date();
  }

  private static DatedValue value(Anchor from, @Nullable Anchor until) {
    return new DatedValue(new Cap.Fixed(0), from, until, List.of());
  }
}
