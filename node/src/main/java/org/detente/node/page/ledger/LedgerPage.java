package org.detente.node.page.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.detente.model.Fact;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Words;
import org.detente.node.page.Address;
import org.detente.node.page.EntryLine;
import org.detente.node.page.Figures;
import org.detente.node.page.Link;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;

/// The entries that are known at the moment asked about, newest first, a page of them at a time.
///
/// @param trouble why what is on disk now is not shown; empty where it is
/// @param found how many there are, all pages together
/// @param kinds the kinds of entry to choose from
/// @param later the page of newer ones, and then that of older ones
public record LedgerPage(
    List<Head> heads,
    String trouble,
    String found,
    String instrument,
    String kind,
    List<String> instruments,
    List<String> kinds,
    List<EntryLine> entries,
    Optional<Link> later,
    Optional<Link> earlier,
    List<Link> takes) {
  private static final int AT_A_TIME = 100;

  /// A ledger.
  ///
  /// @param checked when it was looked at last, and what was checked then
  /// @param check what the full check found, where there is one
  public record Head(
      String origin, String size, String root, String checked, Optional<ShownCheck> check) {}

  /// @param checked when the ledgers were looked at
  /// @param checks what the full check of each found, by origin
  /// @param instrument of which instrument alone; empty for all
  /// @param kind of which kind alone; empty for all
  /// @param from how many of the newest to leave out
  public static LedgerPage of(
      View view,
      Checked checked,
      Map<String, FullCheck> checks,
      String instrument,
      String kind,
      int from) {
    List<Fact> known = view.world().facts().known(view.moment().asOf().known());
    List<Fact> found =
        known.stream()
            .filter(it -> instrument.isEmpty() || it.instrument().equals(instrument))
            .filter(it -> kind.isEmpty() || it.kind().equals(kind))
            .sorted(Comparator.comparing(Fact::entry).reversed())
            .toList();
    int start = Math.min(from, found.size());
    int end = Math.min(start + AT_A_TIME, found.size());
    return new LedgerPage(
        view.assessed().ledgers().stream().map(it -> head(it, checked, checks)).toList(),
        checked.trouble(),
        Words.of("console.ledger.found", found.size()),
        instrument,
        kind,
        names(known, Fact::instrument),
        names(known, Fact::kind),
        found.subList(start, end).stream().map(it -> EntryLine.of(view, it)).toList(),
        start == 0
            ? Optional.empty()
            : Optional.of(link(view, instrument, kind, Math.max(0, start - AT_A_TIME), "later")),
        end == found.size()
            ? Optional.empty()
            : Optional.of(link(view, instrument, kind, end, "earlier")),
        Take.of(view, "entries", chosen(instrument, kind), List.of("csv", "json")));
  }

  private static Head head(LedgerHead head, Checked checked, Map<String, FullCheck> checks) {
    return new Head(
        head.origin(),
        Figures.of(head.size()),
        head.root(),
        checked.says(head.origin()),
        Optional.ofNullable(checks.get(head.origin())).map(ShownCheck::of));
  }

  private static List<String> names(List<Fact> facts, Function<Fact, String> name) {
    return List.copyOf(new TreeSet<>(facts.stream().map(name).toList()));
  }

  private static Link link(View view, String instrument, String kind, int from, String which) {
    String chosen = chosen(instrument, kind);
    return new Link(
        Words.of("console.ledger." + which),
        view.moment().at("/ledger", (chosen.isEmpty() ? "" : chosen + "&") + "from=" + from));
  }

  /// What was chosen, as the address says it.
  private static String chosen(String instrument, String kind) {
    List<String> parameters = new ArrayList<>();
    if (!instrument.isEmpty()) {
      parameters.add("instrument=" + Address.encoded(instrument));
    }
    if (!kind.isEmpty()) {
      parameters.add("kind=" + Address.encoded(kind));
    }
    return String.join("&", parameters);
  }
}
