package org.detente.node.page.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.model.Body;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Words;
import org.detente.node.page.Courses;
import org.detente.node.page.Drawing;
import org.detente.node.page.Figures;
import org.detente.node.page.Link;
import org.detente.node.page.Titles;
import org.detente.node.page.View;

/// The declared figures of one limit through time, with the limit where it binds.
///
/// @param legend the lines by party, thickest first
/// @param rows the same as a table, a declared day each
public record Chart(Drawing wide, Drawing narrow, List<String> legend, List<Row> rows) {

  /// The figures of one day, in the order of the legend; an empty text where a party declared none.
  public record Row(String day, List<Cell> cells) {}

  /// A figure and the entry it stands in.
  public record Cell(String figure, Optional<Link> entry) {}

  /// A declared figure.
  record Point(Instant at, String day, long figure, Fact fact) {}

  /// One party's figures, earliest first.
  record Line(Party party, List<Point> points) {}

  static Optional<Chart> of(View view, Finding finding, Courses courses) {
    Optional<Limit> limit = limit(view, finding);
    if (finding.kind() != Finding.Kind.LIMIT || limit.isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines =
        limit.get().bearers().stream()
            .sorted(Comparator.comparing((Party it) -> !it.equals(finding.bearer())))
            .map(it -> new Line(it, points(view, finding, it)))
            .toList();
    if (lines.stream().allMatch(line -> line.points().isEmpty())) {
      return Optional.empty();
    }
    Plot plot = new Plot(view, finding, courses, lines, limit.get().evidence().staleAfter());
    return Optional.of(
        new Chart(
            plot.wide(),
            plot.narrow(),
            lines.stream().map(it -> view.name(finding.instrument(), it.party())).toList(),
            rows(view, lines)));
  }

  /// The limit as its own agreement, or the one that lends it, states it.
  private static Optional<Limit> limit(View view, Finding finding) {
    String name = Titles.name(finding.id());
    return lender(view, finding).limits().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private static Agreement lender(View view, Finding finding) {
    Agreement own = view.agreement(finding.instrument()).orElseThrow();
    return own.pledge() == null || own.pledge().borrows() == null
        ? own
        : view.agreement(own.pledge().borrows().agreement()).orElse(own);
  }

  private static List<Point> points(View view, Finding finding, Party party) {
    String name = Titles.name(finding.id());
    String instrument = lender(view, finding).id();
    List<Point> points = new ArrayList<>();
    for (Fact fact : view.world().facts().known(view.moment().asOf().known())) {
      if (fact.instrument().equals(instrument)
          && fact.attributedTo().equals(party)
          && fact.body() instanceof Body.Declaration declaration
          && declaration.totals().containsKey(name)) {
        long figure = Objects.requireNonNull(declaration.totals().get(name));
        points.add(new Point(fact.valid().certainFrom(), fact.valid().text(), figure, fact));
      }
    }
    points.sort(Comparator.comparing(Point::at));
    return points;
  }

  private static List<Row> rows(View view, List<Line> lines) {
    Map<String, List<Cell>> days = new TreeMap<>(Comparator.reverseOrder());
    for (int i = 0; i < lines.size(); i++) {
      for (Point point : lines.get(i).points()) {
        List<Cell> cells = days.computeIfAbsent(point.day(), day -> blank(lines.size()));
        cells.set(
            i, new Cell(Figures.of(point.figure()), Optional.of(view.entry(point.fact().entry()))));
      }
    }
    List<Row> rows = new ArrayList<>();
    days.forEach((day, cells) -> rows.add(new Row(day, cells)));
    return rows;
  }

  private static List<Cell> blank(int size) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      cells.add(new Cell(Words.of("console.count.none"), Optional.empty()));
    }
    return cells;
  }
}
