package org.detente.assessment.limit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.detente.agreement.CountingRule;
import org.detente.agreement.CountingRule.Count;
import org.detente.agreement.Predicate;
import org.detente.assessment.explain.Wording;
import org.detente.model.Citation;
import org.detente.model.Finding.Range;
import org.detente.model.Phrase;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// How one item counts, and why.
///
/// @param way what counted it
/// @param each what it counts as
/// @param beaten what it would have counted as by the rule that lost to an exception; equal to
///   `each` where none did
/// @param doubt why `each` is not exact
/// @param rank what it counts as beyond the first so many, of which `each` speaks; empty where it
///   counts alike wherever it comes
/// @param mayRank the ways by which it may be among the first so many, where that cannot be told
record Tally(
    Way way,
    Range each,
    Range beaten,
    Optional<Phrase> doubt,
    Optional<Rank> rank,
    Map<Way, Count.Ranked> mayRank) {

  /// What an item counts as beyond the first so many.
  record Rank(Count.Ranked rule, Range beyond) {}

  /// The rule's default, or an exception.
  ///
  /// @param exception its name; empty for the default
  /// @param beats the articles of the rule it goes before
  record Way(Optional<String> exception, List<Citation> cites, List<Citation> beats) {}

  static Tally of(CountingRule rule, Map<String, Value> row) {
    Way way = new Way(Optional.empty(), rule.cites(), List.of());
    return settle(way, rule.count(), null, rule.exceptions(), row);
  }

  private static Tally settle(
      Way way,
      Count count,
      @Nullable Range losing,
      List<CountingRule.Exempt> exceptions,
      Map<String, Value> row) {
    List<CountingRule.Exempt> apply = new ArrayList<>();
    List<CountingRule.Exempt> might = new ArrayList<>();
    for (CountingRule.Exempt exception : exceptions) {
      switch (exception.when().test(row)) {
        case TRUE -> apply.add(exception);
        case UNKNOWN -> might.add(exception);
        case FALSE -> {}
      }
    }
    Range own = number(count, row);
    Range beaten = losing == null ? own : losing;
    if (apply.size() > 1) {
      return inDoubt(way, Ranges.UNKNOWN, beaten, both(apply), Map.of());
    }
    if (!might.isEmpty()) {
      return undecided(way, count, apply, might, row);
    }
    if (apply.size() == 1) {
      return under(apply.getFirst(), way, own, row);
    }
    return count instanceof Count.Ranked ranked
        ? ranked(way, ranked, beaten, row)
        : new Tally(way, own, beaten, missing(own), Optional.empty(), Map.of());
  }

  private static Tally ranked(Way way, Count.Ranked ranked, Range beaten, Map<String, Value> row) {
    Range within = number(ranked.within(), row);
    Range beyond = number(ranked.beyond(), row);
    return new Tally(
        way,
        within,
        beaten,
        missing(Ranges.hull(within, beyond)),
        Optional.of(new Rank(ranked, beyond)),
        Map.of());
  }

  private static Tally inDoubt(
      Way way, Range each, Range beaten, Phrase doubt, Map<Way, Count.Ranked> mayRank) {
    return new Tally(way, each, beaten, Optional.of(doubt), Optional.empty(), mayRank);
  }

  private static Tally under(
      CountingRule.Exempt exception, Way loser, Range own, Map<String, Value> row) {
    Way way = new Way(Optional.of(exception.name()), exception.cites(), loser.cites());
    return settle(way, exception.count(), own, exception.exceptions(), row);
  }

  // Whether an exception applies is unknown, so the count lies anywhere between the ways it may go.
  private static Tally undecided(
      Way way,
      Count count,
      List<CountingRule.Exempt> apply,
      List<CountingRule.Exempt> might,
      Map<String, Value> row) {
    Range own = number(count, row);
    List<Range> ways = new ArrayList<>();
    Map<Way, Count.Ranked> mayRank = new LinkedHashMap<>();
    if (apply.isEmpty()) {
      ways.add(own);
      if (count instanceof Count.Ranked ranked) {
        mayRank.put(way, ranked);
      }
    }
    for (CountingRule.Exempt exception : Stream.concat(apply.stream(), might.stream()).toList()) {
      Tally tally = under(exception, way, own, row);
      ways.add(tally.whereverItComes());
      mayRank.putAll(tally.mayRank());
      tally.rank().ifPresent(rank -> mayRank.put(tally.way(), rank.rule()));
    }
    Range hull = ways.stream().reduce(Ranges::hull).orElse(Ranges.UNKNOWN);
    String names = Wording.list(might.stream().map(CountingRule.Exempt::name).toList());
    return inDoubt(way, hull, hull, Phrase.of("limit.doubt-exception", names), mayRank);
  }

  /// What it counts as, among the first so many or beyond.
  Range whereverItComes() {
    return rank.map(it -> Ranges.hull(each, it.beyond())).orElse(each);
  }

  private static Phrase both(List<CountingRule.Exempt> apply) {
    return Phrase.of("limit.doubt-both", apply.get(0).name(), apply.get(1).name());
  }

  private static Optional<Phrase> missing(Range own) {
    return own.hi() == null ? Optional.of(Phrase.of("limit.doubt-count")) : Optional.empty();
  }

  private static Range number(Count count, Map<String, Value> row) {
    return switch (count) {
      case Count.Fixed fixed -> Ranges.exactly(fixed.number());
      case Count.Counted counted -> read(counted.expression(), row);
      case Count.Ranked ranked ->
          Ranges.hull(number(ranked.within(), row), number(ranked.beyond(), row));
      case Count.AnyOf any ->
          any.counts().stream()
              .map(one -> number(one, row))
              .reduce(Ranges::hull)
              .orElse(Ranges.UNKNOWN);
      case Count.Asked _ -> Ranges.UNKNOWN;
    };
  }

  // A number below zero counts nothing that could exist, so what it stands for is unknown.
  private static Range read(Predicate.Quantity expression, Map<String, Value> row) {
    OptionalLong number = expression.quantity(row);
    return number.isPresent() && number.getAsLong() >= 0
        ? Ranges.exactly(number.getAsLong())
        : Ranges.UNKNOWN;
  }
}
