package org.detente.node.page.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.node.page.Dates;
import org.detente.node.page.Mark;
import org.detente.node.page.View;
import org.jspecify.annotations.Nullable;

/// Where a party stands in an instrument.
///
/// @param begins when it began to stand so, at the latest; null where that has no beginning
/// @param since the same for eyes; empty where there is none
/// @param began the same in a sentence
public record PartyRow(
    String code,
    String name,
    Mark mark,
    @Nullable Instant begins,
    String since,
    String began,
    String at) {

  /// Whether its name is more than its code: who joined may be in no file by its name.
  public boolean isNamed() {
    return !name.equals(code);
  }

  /// Every party of an instrument, by code.
  public static List<PartyRow> of(View view, String instrument) {
    return view.assessed().instruments().stream()
        .filter(it -> it.id().equals(instrument))
        .flatMap(it -> new TreeMap<>(it.participation()).entrySet().stream())
        .map(it -> of(view, instrument, it.getKey(), Mark.of(it.getValue())))
        .toList();
  }

  private static PartyRow of(View view, String instrument, Party party, Mark mark) {
    String id = instrument + "/life@" + party.code();
    Optional<Finding> stands = view.finding(id);
    return new PartyRow(
        party.code(),
        view.name(instrument, party),
        mark,
        stands.map(Finding::since).orElse(null),
        stands.map(Dates::since).orElse(""),
        stands.map(Dates::began).orElse(""),
        view.toFinding(id));
  }
}
