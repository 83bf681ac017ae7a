package org.detente.cli.text;

import java.util.ArrayList;
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
      page.blank();
    }
    String label = Words.of("status.codes");
    for (String line : lines(told, " " + page.look().dot() + " ")) {
      page.row(0, Cell.left(LABEL, label).in(Ink.QUIET), Cell.rest(line).in(Ink.QUIET));
      label = "";
    }
  }

  /// As many in a line as have room; none is broken.
  private static List<String> lines(List<String> told, String between) {
    List<String> lines = new ArrayList<>();
    for (String one : told) {
      String longer = lines.isEmpty() ? one : lines.getLast() + between + one;
      if (lines.isEmpty() || Page.columns(longer) > Page.WIDTH - LABEL) {
        lines.add(one);
      } else {
        lines.set(lines.size() - 1, longer);
      }
    }
    return lines;
  }
}
