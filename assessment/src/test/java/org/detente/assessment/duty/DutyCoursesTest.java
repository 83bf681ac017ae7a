package org.detente.assessment.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.assessment.Assessment;
import org.detente.assessment.Courses;
import org.detente.assessment.course.Course;
import org.detente.model.ActKind;
import org.detente.model.Known;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The course of a duty")
class DutyCoursesTest {
  private static final Agreement PACT = Pact.agreement();
  private static final List<String> WORDS = List.of("not-performed", "performed");

  @Test
  void readsAtAnInstantAsItsFindingWhateverIsDoneAndSaid() {
    Seeds.runs(
        20,
        random -> {
          Journal journal = Journal.ofPact(random.nextBoolean() ? Pact.XN : Pact.XS);
          for (int i = random.nextInt(8); i > 0; i--) {
            String at =
                Instant.parse("2011-02-05T00:00:00Z")
                    .plusSeconds(3_600L * random.nextInt(24 * 900))
                    .toString();
            switch (random.nextInt(6)) {
              case 0 -> journal.data(at, Pact.XN);
              case 1 -> journal.change(at, "s" + i);
              case 2 -> journal.changed(at, "s" + random.nextInt(8));
              case 3 ->
                  journal.claim(
                      at, Pact.XS, WORDS.get(random.nextInt(2)), "duties.half-yearly-data@XN", "");
              case 4 -> journal.act(at, ActKind.SUSPENSION, Pact.XN);
              default -> journal.launch(at, "l" + i, Pact.XS, "north");
            }
          }
          Courses.agree(List.of(PACT), journal, new Known.Everything(), random);
        });
  }

  @Test
  void namesEveryDeadlineAndTheReadingThatMakesIt() {
    Journal journal = Journal.ofPact(Pact.XN).change("2024-03-01T10:00Z", "s1");

    Course course =
        Assessment.courses(
                List.of(PACT),
                journal,
                new Known.Everything(),
                Instant.parse("2025-01-01T00:00:00Z"))
            .stream()
            .filter(one -> one.id().equals("pact/duties.change-in-data@XN/s1"))
            .findFirst()
            .orElseThrow();

    assertThat(course.deadlines())
        .extracting(one -> one.at() + " " + one.under() + (one.decides() ? " decides" : ""))
        .containsExactly(
            "2024-03-06T10:00:00Z {five-days=hours}",
            "2024-03-07T00:00:00Z {five-days=dates} decides");
    assertThat(course.alarm()).isEqualTo("2024-03-06T10:00:00Z");
  }
}
