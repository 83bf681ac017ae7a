package org.detente.assessment.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.detente.model.EntryRef;
import org.detente.model.UtcCalendar;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A timeline")
class TimelineTest {
  private static final int DAYS = 12;

  private static Instant day(int day) {
    return Instant.EPOCH.plusSeconds(86_400L * day);
  }

  private static EntryRef entry(int position) {
    return new EntryRef("test", position, "h" + position);
  }

  @Test
  void holdsAValueFromItsInstantUntilTheNext() {
    Timeline<String> timeline =
        Timeline.always("a")
            .then(day(1), "b", List.of(entry(1)))
            .then(day(3), "c", List.of(entry(2)));
    assertThat(timeline.at(Instant.MIN)).isEqualTo("a");
    assertThat(timeline.at(day(1).minusNanos(1))).isEqualTo("a");
    assertThat(timeline.at(day(1))).isEqualTo("b");
    assertThat(timeline.at(day(3).minusNanos(1))).isEqualTo("b");
    assertThat(timeline.at(Instant.MAX)).isEqualTo("c");
    assertThat(timeline.stepAt(day(3)).causes()).containsExactly(entry(2));
  }

  @Test
  void looksPastStepsThatHoldTheSameForAnotherReason() {
    Timeline<String> timeline =
        Timeline.always("a")
            .then(day(1), "b", List.of(entry(1)))
            .then(day(2), "b", List.of(entry(2)))
            .then(day(3), "c", List.of());
    assertThat(timeline.since(day(2))).contains(day(1));
    assertThat(timeline.changeAfter(day(1)).map(Timeline.Step::from)).contains(day(3));
    assertThat(timeline.since(day(0))).isEmpty();
    assertThat(timeline.changeAfter(day(3))).isEmpty();
  }

  @Test
  void goesOnAsAnotherFromAnInstantOn() {
    Timeline<String> one = Timeline.always("a").then(day(2), "b", List.of());
    Timeline<String> other =
        Timeline.always("x").then(day(1), "y", List.of()).then(day(4), "z", List.of());
    for (int cut = 0; cut <= 6; cut++) {
      Timeline<String> joined = one.then(day(cut), other);
      for (int day = 0; day <= 6; day++) {
        assertThat(joined.at(day(day)))
            .as("cut at %d, day %d", cut, day)
            .isEqualTo((day < cut ? one : other).at(day(day)));
      }
    }
    assertThat(one.then(Instant.MIN, other).steps()).isEqualTo(other.steps());
  }

  @Test
  void whatComesLaterReplacesWhatWasThere() {
    Timeline<String> timeline =
        Timeline.always("a").then(day(5), "b", List.of()).then(day(2), "c", List.of());
    assertThat(timeline.at(day(9))).isEqualTo("c");
  }

  @Test
  void stepsAscendStrictly() {
    var twice =
        List.of(
            new Timeline.Step<>(day(1), "b", List.of()),
            new Timeline.Step<>(day(1), "c", List.of()));
    assertThatThrownBy(() -> Timeline.of("a", twice)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void combinesPointByPointWhateverTheBreakpoints() {
    Seeds.runs(
        300,
        random -> {
          Timeline<Integer> left = random(random);
          Timeline<Integer> right = random(random);
          Timeline<Integer> sum = left.combine(right, Integer::sum);
          Timeline<List<Integer>> both = Timeline.together(List.of(left, right));
          for (int day = -1; day <= DAYS; day++) {
            Instant at = day(day);
            assertThat(sum.at(at)).isEqualTo(left.at(at) + right.at(at));
            assertThat(both.at(at)).containsExactly(left.at(at), right.at(at));
            assertThat(left.map(n -> n % 2).at(at)).isEqualTo(left.at(at) % 2);
            assertThat(sum.stepAt(at).causes())
                .isSorted()
                .containsAll(left.stepAt(at).causes())
                .containsAll(right.stepAt(at).causes());
            checkSinceAndChange(sum, day);
          }
        });
  }

  // By going back and forth day by day, which every breakpoint here falls on.
  private static void checkSinceAndChange(Timeline<Integer> timeline, int day) {
    int value = timeline.at(day(day));
    int first = day;
    while (first > -1 && timeline.at(day(first - 1)) == value) {
      first--;
    }
    if (first > -1) {
      assertThat(timeline.since(day(day))).contains(day(first));
    }
    int last = day;
    while (last < DAYS && timeline.at(day(last + 1)) == value) {
      last++;
    }
    if (last < DAYS) {
      assertThat(timeline.changeAfter(day(day)).orElseThrow().from()).isEqualTo(day(last + 1));
    } else {
      assertThat(timeline.changeAfter(day(day))).isEmpty();
    }
  }

  private static Timeline<Integer> random(RandomGenerator random) {
    List<Timeline.Step<Integer>> steps = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      if (random.nextInt(3) == 0) {
        steps.add(
            new Timeline.Step<>(day(day), random.nextInt(3), List.of(entry(random.nextInt(9)))));
      }
    }
    return Timeline.of(random.nextInt(3), steps);
  }

  @ParameterizedTest(name = "{0} plus {1} is {2}")
  @CsvSource({
    "2011-02-05T00:00:00Z, P10Y, 2021-02-05T00:00:00Z",
    "2020-01-31T00:00:00Z, P1M,  2020-02-29T00:00:00Z",
    "2016-02-29T12:30:00Z, P1Y,  2017-02-28T12:30:00Z",
    "2018-02-05T00:00:00Z, P7M,  2018-09-05T00:00:00Z",
    "2018-02-05T00:00:00Z, P2147483647Y, +1000000000-12-31T23:59:59.999999999Z",
  })
  void calendarPeriodsMoveTheDate(String from, String period, String to) {
    assertThat(UtcCalendar.plus(Instant.parse(from), Period.parse(period)))
        .isEqualTo(Instant.parse(to));
  }
}
