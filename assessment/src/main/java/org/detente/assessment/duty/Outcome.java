package org.detente.assessment.duty;

import java.time.Duration;
import java.time.Instant;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Verdict.OfDuty;
import org.jspecify.annotations.Nullable;

/// What became of one instance, read one way.
///
/// @param terms its deadline, so read
/// @param mark what the deadline is measured from; null without measure, or where it is not known
/// @param due the deadline; null without measure
/// @param answer the notices
/// @param performed what performed it; null where nothing is known to
record Outcome(
    Occasion occasion,
    Terms terms,
    Instant start,
    @Nullable Instant mark,
    @Nullable Due due,
    Answers.Answer answer,
    States.@Nullable Performance performed,
    Timeline<OfDuty> verdicts) {

  /// The deadline less the performance; null where either is not known.
  @Nullable Duration margin() {
    return due == null || performed == null || performed.onlyBy()
        ? null
        : due.margin(performed.at());
  }

  /// How long before its mark a performance due before it was given; null where it is not.
  @Nullable Duration lead() {
    return !terms.before() || mark == null || performed == null || performed.onlyBy()
        ? null
        : Duration.between(performed.at(), mark);
  }

  /// The same with another verdict.
  Outcome with(Timeline<OfDuty> other) {
    return new Outcome(occasion, terms, start, mark, due, answer, performed, other);
  }
}
