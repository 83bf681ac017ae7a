package org.detente.node.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.detente.agreement.Agreement;
import org.detente.model.Nearest;
import org.detente.model.Party;

/// Two parties as a reader wrote them, by code or by name and in either order, and which they may
/// have meant.
///
/// @param one as written, without blanks around it
public record PairAsked(String one, String other) {
  private static final Pattern HYPHEN = Pattern.compile("-");
  private static final int SHORTEST_PART = 4;

  /// As an address writes them: `RU-US`.
  public static PairAsked of(String text) {
    String[] halves = HYPHEN.split(text, 2);
    return new PairAsked(halves[0].strip(), halves.length == 2 ? halves[1].strip() : "");
  }

  /// As an address writes them.
  public String text() {
    return one + "-" + other;
  }

  /// The pair, where both are parties of the record and some agreement names them together.
  public Optional<Pair> pair(List<PairSwitch.Choice> parties, Collection<Agreement> agreements) {
    Optional<Party> first = party(one, parties);
    Optional<Party> second = party(other, parties);
    if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
      return Optional.empty();
    }
    return Optional.of(Pair.of(first.get(), second.get()))
        .filter(it -> agreements.stream().anyMatch(it::isNamedIn));
  }

  /// Pairs that may have been meant, the nearest first: those of both that are known or nearly so,
  /// then those of either, then others.
  ///
  /// @param most how many
  public List<Pair> nearest(
      List<PairSwitch.Choice> parties, Collection<Agreement> agreements, int most) {
    Optional<Party> first = nearly(one, parties);
    Optional<Party> second = nearly(other, parties);
    return Pair.all(agreements).stream()
        .sorted(
            Comparator.comparingInt((Pair it) -> -(met(it, first) + met(it, second)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private static int met(Pair pair, Optional<Party> party) {
    return party.filter(it -> it.equals(pair.one()) || it.equals(pair.other())).isPresent() ? 1 : 0;
  }

  /// By its code, by its name, or by a part of its name that no other has.
  private static Optional<Party> party(String written, List<PairSwitch.Choice> parties) {
    return only(parties, it -> it.code().equalsIgnoreCase(written))
        .or(() -> only(parties, it -> it.name().equalsIgnoreCase(written)))
        .or(() -> only(parties, it -> isPart(written, it.name())));
  }

  private static Optional<Party> only(
      List<PairSwitch.Choice> parties, Predicate<PairSwitch.Choice> meant) {
    List<PairSwitch.Choice> found = parties.stream().filter(meant).limit(2).toList();
    return found.size() == 1 ? Optional.of(new Party(found.getFirst().code())) : Optional.empty();
  }

  private static boolean isPart(String written, String name) {
    return written.length() >= SHORTEST_PART
        && name.toLowerCase(Locale.ROOT).contains(written.toLowerCase(Locale.ROOT));
  }

  private static Optional<Party> nearly(String written, List<PairSwitch.Choice> parties) {
    return party(written, parties)
        .or(() -> {
          List<String> names =
              parties.stream().map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
          return Nearest.to(written.toLowerCase(Locale.ROOT), names)
              .flatMap(name -> party(name, parties));
        });
  }
}
