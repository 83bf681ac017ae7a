package org.detente.assessment.explain;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Words;

/// What is said of a matter, beside a verdict and never in it: the latest word of each who speaks,
/// ordered by speaker.
public final class Accounts {
  private Accounts() {}

  /// @param facts claims and statements that speak of the matter, oldest first
  /// @param figure the name of the figure that a statement may give
  public static List<Finding.Account> latest(Stream<Fact> facts, String figure) {
    NavigableMap<Party, Fact> latest = new TreeMap<>();
    facts.forEach(fact -> latest.put(fact.attributedTo(), fact));
    return latest.entrySet().stream()
        .map(entry ->
            new Finding.Account(
                entry.getKey(), says(entry.getValue(), figure), List.of(entry.getValue().entry())))
        .toList();
  }

  /// All that was said, side by side, each with its day and who spoke; what contradicts something
  /// else is neither hidden nor weighed.
  ///
  /// @param facts claims and statements that speak of the matter, oldest first
  public static List<Finding.Account> sideBySide(List<Fact> facts) {
    return sideBySide(facts, "");
  }

  /// The same of what may give a figure.
  ///
  /// @param figure the name of the figure that a statement may give
  public static List<Finding.Account> sideBySide(List<Fact> facts, String figure) {
    return facts.stream()
        .map(fact ->
            new Finding.Account(fact.attributedTo(), dated(fact, figure), List.of(fact.entry())))
        .sorted(
            Comparator.comparing((Finding.Account account) -> account.by())
                .thenComparing(Finding.Account::says))
        .toList();
  }

  private static String dated(Fact fact, String figure) {
    String speaker = fact.body() instanceof Body.Statement said ? said.speaker() : null;
    String day = fact.valid().text();
    return Words.of(
        "explain.account-of",
        speaker == null ? day : Words.of("explain.speaker", day, speaker),
        says(fact, figure));
  }

  private static String says(Fact fact, String name) {
    if (fact.says() != null) {
      return fact.says();
    }
    Long figure =
        fact.body() instanceof Body.Statement statement ? statement.totals().get(name) : null;
    return figure == null
        ? Words.of("explain.account")
        : Words.of("explain.account-figure", figure);
  }
}
