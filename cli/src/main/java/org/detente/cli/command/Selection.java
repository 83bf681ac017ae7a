package org.detente.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.model.Assessed;
import org.detente.model.Assessed.Instrument;
import org.detente.model.Nearest;
import org.detente.model.Party;
import org.detente.model.Words;
import org.jspecify.annotations.Nullable;

/// What a person asks to see of an answer: some instruments, or those of one party, or both.
sealed interface Selection {
  record Chosen(Assessed assessed) implements Selection {}

  /// @param why one line
  /// @param meant the name that was probably meant
  record Nothing(String why, Optional<String> meant) implements Selection {}

  /// Narrows an answer.
  ///
  /// @param named ids of instruments; empty for all
  /// @param party the code of one that takes part in each; null for any
  static Selection of(Assessed assessed, List<String> named, @Nullable String party) {
    List<String> ids = assessed.instruments().stream().map(Instrument::id).toList();
    for (String name : named) {
      if (!ids.contains(name)) {
        return new Nothing(Words.of("cli.instrument.none", name), Nearest.to(name, ids));
      }
    }
    List<Instrument> kept =
        assessed.instruments().stream()
            .filter(it -> named.isEmpty() || named.contains(it.id()))
            .toList();
    return party == null
        ? new Chosen(assessed.of(kept::contains))
        : ofParty(assessed, kept, party.toUpperCase(Locale.ROOT));
  }

  private static Selection ofParty(Assessed assessed, List<Instrument> kept, String party) {
    List<Instrument> theirs = kept.stream().filter(it -> codes(it).contains(party)).toList();
    return theirs.isEmpty()
        ? new Nothing(Words.of("cli.party.none", party), Optional.empty())
        : new Chosen(assessed.of(theirs::contains));
  }

  private static List<String> codes(Instrument instrument) {
    return instrument.participation().keySet().stream().map(Party::code).toList();
  }
}
