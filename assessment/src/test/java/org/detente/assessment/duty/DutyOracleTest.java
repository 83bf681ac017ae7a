package org.detente.assessment.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.detente.agreement.Agreement;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Random events and notices read as a naive evaluator reads them")
class DutyOracleTest {
  private static final Agreement PACT = Pact.agreement();
  private static final Instant START = Instant.parse("2024-05-01T00:00:00Z");
  private static final int HOURS = 24 * 16;

  private record Event(String ref, Instant at, String matter) {}

  private record Given(Instant at, String matter, LocalDate planned) {}

  @Test
  void changesAreAnsweredWithinFiveDates() {
    Seeds.runs(
        40,
        random -> {
          List<Event> events = events(random);
          List<Given> notices = notices(random);
          Journal journal = Journal.ofPact(Pact.XN, Pact.XS);
          notices.forEach(n -> journal.changed(n.at().toString(), n.matter()));
          events.forEach(e ->
              journal.event(
                  e.at().toString(),
                  e.ref(),
                  "change",
                  "party",
                  "XN",
                  "subject",
                  e.matter(),
                  "category",
                  "icbm-launcher"));
          compare(random, journal, "change-in-data@XN", events, after(events, notices));
        });
  }

  @Test
  void launchesAreNotifiedADayBefore() {
    Seeds.runs(
        40,
        random -> {
          List<Event> events = events(random);
          List<Given> notices = notices(random);
          Journal journal = Journal.ofPact(Pact.XN, Pact.XS);
          notices.forEach(n ->
              journal.launchNotice(n.at().toString(), Pact.XS, n.matter(), n.planned().toString()));
          events.forEach(e -> journal.launch(e.at().toString(), e.ref(), Pact.XS, e.matter()));
          compare(random, journal, "launch-notice@XS", events, before(events, notices));
        });
  }

  private static void compare(
      RandomGenerator random,
      Journal journal,
      String duty,
      List<Event> events,
      List<Story> stories) {
    for (int i = 0; i < 6; i++) {
      Instant asked = START.plus(Duration.ofHours(random.nextInt(HOURS + 24 * 8)));
      for (int n = 0; n < events.size(); n++) {
        String name = duty + "/" + events.get(n).ref();
        assertThat(journal.ask(PACT, asked.toString(), name).verdict().word())
            .as("%s at %s of %s", name, asked, stories.get(n))
            .isEqualTo(stories.get(n).at(asked));
      }
    }
  }

  /// What happened in one case.
  ///
  /// @param done when it was performed; [Instant#MAX] where it was not
  private record Story(Instant start, Instant due, boolean dueIncluded, Instant done) {
    String at(Instant t) {
      if (!t.isBefore(done)) {
        boolean inTime = done.isBefore(due) || (dueIncluded && done.equals(due));
        return inTime ? "met" : "met-late";
      }
      return t.isBefore(start) ? "dormant" : t.isBefore(due) ? "due" : "missed";
    }
  }

  private static List<Story> after(List<Event> events, List<Given> notices) {
    List<Given> free = new ArrayList<>(notices);
    List<Story> stories = new ArrayList<>();
    for (Event event : events) {
      Given found = null;
      for (Given notice : notices) {
        if (found == null
            && free.contains(notice)
            && notice.matter().equals(event.matter())
            && !notice.at().isBefore(event.at())) {
          found = notice;
        }
      }
      free.remove(found);
      Instant due =
          event
              .at()
              .atZone(ZoneOffset.UTC)
              .toLocalDate()
              .plusDays(6)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();
      stories.add(new Story(event.at(), due, false, found == null ? Instant.MAX : found.at()));
    }
    return stories;
  }

  private static List<Story> before(List<Event> events, List<Given> notices) {
    List<Given> free = new ArrayList<>(notices);
    List<Story> stories = new ArrayList<>();
    for (Event event : events) {
      LocalDate day = event.at().atZone(ZoneOffset.UTC).toLocalDate();
      Given found = null;
      for (Given notice : notices) {
        if (found == null
            && free.contains(notice)
            && notice.matter().equals(event.matter())
            && notice.at().isBefore(event.at())
            && !day.isBefore(notice.planned())
            && day.isBefore(notice.planned().plusDays(4))) {
          found = notice;
        }
      }
      free.remove(found);
      Instant due = event.at().minus(Duration.ofHours(24));
      stories.add(new Story(due, due, true, found == null ? Instant.MAX : found.at()));
    }
    return stories;
  }

  // No two at one instant, so that the order is nobody's choice.
  private static List<Instant> instants(RandomGenerator random) {
    return random
        .ints(1 + random.nextInt(5), 0, HOURS / 6)
        .distinct()
        .sorted()
        .mapToObj(n -> START.plus(Duration.ofHours(n * 6L)))
        .toList();
  }

  private static List<Event> events(RandomGenerator random) {
    List<Event> events = new ArrayList<>();
    for (Instant at : instants(random)) {
      events.add(new Event("e" + events.size(), at, matter(random)));
    }
    return events;
  }

  // On the same grid as the events, so that boundaries are hit.
  private static List<Given> notices(RandomGenerator random) {
    List<Given> notices = new ArrayList<>();
    for (Instant at : instants(random)) {
      LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
      notices.add(new Given(at, matter(random), day.plusDays(random.nextInt(4))));
    }
    notices.sort(Comparator.comparing(Given::at));
    return notices;
  }

  private static String matter(RandomGenerator random) {
    return random.nextBoolean() ? "north" : "south";
  }
}
