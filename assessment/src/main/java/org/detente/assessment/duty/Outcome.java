package org.detente.assessment.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Verdict.OfDuty;
import org.jspecify.annotations.Nullable;

/// What became of one instance, read one way.
///
/// @param terms its deadline, so read
/// @param mark what the deadline is measured from; null without measure, or where it is not known
/// @param due the deadline; null without measure
/// @param latest the deadline where the event happened as late as its entry allows; null where that
///   is `due`
/// @param answer the notices
/// @param tally how often it was done in its period; null where it is to be done once
/// @param performed what performed it; null where nothing is known to
record Outcome(
    Occasion occasion,
    Terms terms,
    Instant start,
    @Nullable Instant mark,
    @Nullable Due due,
    @Nullable Due latest,
    Answers.Answer answer,
    @Nullable Tally tally,
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

  /// The same where it may as well have gone another way, because something is dated too coarsely:
  /// where the verdicts differ, nobody knows.
  Outcome or(List<Outcome> others) {
    Timeline<OfDuty> told = verdicts;
    for (Outcome other : others) {
      told = told.combine(other.verdicts(), (one, two) -> one == two ? one : OfDuty.UNKNOWN);
    }
    Due last =
        others.stream()
            .map(Outcome::due)
            .filter(Objects::nonNull)
            .max(Comparator.comparing(Due::at))
            .filter(other -> due != null && other.at().isAfter(due.at()))
            .filter(other -> !other.at().equals(Instant.MAX))
            .orElse(null);
    return new Outcome(occasion, terms, start, mark, due, last, answer, tally, performed, told);
  }
}
