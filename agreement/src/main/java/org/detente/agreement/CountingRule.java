package org.detente.agreement;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// How one item counts: a default, and named exceptions of which at most one may apply. There is no
/// order among them.
///
/// @param unit such as `warhead`
public record CountingRule(
    String name, String unit, Count count, List<Citation> cites, List<Exempt> exceptions) {

  /// A number an item counts as: fixed, read off it, or as it comes among the first or beyond.
  public sealed interface Count {
    record Fixed(long number) implements Count {}

    record Counted(Predicate.Quantity expression) implements Count {}

    /// The first so many items that count by this count one way, those beyond them another. Which
    /// of a bearer's items are the first no text says, so all of them may be.
    ///
    /// @param first how many
    /// @param within what each of the first counts as
    /// @param beyond what each of the others does
    /// @param cites what this rests on besides
    record Ranked(First first, Count within, Count beyond, List<Citation> cites) implements Count {}

    /// What the option of a question says: the text, or the parties, differ about how it counts.
    record Asked(String question) implements Count {}

    /// As one of these, nobody can say as which.
    record AnyOf(List<Count> counts) implements Count {
      public AnyOf {
        counts = List.copyOf(counts);
      }
    }

    /// The same with an answer to each question.
    private Count read(Function<String, Count> answer) {
      return switch (this) {
        case Asked(String question) -> answer.apply(question);
        case Ranked(First first, Count within, Count beyond, List<Citation> cites) ->
            new Ranked(first, within.read(answer), beyond.read(answer), cites);
        case Fixed _, Counted _, AnyOf _ -> this;
      };
    }

    private Stream<String> questions() {
      return switch (this) {
        case Asked(String question) -> Stream.of(question);
        case Ranked ranked ->
            Stream.concat(ranked.within().questions(), ranked.beyond().questions());
        case Fixed _, Counted _, AnyOf _ -> Stream.empty();
      };
    }
  }

  /// The questions that ask how something counts, in order of their names.
  public NavigableSet<String> questions() {
    return Stream.concat(count.questions(), exceptions.stream().flatMap(Exempt::questions))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The same with an answer to each question.
  public CountingRule read(Function<String, Count> answer) {
    return new CountingRule(
        name,
        unit,
        count.read(answer),
        cites,
        exceptions.stream().map(exempt -> exempt.read(answer)).toList());
  }

  /// How many items are the first, of each bearer.
  ///
  /// @param every the same number of every bearer; null where each has its own
  /// @param numbers each bearer's own; of a bearer that is not among them nobody can tell
  public record First(@Nullable Long every, SortedMap<Party, Long> numbers) {
    public First {
      numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /// The number of a bearer; empty where the file gives it none.
    public OptionalLong of(Party bearer) {
      Long number = every == null ? numbers.get(bearer) : every;
      return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
  }

  /// A case in which an item counts otherwise; its own exceptions are nested.
  public record Exempt(
      String name,
      Predicate.Test when,
      Count count,
      List<Citation> cites,
      List<Exempt> exceptions) {
    private Stream<String> questions() {
      return Stream.concat(count.questions(), exceptions.stream().flatMap(Exempt::questions));
    }

    private Exempt read(Function<String, Count> answer) {
      return new Exempt(
          name,
          when,
          count.read(answer),
          cites,
          exceptions.stream().map(inner -> inner.read(answer)).toList());
    }
  }
}
