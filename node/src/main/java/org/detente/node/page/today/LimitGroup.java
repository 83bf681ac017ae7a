package org.detente.node.page.today;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Words;
import org.detente.node.page.Alike;
import org.detente.node.page.Figures;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.words.Tone;

/// The limits of one instrument, drawn or in lines.
///
/// @param borrowed the agreement that lends them; empty where they are its own
/// @param lines empty where they are drawn
public record LimitGroup(
    Link instrument, String force, String borrowed, List<LimitPanel> panels, List<Line> lines) {
  /// As many panels of one instrument are drawn; of more, or of limits on many parties, each is one
  /// line.
  private static final int MOST = 6;

  private static final int MOST_LINES = 12;

  /// One limit, and how those whom it binds read.
  ///
  /// @param at where each of them has its own line
  /// @param bound the number; the least and the greatest where it is not the same for all
  /// @param over whether it binds nobody at this moment
  public record Line(String title, String at, String bound, boolean over, List<Alike> parties) {}

  /// Whether the lines are so many that the instrument's own page has them.
  public boolean isLong() {
    return lines.size() > MOST_LINES;
  }

  /// How many rows it takes on the page.
  public int rows() {
    return panels.size() + (isLong() ? 1 : lines.size());
  }

  /// How many of them read how.
  public List<Mark> sums() {
    return lines.isEmpty()
        ? Mark.sums(
            panels.stream().flatMap(it -> it.rows().stream()).map(LimitPanel.Row::mark).toList())
        : tally().sums();
  }

  /// Those that bind somebody, or may.
  public List<Line> standing() {
    return lines.stream().filter(it -> !it.over()).toList();
  }

  /// Those that bind nobody any more, or not yet.
  public List<Line> over() {
    return lines.stream().filter(Line::over).toList();
  }

  /// Where each has its own line, and how all of them read.
  public Tally tally() {
    List<Mark> marks =
        lines.stream()
            .flatMap(line -> line.parties().stream())
            .flatMap(it -> it.of().stream().map(of -> it.mark()))
            .toList();
    String rules = instrument.href() + "#h-clauses";
    String says = Words.of("console.limits.lines", lines.size());
    return new Tally(new Link(says, rules), Mark.sums(marks));
  }

  /// Those of instruments of which one binds, or may; those of which a figure is known come first.
  static List<LimitGroup> all(View view) {
    List<LimitGroup> groups = new ArrayList<>();
    List<LimitGroup> silent = new ArrayList<>();
    for (Assessed.Instrument instrument : view.assessed().instruments()) {
      List<Finding> limits = view.of(instrument.id(), Finding.Kind.LIMIT);
      if (begun(limits) && live(limits)) {
        boolean told = limits.stream().anyMatch(it -> it.newestEvidence() != null);
        (told ? groups : silent).add(group(view, instrument, limits));
      }
    }
    groups.addAll(silent);
    return groups;
  }

  /// What its own limits read, where an instrument's limits bind nobody any more.
  static List<Finding> past(View view) {
    return view.assessed().instruments().stream()
        .filter(it -> view.agreement(it.id()).filter(own -> !own.limits().isEmpty()).isPresent())
        .map(it -> view.of(it.id(), Finding.Kind.LIMIT))
        .filter(it -> begun(it) && !live(it))
        .flatMap(List::stream)
        .toList();
  }

  private static boolean begun(List<Finding> limits) {
    return limits.stream().anyMatch(it -> !it.verdict().word().equals("not-yet-applicable"));
  }

  private static boolean live(List<Finding> limits) {
    return limits.stream().anyMatch(it -> Tone.of(it.verdict()) != Tone.ENDED);
  }

  private static LimitGroup group(View view, Assessed.Instrument instrument, List<Finding> limits) {
    Map<String, List<Finding>> byName = new LinkedHashMap<>();
    limits.forEach(
        it -> byName.computeIfAbsent(Titles.name(it.id()), name -> new ArrayList<>()).add(it));
    String borrowed =
        limits.stream()
            .flatMap(it -> it.notes().stream())
            .filter(note -> note.key().equals("pledge.borrowed"))
            .findFirst()
            .map(Words::of)
            .orElse("");
    boolean drawn =
        byName.size() <= MOST && byName.values().stream().allMatch(it -> it.size() <= Alike.FEW);
    return new LimitGroup(
        new Link(Titles.brief(instrument.title()), view.toAgreement(instrument.id())),
        instrument.force().word(),
        borrowed,
        drawn ? byName.values().stream().map(own -> LimitPanel.of(view, own)).toList() : List.of(),
        drawn ? List.of() : byName.values().stream().map(own -> line(view, own)).toList());
  }

  private static Line line(View view, List<Finding> limits) {
    Finding first = limits.getFirst();
    String at = view.toRule(first);
    return new Line(
        new Titles(view).rule(first),
        at,
        bound(limits),
        limits.stream().allMatch(it -> Tone.of(it.verdict()) == Tone.ENDED),
        Alike.among(limits.stream().map(it -> reads(view, it)).toList(), at));
  }

  private static Alike.Reads reads(View view, Finding limit) {
    Party bearer = Objects.requireNonNull(limit.bearer());
    return new Alike.Reads(
        new Alike.Of(
            bearer.code(), view.name(limit.instrument(), bearer), view.toFinding(limit.id())),
        Mark.of(limit.verdict()));
  }

  private static String bound(List<Finding> limits) {
    LongSummaryStatistics bounds =
        limits.stream()
            .map(Finding::count)
            .filter(it -> it != null && it.bound() != null)
            .mapToLong(it -> Objects.requireNonNull(it.bound()))
            .summaryStatistics();
    if (bounds.getCount() == 0) {
      return "";
    }
    String least = Figures.of(bounds.getMin());
    return bounds.getMin() == bounds.getMax()
        ? least
        : Words.of("console.limits.bounds", least, Figures.of(bounds.getMax()));
  }
}
