package org.detente.assessment.limit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.detente.agreement.CountingRule;
import org.detente.agreement.Limit;
import org.detente.agreement.Predicate;
import org.detente.agreement.Vocabulary;
import org.detente.model.Body;
import org.detente.model.Citation;
import org.detente.model.Finding.Range;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

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
  /// @param rank how the first so many count, and those beyond; empty where all count alike
  record Line(Tally.Way way, List<Rows> rows, Range total, Range beaten, Optional<Rank> rank) {}

  /// The first so many count one way, those beyond another.
  ///
  /// @param first how many; empty where nobody can tell
  record Rank(OptionalLong first, List<Citation> cites) {}

  /// `times` items alike, each counting `each`.
  record Rows(String label, long times, Range each) {}

  /// Counts the items that a bearer's declaration lists.
  static Recount of(
      Limit limit, Vocabulary vocabulary, Party bearer, Body.Declaration declaration) {
    Counting counting = new Counting(limit, bearer);
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
    private final Party bearer;
    private final Map<Tally.Way, Lot> lots = new LinkedHashMap<>();
    private final Set<Phrase> doubts = new LinkedHashSet<>();
    private long doubtful;

    Counting(Limit limit, Party bearer) {
      this.limit = limit;
      this.bearer = bearer;
    }

    void add(Body.Item item) {
      Map<String, Value> row = ListedItems.row(item);
      Predicate.Answer counts = limit.where().test(row);
      if (counts == Predicate.Answer.FALSE || item.times() == 0) {
        return;
      }
      boolean surely = counts == Predicate.Answer.TRUE;
      Tally tally = Tally.of(limit.counting(), row);
      if (!surely) {
        doubts.add(Phrase.of("limit.doubt-where", ListedItems.label(item)));
      }
      tally.doubt().ifPresent(doubts::add);
      if (!surely || tally.doubt().isPresent()) {
        doubtful = Ranges.add(doubtful, item.times());
      }
      tally.mayRank().forEach((way, rule) -> lot(way).ranks(rule).addPerhaps(item.times()));
      lot(tally.way()).add(tally, item, surely);
    }

    private Lot lot(Tally.Way way) {
      return lots.computeIfAbsent(way, _ -> new Lot(bearer));
    }

    Recount result() {
      List<Line> lines = new ArrayList<>();
      Range range = Ranges.NOTHING;
      for (Map.Entry<Tally.Way, Lot> entry : lots.entrySet()) {
        Line line = entry.getValue().line(entry.getKey());
        range = Ranges.add(range, line.total());
        entry.getValue().doubt().ifPresent(doubts::add);
        doubtful = Ranges.add(doubtful, entry.getValue().doubtful());
        if (!line.rows().isEmpty()) {
          lines.add(line);
        }
      }
      return new Recount(range, List.copyOf(lines), doubtful, List.copyOf(doubts));
    }
  }

  /// What is counted in one way.
  private static final class Lot {
    private final Party bearer;
    private final List<Rows> rows = new ArrayList<>();
    private Range total = Ranges.NOTHING;
    private Range beaten = Ranges.NOTHING;
    private CountingRule.Count.@Nullable Ranked rule;
    private Ranks ranks = new Ranks(OptionalLong.empty());

    Lot(Party bearer) {
      this.bearer = bearer;
    }

    Ranks ranks(CountingRule.Count.Ranked by) {
      if (rule == null) {
        rule = by;
        ranks = new Ranks(by.first().of(bearer));
      }
      return ranks;
    }

    void add(Tally tally, Body.Item item, boolean surely) {
      String label = ListedItems.label(item);
      beaten = Ranges.add(beaten, Ranges.times(tally.beaten(), item.times()));
      if (surely && tally.rank().isPresent()) {
        Tally.Rank rank = tally.rank().get();
        ranks(rank.rule()).add(label, item.times(), tally.each(), rank.beyond());
        return;
      }
      tally.rank().ifPresent(rank -> ranks(rank.rule()).addPerhaps(item.times()));
      Range own = tally.whereverItComes();
      Range each = surely ? own : Ranges.maybe(own);
      total = Ranges.add(total, Ranges.times(each, item.times()));
      rows.add(new Rows(label, item.times(), each));
    }

    private boolean isExact() {
      return Ranges.isExact(ranks.total());
    }

    long doubtful() {
      return isExact() ? 0 : ranks.times();
    }

    Optional<Phrase> doubt() {
      return isExact() ? Optional.empty() : Optional.of(LimitWords.doubtfulRank(ranks.first()));
    }

    Line line(Tally.Way way) {
      List<Rows> all = new ArrayList<>(ranks.rows(false));
      all.addAll(ranks.rows(true));
      all.addAll(rows);
      Optional<Rank> rank =
          Optional.ofNullable(rule).map(it -> new Rank(ranks.first(), it.cites()));
      return new Line(way, List.copyOf(all), Ranges.add(total, ranks.total()), beaten, rank);
    }
  }
}
