package org.detente.assessment.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.detente.agreement.CountingRule;
import org.detente.agreement.Predicate;
import org.detente.assessment.explain.Wording;
import org.detente.model.Citation;
import org.detente.model.Finding.Range;
import org.detente.model.Phrase;
import org.detente.model.Value;

/// How one item counts, and why.
///
/// @param way what counted it
/// @param each what it counts as
/// @param beaten what it would have counted as by the rule that lost to an exception; equal to
///   `each` where none did
/// @param doubt why `each` is not exact
record Tally(Way way, Range each, Range beaten, Optional<Phrase> doubt) {

  /// The rule's default, or an exception.
  ///
  /// @param exception its name; empty for the default
  /// @param beats the articles of the rule it goes before
  record Way(Optional<String> exception, List<Citation> cites, List<Citation> beats) {}

  static Tally of(CountingRule rule, Map<String, Value> row) {
    Way way = new Way(Optional.empty(), rule.cites(), List.of());
    Range own = number(rule.count(), row);
    return settle(way, own, own, rule.exceptions(), row);
  }

  private static Tally settle(
      Way way,
      Range own,
      Range beaten,
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
    if (apply.size() > 1) {
      return new Tally(way, Ranges.UNKNOWN, beaten, Optional.of(both(apply)));
    }
    if (!might.isEmpty()) {
      return undecided(way, own, apply, might, row);
    }
    if (apply.size() == 1) {
      return under(apply.getFirst(), way, own, row);
    }
    return new Tally(way, own, beaten, missing(own));
  }

  private static Tally under(
      CountingRule.Exempt exception, Way loser, Range own, Map<String, Value> row) {
    Way way = new Way(Optional.of(exception.name()), exception.cites(), loser.cites());
    return settle(way, number(exception.count(), row), own, exception.exceptions(), row);
  }

  // Whether an exception applies is unknown, so the count lies anywhere between the ways it may go.
  private static Tally undecided(
      Way way,
      Range own,
      List<CountingRule.Exempt> apply,
      List<CountingRule.Exempt> might,
      Map<String, Value> row) {
    List<Range> ways = new ArrayList<>();
    if (apply.isEmpty()) {
      ways.add(own);
    }
    apply.forEach(exception -> ways.add(under(exception, way, own, row).each()));
    might.forEach(exception -> ways.add(under(exception, way, own, row).each()));
    Range hull = ways.stream().reduce(Ranges::hull).orElse(Ranges.UNKNOWN);
    String names = Wording.list(might.stream().map(CountingRule.Exempt::name).toList());
    return new Tally(way, hull, hull, Optional.of(Phrase.of("limit.doubt-exception", names)));
  }

  private static Phrase both(List<CountingRule.Exempt> apply) {
    return Phrase.of("limit.doubt-both", apply.get(0).name(), apply.get(1).name());
  }

  private static Optional<Phrase> missing(Range own) {
    return own.hi() == null ? Optional.of(Phrase.of("limit.doubt-count")) : Optional.empty();
  }

  private static Range number(CountingRule.Count count, Map<String, Value> row) {
    return switch (count) {
      case CountingRule.Count.Fixed fixed -> Ranges.exactly(fixed.number());
      case CountingRule.Count.Counted counted -> read(counted.expression(), row);
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
