package org.detente.node.page.agreement;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.node.page.Dates;
import org.detente.node.page.Mark;
import org.detente.node.page.View;
import org.jspecify.annotations.Nullable;

/// Where a party stands in an instrument.
public record PartyRow(String code, String name, Mark mark, @Nullable Instant begins, String at) {

  /// Whether its name is more than its code: who joined may be in no file by its name.
  public boolean isNamed() {
    return !name.equals(code);
  }

  /// Since when it stands so; empty where that has no beginning.
  public String since() {
    return begins == null ? "" : Dates.shown(begins);
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
    Instant since = view.finding(id).map(Finding::since).orElse(null);
    return new PartyRow(
        party.code(), view.name(instrument, party), mark, since, view.toFinding(id));
  }
}
