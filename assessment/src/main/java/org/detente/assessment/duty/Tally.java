package org.detente.assessment.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.agreement.Duty;
import org.detente.assessment.timeline.Glance;
import org.detente.model.Interval;
import org.detente.model.Phrase;
import org.jspecify.annotations.Nullable;

/// How often something was done in a period, beside how often it is to be done.
///
/// @param given when each notice of the period was given, and its entry, earliest first
record Tally(Duty.Times times, List<States.Since> given) {

  /// The notices of a period.
  ///
  /// @param notices earliest first
  static Tally of(Duty.Times times, Occasion occasion, List<Notice> notices, Marks marks) {
    Interval period = occasion.period();
    return new Tally(
        times,
        notices.stream()
            .filter(notice ->
                dated(times, occasion, notice, marks)
                    .filter(at -> period != null && period.contains(at))
                    .isPresent())
            .map(notice -> new States.Since(marks.given(notice), notice.fact().entry()))
            .toList());
  }

  private static Optional<Instant> dated(
      Duty.Times times, Occasion occasion, Notice notice, Marks marks) {
    return times.dated() == null
        ? Optional.of(marks.given(notice))
        : marks.of(times.dated(), occasion, notice);
  }

  /// Whether it need not be done at all.
  boolean needsNone() {
    return times.least() == 0;
  }

  /// What makes it often enough; null while it is not, or where it need not be done at all.
  States.@Nullable Since enough() {
    return needsNone() || given.size() < times.least() ? null : given.get(times.least() - 1);
  }

  /// Whether it was done too often by then.
  boolean isExceeded(Instant t) {
    return States.Since.holds(tooMany(), t);
  }

  private Optional<States.Since> tooMany() {
    Integer most = times.most();
    return most == null || given.size() <= most ? Optional.empty() : Optional.of(given.get(most));
  }

  /// The instants at which it reads otherwise.
  List<States.Since> turns() {
    return Stream.concat(Stream.ofNullable(enough()), tooMany().stream()).toList();
  }

  /// How often it was done by then.
  Phrase told(Glance valid) {
    long done = given.stream().filter(since -> valid.reaches(since.at())).count();
    Integer most = times.most();
    if (most != null && most == times.least()) {
      return Phrase.of("duty.times-exactly", done, most);
    }
    if (most == null) {
      return Phrase.of("duty.times-least", done, times.least());
    }
    return needsNone()
        ? Phrase.of("duty.times-most", done, most)
        : Phrase.of("duty.times-between", done, times.least(), most);
  }
}
