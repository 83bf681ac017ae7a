package org.detente.assessment.limit;

import java.util.List;
import java.util.Optional;
import org.detente.agreement.Limit;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.timeline.Glance;
import org.detente.model.Finding.Range;
import org.detente.model.Phrase;
import org.detente.model.Reason;

/// The limit of which another bounds a part, beside that part: figures for a part that exceed those
/// for the whole are shown as they were declared, with the remark that they do.
record Whole(Limit limit, Optional<Range> count) {

  /// Empty for a limit that is part of none.
  static Optional<Whole> of(Caps caps, Glance valid) {
    String name = caps.subject().limit().partOf();
    if (name == null) {
      return Optional.empty();
    }
    Limit limit = caps.limit(name);
    return Optional.of(
        new Whole(
            limit,
            caps.counted(limit, caps.subject().bearer())
                .at(valid)
                .evidence()
                .map(Evidence::count)));
  }

  /// The line of an explanation that names the whole.
  Reason line() {
    return Leaves.leaf(Phrase.of("limit.part-of", limit.title()), limit.cites(), List.of());
  }

  /// The remark that a part is more than its whole; empty where it is not, or cannot be told.
  Optional<Phrase> exceededBy(Optional<Evidence> part) {
    return part.flatMap(evidence ->
        count
            .filter(whole -> whole.hi() != null && evidence.count().lo() > whole.hi())
            .map(whole ->
                Phrase.of(
                    "limit.part-exceeds",
                    LimitWords.count(evidence.count()),
                    limit.title(),
                    LimitWords.count(whole))));
  }
}
