package org.detente.assessment.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.detente.model.Finding.Range;
import org.detente.model.Phrase;

/// Phrases about counts.
final class LimitWords {
  private static final int ROWS_SHOWN = 8;

  private LimitWords() {}

  /// A count: `1,444`, `between 1,402 and 1,560`, `at least 48`.
  static Phrase count(Range range) {
    if (range.hi() == null) {
      return Phrase.of("limit.count-at-least", range.lo());
    }
    return Ranges.isExact(range)
        ? Phrase.of("limit.count", range.lo())
        : Phrase.of("limit.count-between", range.lo(), range.hi());
  }

  /// A greatest number: the number itself, or what is known of it.
  static Object cap(Range range) {
    return Ranges.isExact(range)
        ? range.lo()
        : range.equals(Ranges.UNKNOWN) ? Phrase.of("limit.cap-unknown") : count(range);
  }

  /// A sum of rows: `3 icbm x 1 + 2 slbm x 4`; long ones are cut short.
  static Phrase rows(List<Recount.Rows> rows) {
    List<Phrase> terms = new ArrayList<>();
    for (Recount.Rows row : rows.subList(0, Math.min(rows.size(), ROWS_SHOWN))) {
      terms.add(Phrase.of("limit.row", row.times(), row.label(), count(row.each())));
    }
    if (rows.size() > ROWS_SHOWN) {
      terms.add(Phrase.of("limit.rows-more", rows.size() - ROWS_SHOWN));
    }
    return terms.stream().reduce((a, b) -> Phrase.of("limit.plus", a, b)).orElseThrow();
  }

  /// How the first so many of some items count, and those beyond.
  static Phrase rank(OptionalLong first) {
    return first.isPresent()
        ? Phrase.of("limit.ranked", first.getAsLong())
        : Phrase.of("limit.ranked-unknown");
  }

  /// Why what counts by its rank does not count exactly.
  static Phrase doubtfulRank(OptionalLong first) {
    return first.isPresent()
        ? Phrase.of("limit.doubt-rank", first.getAsLong())
        : Phrase.of("limit.doubt-rank-unknown");
  }

  /// How a recount compares with the total stated for the same day; empty where it can say nothing
  /// against it or for it.
  static Optional<Phrase> crossCheck(long stated, Range recount) {
    Long hi = recount.hi();
    if (recount.lo() > stated) {
      return Optional.of(differs(recount, recount.lo() - stated));
    }
    if (hi != null && hi < stated) {
      return Optional.of(differs(recount, stated - hi));
    }
    return hi == null
        ? Optional.empty()
        : Optional.of(Phrase.of("limit.recount-agrees", count(recount)));
  }

  private static Phrase differs(Range recount, long by) {
    return Phrase.of("limit.recount-differs", count(recount), by);
  }
}
