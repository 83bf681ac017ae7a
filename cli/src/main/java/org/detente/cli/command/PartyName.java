package org.detente.cli.command;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.model.Nearest;
import org.detente.model.Party;

/// A party as a person names it: by its code, else what was perhaps meant.
sealed interface PartyName {
  record Found(Party party) implements PartyName {}

  /// @param meant the code of a party that is called so, or nearly so
  /// @param parties every code there is
  record NotFound(Optional<String> meant, List<String> parties) implements PartyName {}

  /// Looks a name up among the parties of agreements.
  static PartyName find(String name, Collection<Agreement> agreements) {
    SortedMap<String, String> parties = new TreeMap<>();
    for (Agreement agreement : agreements) {
      agreement.parties().forEach((party, title) -> parties.put(party.code(), title));
    }
    return parties.containsKey(name)
        ? new Found(new Party(name))
        : new NotFound(meant(name, parties), List.copyOf(parties.keySet()));
  }

  private static Optional<String> meant(String name, SortedMap<String, String> parties) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (parties.containsKey(upper)) {
      return Optional.of(upper);
    }
    Optional<String> title =
        parties.values().stream()
            .filter(it -> name.length() > 2 && it.toUpperCase(Locale.ROOT).contains(upper))
            .findFirst()
            .or(() -> Nearest.to(name, parties.values()));
    return title.flatMap(it -> code(it, parties));
  }

  private static Optional<String> code(String title, Map<String, String> parties) {
    return parties.entrySet().stream()
        .filter(it -> it.getValue().equals(title))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
