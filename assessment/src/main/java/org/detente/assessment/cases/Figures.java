package org.detente.assessment.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.detente.agreement.cases.Expectation;
import org.detente.model.Finding;
import org.detente.model.ImpreciseDate;
import org.detente.model.UtcCalendar;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// The numbers and instants of an expectation held against those of the finding it names.
final class Figures {
  private final Expectation expected;
  private final Finding found;
  private final List<String> differences = new ArrayList<>();

  private Figures(Expectation expected, Finding found) {
    this.expected = expected;
    this.found = found;
  }

  /// The differences, a sentence each; what the expectation does not give is not compared.
  static List<String> of(Expectation expected, Finding found) {
    Figures figures = new Figures(expected, found);
    figures.compare();
    return figures.differences;
  }

  private void compare() {
    Finding.Count count = found.count();
    same("value", expected.value(), count == null ? null : count.value());
    same("bound", expected.bound(), count == null ? null : count.bound());
    margin();
    performance();
    same("stale", expected.stale(), found.stale());
    same("since", expected.since(), since());
    next();
  }

  private @Nullable String since() {
    Instant since = found.since();
    if (since == null || !found.sinceAtLatest()) {
      return since == null ? null : since.toString();
    }
    return ImpreciseDate.by(ImpreciseDate.ofDay(UtcCalendar.day(since))).text();
  }

  // A whole number of a limit, a duration of a duty, which may be written in more ways than one.
  private void margin() {
    Finding.Count count = found.count();
    Finding.Timing timing = found.timing();
    String wanted = expected.margin();
    if (timing == null) {
      Long margin = count == null ? null : count.margin();
      same("margin", wanted, margin == null ? null : margin.toString());
    } else if (wanted != null && !wanted.equals(Objects.toString(timing.margin(), ""))) {
      same("margin", duration(wanted), timing.margin());
    }
  }

  private static Object duration(String written) {
    try {
      return Duration.parse(written);
    } catch (DateTimeParseException e) {
      return written;
    }
  }

  private void same(String what, @Nullable Object wanted, @Nullable Object actual) {
    if (wanted != null && !wanted.equals(actual)) {
      differences.add(Words.of("case.differs", what, text(wanted), text(actual)));
    }
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> Words.of("case.none");
      case Finding.Range range ->
          Objects.equals(range.hi(), range.lo())
              ? Long.toString(range.lo())
              : range.lo() + ".." + (range.hi() == null ? "" : range.hi());
      default -> value.toString();
    };
  }

  private void performance() {
    Expectation.Performance wanted = expected.performance();
    Finding.Timing timing = found.timing();
    if (timing == null) {
      if (!wanted.equals(Expectation.Performance.NONE)) {
        differences.add(Words.of("case.no-deadline", expected.finding()));
      }
      return;
    }
    same("last-instant", wanted.lastInstant(), timing.lastInstant());
    same("alarm", wanted.alarm(), timing.alarm());
    same("lead", wanted.lead(), timing.lead());
    same("performed", wanted.performedAt(), timing.performedAt());
    same("performed by", wanted.performedBy(), timing.performedBy());
  }

  private void next() {
    Expectation.Next wanted = expected.next();
    if (wanted != null) {
      Finding.Next actual = found.next();
      same(
          "next",
          nextText(wanted.at().toString(), wanted.verdict()),
          actual == null ? null : nextText(actual.at().toString(), actual.verdict().word()));
    }
  }

  private static String nextText(String at, String verdict) {
    return at + " " + verdict;
  }
}
