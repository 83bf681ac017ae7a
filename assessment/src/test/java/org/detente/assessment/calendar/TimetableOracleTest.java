package org.detente.assessment.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.detente.agreement.Agreement;
import org.detente.assessment.Standpoint;
import org.detente.assessment.Told;
import org.detente.model.Known;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Random timetables read as one counts them on a wall calendar")
class TimetableOracleTest {
  private static final LocalDate START = LocalDate.of(1990, 1, 1);

  /// A row as it was drawn, and what a decision says of one of its dates.
  private record Row(
      LocalDate first, int months, int days, String toThe, int within, int decided, LocalDate on) {

    String text() {
      String every = months > 0 ? "P" + months + "M" : "P" + days + "D";
      String close = within > 0 ? "within: P" + within + "D" : "to-the: " + toThe;
      return CalendarTest.timetable(
          String.format(
              Locale.ROOT,
              """
                title: Meeting
                kind: meeting
                cites: VIII.3
                first: {date: %s}
                every: %s
                month-end: clamp
                fixed-by: law
                %s
              """,
              first,
              every,
              close));
    }

    LocalDate slot(int n) {
      return months > 0 ? first.plusMonths((long) months * n) : first.plusDays((long) days * n);
    }

    String date(int n) {
      LocalDate slot = slot(n);
      if (n == decided) {
        return on.toString();
      }
      if (within > 0) {
        return slot + "/" + slot.plusDays(within - 1);
      }
      return switch (toThe) {
        case "month" -> slot.toString().substring(0, 7);
        case "year" -> slot.toString().substring(0, 4);
        default -> slot.toString();
      };
    }

    boolean meets(int n, LocalDate from, LocalDate until) {
      LocalDate begins = n == decided ? on : begins(slot(n));
      LocalDate ends = n == decided ? on.plusDays(1) : ends(slot(n));
      return begins.isBefore(until) && ends.isAfter(from);
    }

    private LocalDate begins(LocalDate slot) {
      return within > 0
          ? slot
          : switch (toThe) {
            case "month" -> slot.withDayOfMonth(1);
            case "year" -> slot.withDayOfYear(1);
            default -> slot;
          };
    }

    private LocalDate ends(LocalDate slot) {
      return within > 0
          ? slot.plusDays(within)
          : switch (toThe) {
            case "month" -> slot.withDayOfMonth(1).plusMonths(1);
            case "year" -> slot.withDayOfYear(1).plusYears(1);
            default -> slot.plusDays(1);
          };
    }
  }

  @Test
  void inAnyStretch() {
    Seeds.runs(
        120,
        random -> {
          Row row = row(random);
          Agreement agreement = Told.agreement("npt-like", row.text());
          List<String> told = new ArrayList<>(List.of("{at: 1989-01-01, event: entry-into-force}"));
          if (row.decided() >= 0) {
            told.add(
                "{at: "
                    + row.on()
                    + ", known: 1989-01-02, meeting: row, for: '"
                    + row.slot(row.decided())
                    + "'}");
          }
          Told facts = Told.of(agreement, told.toArray(String[]::new));
          LocalDate from = START.plusDays(random.nextInt(6_000));
          LocalDate until = from.plusDays(1 + random.nextInt(2_000));

          List<Coming> found =
              Calendar.of(
                  Standpoint.of(List.of(agreement), facts, new Known.Everything()),
                  start(from),
                  start(from),
                  start(until));

          assertThat(found.stream().map(it -> it.when().text()))
              .containsExactlyInAnyOrderElementsOf(expected(row, from, until));
        });
  }

  private static List<String> expected(Row row, LocalDate from, LocalDate until) {
    List<String> expected = new ArrayList<>();
    for (int n = 0; n < 4_000; n++) {
      if (row.meets(n, from, until)) {
        expected.add(row.date(n));
      }
    }
    return expected;
  }

  private static Row row(RandomGenerator random) {
    LocalDate first = START.plusDays(random.nextInt(2_000));
    boolean inMonths = random.nextBoolean();
    int months = inMonths ? 1 + random.nextInt(70) : 0;
    int days = inMonths ? 0 : 10 + random.nextInt(900);
    String toThe = List.of("day", "month", "year").get(random.nextInt(3));
    int within = inMonths || random.nextInt(3) > 0 ? 0 : 1 + random.nextInt(days);
    int decided = random.nextInt(3) == 0 ? random.nextInt(12) : -1;
    Row bare = new Row(first, months, days, toThe, within, -1, first);
    LocalDate on = decided < 0 ? first : bare.slot(decided).plusDays(random.nextInt(900) - 450L);
    return new Row(first, months, days, toThe, within, decided, on);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
