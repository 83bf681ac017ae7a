package org.detente.assessment.restraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.detente.assessment.restraint.Happening.Kind;
import org.detente.assessment.timeline.Timeline;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Restraints that hang on each other")
class PassTest {
  private static final int LAST = 8;

  private static Happening on(int day, Kind kind) {
    return new Happening(NaivePass.day(day), kind, List.of());
  }

  private static Undertaking one(String id, String mirror, Happening... happenings) {
    return new Undertaking(id, Optional.of(mirror), List.of(happenings));
  }

  private static Hold at(List<Undertaking> all, String id, int day) {
    Timeline<Hold> course = Optional.ofNullable(Pass.over(all).get(id)).orElseThrow();
    return course.at(NaivePass.day(day));
  }

  @Test
  void bothHoldWhileEachHoldsWhileTheOtherHolds() {
    List<Undertaking> both =
        List.of(one("a", "b", on(1, Kind.BEGUN)), one("b", "a", on(1, Kind.BEGUN)));
    assertThat(at(both, "a", 7)).isEqualTo(Hold.HOLDING);
    assertThat(at(both, "b", 7)).isEqualTo(Hold.HOLDING);
  }

  @Test
  void onceOneIsReleasedTheOtherIsFreeAndNotEndedByThat() {
    List<Undertaking> both =
        List.of(
            one("a", "b", on(1, Kind.BEGUN), on(3, Kind.RELEASED)),
            one("b", "a", on(1, Kind.BEGUN), on(5, Kind.DONE)));
    assertThat(at(both, "b", 2)).isEqualTo(Hold.HOLDING);
    assertThat(at(both, "b", 3)).isEqualTo(Hold.TRIGGERED);
    assertThat(at(both, "b", 5)).isEqualTo(Hold.DEPARTED);
  }

  @Test
  void whoActsOnTheSameDayActsWhileTheOtherStillHeld() {
    List<Undertaking> both =
        List.of(
            one("a", "b", on(1, Kind.BEGUN), on(3, Kind.DONE)),
            one("b", "a", on(1, Kind.BEGUN), on(3, Kind.DONE)));
    assertThat(at(both, "a", 3)).isEqualTo(Hold.NOT_KEPT);
    assertThat(at(both, "b", 3)).isEqualTo(Hold.NOT_KEPT);
  }

  @Test
  void aTriggerElsewhereAloneFreesNobody() {
    List<Undertaking> both =
        List.of(
            one("a", "b", on(1, Kind.BEGUN), on(3, Kind.OCCURRED)),
            one("b", "a", on(1, Kind.BEGUN)));
    assertThat(at(both, "a", 4)).isEqualTo(Hold.TRIGGERED);
    assertThat(at(both, "b", 4)).isEqualTo(Hold.HOLDING);
  }

  @Test
  void aMirrorThatIsNotThereChangesNothing() {
    assertThat(at(List.of(one("a", "z", on(1, Kind.BEGUN))), "a", 4)).isEqualTo(Hold.HOLDING);
  }

  @Test
  void allSmallCasesOfTwoThatMirrorEachOtherAreAsTheDefinitionsSay() {
    List<List<Happening>> courses = courses();
    assertThat(courses).hasSize(64);
    for (List<Happening> first : courses) {
      for (List<Happening> second : courses) {
        agree(
            List.of(
                new Undertaking("a", Optional.of("b"), first),
                new Undertaking("b", Optional.of("a"), second)),
            4);
      }
    }
  }

  // Begun on day 1; each of the three other things on day 1, 2 or 3, or never.
  private static List<List<Happening>> courses() {
    List<List<Happening>> courses = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      List<Happening> course = new ArrayList<>(List.of(on(1, Kind.BEGUN)));
      int rest = i;
      for (Kind kind : List.of(Kind.OCCURRED, Kind.DONE, Kind.RELEASED)) {
        if (rest % 4 > 0) {
          course.add(on(rest % 4, kind));
        }
        rest /= 4;
      }
      courses.add(course);
    }
    return courses;
  }

  @Test
  void randomRingsAndChainsAreAsTheDefinitionsSayInAnyOrder() {
    Seeds.runs(
        300,
        random -> {
          List<Undertaking> all = random(random);
          agree(all, LAST);
          agree(all.reversed(), LAST);
        });
  }

  private static List<Undertaking> random(RandomGenerator random) {
    int size = 1 + random.nextInt(4);
    List<Undertaking> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Happening> happenings = new ArrayList<>();
      for (Kind kind : Kind.values()) {
        int times = kind == Kind.DONE ? random.nextInt(3) : random.nextInt(2);
        for (int n = 0; n < times; n++) {
          happenings.add(on(1 + random.nextInt(LAST), kind));
        }
      }
      Optional<String> mirror =
          random.nextInt(4) == 0 ? Optional.empty() : Optional.of("r" + random.nextInt(size));
      all.add(
          new Undertaking(
              "r" + i,
              mirror.filter(("r" + i)::equals).isPresent() ? Optional.empty() : mirror,
              happenings));
    }
    return all;
  }

  private static void agree(List<Undertaking> all, int last) {
    Map<String, Timeline<Hold>> courses = Pass.over(all);
    NaivePass naive = new NaivePass(all);
    courses.forEach((id, course) -> {
      for (int day = 0; day <= last; day++) {
        assertThat(course.at(NaivePass.day(day)))
            .as("%s on day %d of %s", id, day, all)
            .isEqualTo(naive.at(id, day));
      }
    });
  }
}
