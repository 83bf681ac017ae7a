package org.detente.assessment.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.detente.model.Interval;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A glance")
class GlanceTest {
  private static final int DAYS = 12;

  private static Instant day(int day) {
    return Instant.EPOCH.plusSeconds(86_400L * day);
  }

  @Test
  void seesTheSameUntilTheNextStepOfWhatItLookedAt() {
    Timeline<String> life =
        Timeline.always("signed")
            .then(day(3), "in force", List.of())
            .then(day(9), "ended", List.of());
    Glance glance = Glance.at(day(5));
    assertThat(life.at(glance)).isEqualTo("in force");
    assertThat(List.of(glance.from(), glance.until())).containsExactly(day(3), day(9));
    assertThat(glance.reaches(day(4))).as("a statement made on day 4").isTrue();
    assertThat(glance.reaches(day(7))).as("a statement made on day 7").isFalse();
    assertThat(List.of(glance.from(), glance.until())).containsExactly(day(4), day(7));
    glance.within(new Interval(day(5), day(6)));
    assertThat(List.of(glance.from(), glance.until())).containsExactly(day(5), day(6));
  }

  @Test
  void seesForAllTimeWhatNeverChanges() {
    Glance glance = Glance.at(day(5));
    Timeline.always("in force").at(glance);
    assertThat(List.of(glance.from(), glance.until())).containsExactly(Instant.MIN, Instant.MAX);
    assertThat(glance.lasts()).isTrue();
  }

  @Test
  void seesNothingForLongerThatHangsOnTheInstantItself() {
    Glance glance = Glance.at(day(5));
    assertThat(glance.instant()).isEqualTo(day(5));
    assertThat(glance.lasts()).isFalse();
  }

  @Test
  void whatItSawIsSoAtEveryOtherDayOfItsStretch() {
    Seeds.runs(
        400,
        random -> {
          List<Timeline<Integer>> looks = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            looks.add(timeline(random));
          }
          Instant comes = day(random.nextInt(DAYS));
          Glance glance = Glance.at(day(random.nextInt(DAYS)));
          String seen = seen(looks, comes, glance);
          for (int i = -1; i <= DAYS; i++) {
            boolean inside = !day(i).isBefore(glance.from()) && day(i).isBefore(glance.until());
            if (inside) {
              assertThat(seen(looks, comes, Glance.at(day(i)))).as("on day %d", i).isEqualTo(seen);
            }
          }
        });
  }

  private static String seen(List<Timeline<Integer>> looks, Instant comes, Glance glance) {
    StringBuilder seen = new StringBuilder();
    for (Timeline<Integer> look : looks) {
      seen.append(look.at(glance))
          .append(look.stepAt(glance).from())
          .append(look.since(glance))
          .append(look.changeAfter(glance));
    }
    return seen.append(glance.reaches(comes)).toString();
  }

  private static Timeline<Integer> timeline(RandomGenerator random) {
    Timeline<Integer> timeline = Timeline.always(0);
    for (int i = 0; i < DAYS; i++) {
      if (random.nextInt(4) == 0) {
        timeline = timeline.then(day(i), random.nextInt(3), List.of());
      }
    }
    return timeline;
  }
}
