package org.detente.assessment.limit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.agreement.Limit;
import org.detente.agreement.Predicate;
import org.detente.agreement.Vocabulary;
import org.detente.model.Body;
import org.detente.model.Finding.Range;
import org.detente.model.Phrase;
import org.detente.model.Value;

/// A list of items counted by a limit's rule.
///
/// @param range the count: what is certain, up to what is possible
/// @param lines what counted and how, a line for each way of counting
/// @param doubtful how many items may or may not count, or count as nobody can say
/// @param doubts why, each reason once
record Recount(Range range, List<Line> lines, long doubtful, List<Phrase> doubts) {

  /// Items counted in one way.
  ///
  /// @param way the rule's default or the exception that counted them
  /// @param total what they count together
  /// @param beaten what they would count by the rule that lost; equal to `total` where none did
  record Line(Tally.Way way, List<Rows> rows, Range total, Range beaten) {}

  /// `times` items alike, each counting `each`.
  record Rows(String label, long times, Range each) {}

  /// Counts the items a declaration lists.
  static Recount of(Limit limit, Vocabulary vocabulary, Body.Declaration declaration) {
    Counting counting = new Counting(limit);
    ListedItems.of(declaration, vocabulary).forEach(counting::add);
    return counting.result();
  }

  /// The count if the exception of a line had lost: the default's number in place of the
  /// exception's.
  Range without(Line line) {
    Long hi = range.hi();
    Long lineHi = line.total().hi();
    Long beatenHi = line.beaten().hi();
    Long other =
        hi == null || lineHi == null || beatenHi == null ? null : Ranges.add(hi - lineHi, beatenHi);
    return new Range(Ranges.add(range.lo() - line.total().lo(), line.beaten().lo()), other);
  }

  private static final class Counting {
    private final Limit limit;
    private final Map<Tally.Way, List<Rows>> rows = new LinkedHashMap<>();
    private final Map<Tally.Way, Range> totals = new LinkedHashMap<>();
    private final Map<Tally.Way, Range> beaten = new LinkedHashMap<>();
    private final Set<Phrase> doubts = new LinkedHashSet<>();
    private Range range = Ranges.NOTHING;
    private long doubtful;

    Counting(Limit limit) {
      this.limit = limit;
    }

    void add(Body.Item item) {
      Map<String, Value> row = ListedItems.row(item);
      Predicate.Answer counts = limit.where().test(row);
      if (counts == Predicate.Answer.FALSE || item.times() == 0) {
        return;
      }
      Tally tally = Tally.of(limit.counting(), row);
      Range each = counts == Predicate.Answer.TRUE ? tally.each() : Ranges.maybe(tally.each());
      Range all = Ranges.times(each, item.times());
      range = Ranges.add(range, all);
      if (counts == Predicate.Answer.UNKNOWN) {
        doubts.add(Phrase.of("limit.doubt-where", ListedItems.label(item)));
      }
      tally.doubt().ifPresent(doubts::add);
      if (counts == Predicate.Answer.UNKNOWN || !Ranges.isExact(tally.each())) {
        doubtful = Ranges.add(doubtful, item.times());
      }
      rows.computeIfAbsent(tally.way(), way -> new ArrayList<>())
          .add(new Rows(ListedItems.label(item), item.times(), each));
      totals.merge(tally.way(), all, Ranges::add);
      beaten.merge(tally.way(), Ranges.times(tally.beaten(), item.times()), Ranges::add);
    }

    Recount result() {
      List<Line> lines =
          rows.entrySet().stream()
              .map(entry ->
                  new Line(
                      entry.getKey(),
                      List.copyOf(entry.getValue()),
                      totals.getOrDefault(entry.getKey(), Ranges.NOTHING),
                      beaten.getOrDefault(entry.getKey(), Ranges.NOTHING)))
              .toList();
      return new Recount(range, lines, doubtful, List.copyOf(doubts));
    }
  }
}
