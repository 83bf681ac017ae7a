package org.detente.node.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.detente.model.Party;
import org.detente.model.Words;

/// The switch of a page that is read for all parties, or between two.
///
/// @param said between whom the page is read
/// @param ways all parties first, then every pair that the record knows
/// @param isLong whether there are so many that they are folded away
public record PairSwitch(String said, List<Way> ways, boolean isLong) {
  private static final int MOST_IN_SIGHT = 4;

  /// A way to the same page, read otherwise.
  public record Way(Link link, boolean here) {}

  /// @param path of the page
  static PairSwitch of(View view, String path) {
    SortedSet<Pair> pairs = Pair.all(view.world().agreements().values());
    Moment moment = view.moment();
    List<Way> ways = new ArrayList<>();
    ways.add(
        new Way(
            new Link(Words.of("console.pair.all"), moment.between(Optional.empty()).at(path)),
            moment.pair().isEmpty()));
    for (Pair pair : pairs) {
      Optional<Pair> wanted = Optional.of(pair);
      ways.add(
          new Way(
              new Link(names(view, pair), moment.between(wanted).at(path)),
              moment.pair().equals(wanted)));
    }
    String said =
        moment.pair().map(it -> names(view, it)).orElseGet(() -> Words.of("console.pair.all"));
    return new PairSwitch(said, List.copyOf(ways), ways.size() > MOST_IN_SIGHT);
  }

  /// Both by name on the day asked about, in the words of an agreement that names both.
  public static String names(View view, Pair pair) {
    Instant valid = view.moment().asOf().valid();
    return view.world().agreements().values().stream()
        .filter(pair::isNamedIn)
        .findFirst()
        .map(it ->
            Words.of(
                "console.pair.names", it.nameAt(pair.one(), valid), it.nameAt(pair.other(), valid)))
        .orElseGet(() -> Words.of("console.pair.names", code(pair.one()), code(pair.other())));
  }

  private static String code(Party party) {
    return party.code();
  }
}
