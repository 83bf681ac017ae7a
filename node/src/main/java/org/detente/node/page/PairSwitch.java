package org.detente.node.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.model.Party;
import org.detente.model.Words;

/// The switch of a page that is read for all parties, or between two: two fields that suggest the
/// parties of the record.
///
/// @param said between whom the page is read
/// @param one what stands in the first field; empty where the page is read for all
/// @param other what stands in the second
/// @param parties those that may be named, by code
/// @param all the page for all parties; empty where it is read so
public record PairSwitch(
    String said, String one, String other, List<Choice> parties, Optional<Link> all) {
  /// The parameters that the fields send.
  public static final String ONE = "one";

  public static final String OTHER = "other";

  /// A party that may be named.
  public record Choice(String code, String name) {}

  /// @param path of the page
  static PairSwitch of(View view, String path) {
    Optional<Pair> pair = view.moment().pair();
    String all = Words.of("console.pair.all");
    return new PairSwitch(
        pair.map(it -> names(view, it)).orElse(all),
        pair.map(it -> it.one().code()).orElse(""),
        pair.map(it -> it.other().code()).orElse(""),
        choices(view),
        pair.map(it -> new Link(all, view.moment().between(Optional.empty()).at(path))));
  }

  /// Every party that is, or comes to be, party to an agreement beside another, by code and by its
  /// name on the day.
  public static List<Choice> choices(View view) {
    Instant valid = view.moment().asOf().valid();
    Map<Party, String> names = new TreeMap<>();
    for (Agreement agreement : view.world().withJoined().values()) {
      if (agreement.parties().size() > 1) {
        agreement
            .parties()
            .keySet()
            .forEach(it ->
                names.computeIfAbsent(
                    it, party -> view.world().nameOf(party, agreement.id(), valid)));
      }
    }
    List<Choice> choices = new ArrayList<>();
    names.forEach((party, name) -> choices.add(new Choice(party.code(), name)));
    return choices;
  }

  /// Both by name on the day asked about, in the words of an agreement that names both.
  public static String names(View view, Pair pair) {
    String both =
        view.world().withJoined().values().stream()
            .filter(pair::isNamedIn)
            .findFirst()
            .map(Agreement::id)
            .orElse("");
    return Words.of(
        "console.pair.names", view.name(both, pair.one()), view.name(both, pair.other()));
  }
}
