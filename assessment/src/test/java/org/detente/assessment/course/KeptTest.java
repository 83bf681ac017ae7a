package org.detente.assessment.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Explanation;
import org.detente.model.Finding;
import org.detente.model.Force;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfLife;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a rule finds is kept")
class KeptTest {
  private static final Timeline<OfLife> LIFE =
      Timeline.always(OfLife.SIGNED)
          .then(day(10), OfLife.IN_FORCE, List.of())
          .then(day(20), OfLife.EXPIRED, List.of());

  private static Instant day(int day) {
    return Instant.EPOCH.plusSeconds(86_400L * day);
  }

  private static Finding life(OfLife verdict, String explained) {
    return new Finding(
        "pact/life",
        Finding.Kind.LIFE,
        "pact",
        null,
        null,
        Force.LEGAL,
        verdict,
        null,
        null,
        null,
        /* sinceAtLatest= */ false,
        null,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Explanation.of(() -> Reason.of(Phrase.of("life.began", explained))));
  }

  @Test
  void forEachStretchOnceHoweverManyDaysAreAsked() {
    Seeds.runs(
        20,
        random -> {
          AtomicInteger asked = new AtomicInteger();
          Kept kept =
              Kept.one(valid -> {
                asked.incrementAndGet();
                return life(LIFE.at(valid), "");
              });
          for (int i = 0; i < 200; i++) {
            Instant valid = day(random.nextInt(40)).minusNanos(random.nextInt(2));
            assertThat(kept.at(valid))
                .singleElement()
                .extracting(Finding::verdict)
                .as("at %s", valid)
                .isEqualTo(LIFE.at(valid));
          }
          assertThat(asked).hasValue(LIFE.steps().size());
        });
  }

  @Test
  void butExplainedForTheInstantAsked() {
    Kept kept = Kept.one(valid -> life(LIFE.at(valid), valid.asked().toString()));
    for (int day : List.of(12, 15, 11)) {
      assertThat(kept.at(day(day)))
          .singleElement()
          .extracting(finding -> finding.reason().phrase().parts().getFirst())
          .isEqualTo(day(day).toString());
    }
  }

  @Test
  void notWhereItHangsOnTheInstantItself() {
    List<Instant> asked = new ArrayList<>();
    Kept kept =
        Kept.one(valid -> {
          asked.add(valid.instant());
          return life(OfLife.SIGNED, "");
        });
    kept.at(day(1));
    kept.at(day(1));
    kept.at(day(2));
    assertThat(asked).containsExactly(day(1), day(1), day(2));
  }

  @Test
  void severalAreExplainedEachByItsOwnReason() {
    Kept kept =
        new Kept((Glance valid) ->
            List.of(life(LIFE.at(valid), "first"), life(LIFE.at(valid), "second")));
    kept.at(day(1));
    assertThat(kept.at(day(2)))
        .extracting(finding -> finding.reason().phrase().parts().getFirst())
        .containsExactly("first", "second");
  }
}
