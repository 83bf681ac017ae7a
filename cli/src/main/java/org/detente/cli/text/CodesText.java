package org.detente.cli.text;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Assessed;
import org.detente.model.Party;
import org.detente.model.Words;
import org.detente.node.home.World;

/// Whose codes stand on a page that names many parties by their codes: each with its name, once.
final class CodesText {
  private static final int LABEL = 12;

  private final SortedMap<Party, String> names = new TreeMap<>();
  private final World world;
  private final Assessed assessed;

  CodesText(World world, Assessed assessed) {
    this.world = world;
    this.assessed = assessed;
  }

  /// Parties that stand in an instrument's lines by their codes.
  void add(Assessed.Instrument instrument, Set<Party> parties) {
    parties.forEach(party ->
        names.computeIfAbsent(
            party, it -> world.nameOf(it, instrument.id(), assessed.asOf().valid())));
  }

  void draw(Page page) {
    List<String> told =
        names.entrySet().stream()
            .map(it -> Words.of("status.code", it.getKey().code(), it.getValue()))
            .toList();
    if (!told.isEmpty()) {
      String dot = " " + page.look().dot() + " ";
      page.blank()
          .row(
              0,
              Cell.left(LABEL, Words.of("status.codes")).in(Ink.QUIET),
              Cell.rest(String.join(dot, told)).in(Ink.QUIET));
    }
  }
}
