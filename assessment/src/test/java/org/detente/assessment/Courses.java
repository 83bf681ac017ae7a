package org.detente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.detente.agreement.Agreement;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Course.State;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Facts;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Verdict;
import org.jspecify.annotations.Nullable;

/// Holds courses, and what is read off one standpoint after another, against the findings of single
/// instants: those of every step, just before and just after it, and some between.
public final class Courses {
  private static final Instant UNTIL = Instant.parse("2032-01-01T00:00:00Z");
  private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

  /// How many findings are looked at in one agreement.
  private static final int FINDINGS = 5_000;

  private Courses() {}

  public static void agree(
      Collection<Agreement> agreements, Facts facts, Known known, RandomGenerator random) {
    List<Course> courses = Assessment.courses(agreements, facts, known, UNTIL);
    Standpoints kept = new Standpoints(agreements, facts);
    List<Instant> moments = new ArrayList<>(instants(courses, random));
    Collections.shuffle(moments, new Random(random.nextLong()));
    for (Instant valid : moments.subList(0, Math.min(moments.size(), affordable(courses)))) {
      AsOf asOf = new AsOf(valid, known);
      Assessed now = Assessment.assess(agreements, facts, asOf, Listing.CURRENT);
      Assessed all = Assessment.assess(agreements, facts, asOf, Listing.ALL);
      assertThat(kept.assess(asOf, Listing.CURRENT))
          .as("what was kept from other instants, at %s", asOf)
          .isEqualTo(now);
      assertThat(kept.assess(asOf, Listing.ALL)).as("and all of it, at %s", asOf).isEqualTo(all);
      assertThat(states(courses, valid, true)).as("listed at %s", asOf).isEqualTo(findings(now));
      Map<String, State> instances = findings(all);
      instances.keySet().removeIf(id -> !isInstance(id));
      assertThat(states(courses, valid, false).entrySet())
          .as("at %s", asOf)
          .containsAll(instances.entrySet());
      readingsAgree(courses, all);
      movingAgree(kept.at(known), valid, valid.plusSeconds(random.nextInt(60_000_000)));
    }
  }

  /// What is told to move in a stretch are the courses that do.
  private static void movingAgree(Standpoint standpoint, Instant from, Instant until) {
    assertThat(standpoint.moving(from, until))
        .extracting(Course::toString)
        .as("from %s until %s", from, until)
        .isEqualTo(
            standpoint.courses(EnumSet.allOf(Finding.Kind.class), until).stream()
                .filter(course -> course.moves(from, until))
                .map(Course::toString)
                .toList());
  }

  // Of an instrument of thirty parties an instant costs as much as a hundred of one of two.
  private static int affordable(List<Course> courses) {
    return Math.max(2, FINDINGS / Math.max(1, courses.size()));
  }

  /// Where a finding has readings and its course too, the course reads under each as the finding.
  private static void readingsAgree(List<Course> courses, Assessed assessed) {
    Map<String, Course> byId = new TreeMap<>();
    courses.forEach(course -> byId.put(course.id(), course));
    for (Finding finding : assessed.findings()) {
      Course course = byId.get(finding.id());
      for (Finding.Reading reading : finding.readings()) {
        if (course == null || course.readings().isEmpty()) {
          assertThat(finding.kind()).as("untold: %s", finding.id()).isEqualTo(Finding.Kind.DUTY);
          continue;
        }
        assertThat(course.readings())
            .filteredOn(it -> it.under().entrySet().containsAll(reading.under().entrySet()))
            .as("%s at %s", finding.id(), assessed.asOf())
            .isNotEmpty()
            .allSatisfy(it ->
                assertThat(it.verdicts().at(assessed.asOf().valid())).isEqualTo(reading.verdict()));
      }
    }
  }

  private static boolean isInstance(String id) {
    return id.indexOf('@') > 0 && id.indexOf('/', id.indexOf('@')) > 0;
  }

  private static NavigableSet<Instant> instants(List<Course> courses, RandomGenerator random) {
    NavigableSet<Instant> steps = new TreeSet<>();
    for (Course course : courses) {
      course.states().steps().forEach(step -> steps.add(step.from()));
    }
    steps.removeIf(at -> at.isBefore(EARLIEST) || !at.isBefore(UNTIL));
    NavigableSet<Instant> instants = new TreeSet<>(List.of(EARLIEST));
    for (Instant step : steps) {
      if (random.nextInt(4) == 0) {
        instants.add(step.minusNanos(1));
        instants.add(step);
        instants.add(step.plusSeconds(random.nextInt(90_000)));
      }
    }
    return instants;
  }

  private static Map<String, State> states(List<Course> courses, Instant at, boolean listed) {
    Map<String, State> states = new TreeMap<>();
    for (Course course : courses) {
      State state = course.states().at(at);
      if (!listed || state.listed()) {
        states.put(course.id(), plain(state.verdict(), state.count(), state.stale()));
      }
    }
    return states;
  }

  private static Map<String, State> findings(Assessed assessed) {
    Map<String, State> states = new TreeMap<>();
    for (Finding finding : assessed.findings()) {
      states.put(finding.id(), plain(finding.verdict(), finding.count(), finding.stale()));
    }
    return states;
  }

  private static State plain(Verdict verdict, Finding.@Nullable Count count, boolean stale) {
    return new State(verdict, true, count, stale);
  }
}
