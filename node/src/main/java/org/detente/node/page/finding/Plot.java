package org.detente.node.page.finding;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.detente.assessment.course.Course.Stretch;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Figures;
import org.detente.node.page.Scale;
import org.detente.node.page.Svg;
import org.detente.node.page.Svg.Anchor;
import org.detente.node.page.View;
import org.detente.node.page.Years;
import org.detente.node.words.Tone;

/// Draws figures as steps: a figure stands until the next one, and no longer than it counts as
/// fresh. Where no party's figure is fresh the ground is hatched. The scale begins below the least
/// figure and says so.
final class Plot {
  private static final double BOTTOM_ROOM = 10;
  private static final double LINE = 14;
  private static final double ROOM_FOR_DAYS = 600;

  private final View view;
  private final Finding finding;
  private final Courses courses;
  private final List<Chart.Line> lines;
  private final Period fresh;
  private final Instant from;
  private final Instant until;
  private final Heights heights;

  Plot(View view, Finding finding, Courses courses, List<Chart.Line> lines, Period fresh) {
    this.view = view;
    this.finding = finding;
    this.courses = courses;
    this.lines = lines;
    this.fresh = fresh;
    Long bound = finding.count() == null ? null : finding.count().bound();
    this.heights = Heights.of(lines, bound);
    Instant first =
        lines.stream()
            .flatMap(it -> it.points().stream())
            .map(Chart.Point::at)
            .min(Instant::compareTo)
            .orElseThrow();
    Instant now = view.moment().asOf().valid();
    Instant last =
        lines.stream()
            .flatMap(it -> it.points().stream())
            .map(it -> staleFrom(it.at()))
            .max(Instant::compareTo)
            .orElseThrow();
    this.from = Dates.start(Dates.day(first).withDayOfYear(1));
    this.until =
        Dates.start(Dates.day(last.isAfter(now) ? last : now).plusYears(1).withDayOfYear(1));
  }

  private Instant staleFrom(Instant at) {
    return at.atOffset(ZoneOffset.UTC).plus(fresh).toInstant();
  }

  Drawing wide() {
    return draw("dw wide", 1150, 340, 48);
  }

  Drawing narrow() {
    return draw("dw narrow", 360, 300, 40);
  }

  private Drawing draw(String classes, double width, double height, double left) {
    Svg svg = new Svg(classes, width, height, Words.of("console.chart.label"));
    Scale scale = new Scale(from, until, left, width);
    double floor = height - BOTTOM_ROOM;
    Years.draw(svg, scale, 20, floor);
    for (long figure : heights.marked()) {
      double y = heights.y(figure, floor);
      svg.line("grid", left, y, width, y);
      svg.text("t-s t-q", left - 6, y + 4, Anchor.END, Figures.of(figure));
    }
    unknown(svg, scale, floor);
    limit(svg, scale, floor);
    for (int i = lines.size() - 1; i >= 0; i--) {
      steps(svg, scale, floor, lines.get(i), "p" + i);
    }
    double now = scale.x(view.moment().asOf().valid());
    svg.line("asof", now, 20, now, floor);
    ends(svg, scale, floor);
    return svg.drawing();
  }

  /// Hatched where the first line, whose page it is, has no fresh figure.
  private void unknown(Svg svg, Scale scale, double floor) {
    Instant covered = from;
    for (Chart.Point point : lines.getFirst().points()) {
      hatch(svg, scale, floor, covered, point.at());
      Instant stale = staleFrom(point.at());
      covered = stale.isAfter(covered) ? stale : covered;
    }
    hatch(svg, scale, floor, covered, view.moment().asOf().valid());
  }

  private static void hatch(Svg svg, Scale scale, double floor, Instant from, Instant until) {
    if (from.isBefore(until) && scale.x(until) - scale.x(from) > 0.5) {
      svg.rect("blank", scale.x(from), 30, scale.x(until) - scale.x(from), floor - 30);
    }
  }

  private void limit(Svg svg, Scale scale, double floor) {
    for (Stretch stretch : courses.bounds(finding.id())) {
      Finding.Count count = stretch.state().count();
      boolean binds = Tone.of(stretch.state().verdict()) != Tone.ENDED;
      if (count != null && count.bound() != null && stretch.until().isAfter(from) && binds) {
        double x = stretch.from() == null ? scale.left() : scale.x(stretch.from());
        double y = heights.y(count.bound(), floor);
        svg.line("limit", x, y, scale.x(stretch.until()), y);
      }
    }
    Finding.Count count = finding.count();
    if (count != null && count.bound() != null) {
      double y = heights.y(count.bound(), floor);
      svg.line("limit-off", scale.left(), y, scale.right(), y);
      svg.text("t-m halo", scale.right() - 4, y - 6, Anchor.END, said(count.bound(), scale));
    }
  }

  /// The limit, and from when to when it binds where there is room to say so.
  private String said(long bound, Scale scale) {
    List<Stretch> binding =
        courses.bounds(finding.id()).stream()
            .filter(it -> Tone.of(it.state().verdict()) != Tone.ENDED && it.from() != null)
            .toList();
    if (binding.isEmpty() || scale.right() - scale.left() < ROOM_FOR_DAYS) {
      return Words.of("console.chart.limit", bound);
    }
    String first = Dates.shown(Objects.requireNonNull(binding.getFirst().from()));
    Instant last = binding.getLast().until();
    return last.isBefore(courses.end())
        ? Words.of("console.chart.bindsUntil", bound, first, Dates.shown(last))
        : Words.of("console.chart.bindsFrom", bound, first);
  }

  /// Each line by its party at its newest figure, so that the drawing can be read without its
  /// legend.
  private void ends(Svg svg, Scale scale, double floor) {
    double taken = Double.NaN;
    for (Chart.Line line : lines) {
      if (!line.points().isEmpty()) {
        Chart.Point last = line.points().getLast();
        double y = heights.y(last.figure(), floor);
        double at = Math.abs(y - taken) < LINE ? taken + (y < taken ? -LINE : LINE) : y;
        String text = line.party().code() + " " + Figures.of(last.figure());
        svg.text("t-s t-b halo", scale.x(staleFrom(last.at())), at + 16, Anchor.END, text);
        taken = at;
      }
    }
  }

  private void steps(Svg svg, Scale scale, double floor, Chart.Line line, String form) {
    StringBuilder path = new StringBuilder();
    List<Chart.Point> points = line.points();
    boolean open = false;
    for (int i = 0; i < points.size(); i++) {
      Chart.Point point = points.get(i);
      Instant stale = staleFrom(point.at());
      Instant next = i + 1 < points.size() ? points.get(i + 1).at() : stale;
      String y = Svg.number(heights.y(point.figure(), floor));
      path.append(open ? "V" + y : "M" + Svg.number(scale.x(point.at())) + " " + y);
      path.append('H').append(Svg.number(scale.x(stale.isBefore(next) ? stale : next)));
      open = !stale.isBefore(next);
    }
    svg.path(form, path.toString());
    for (Chart.Point point : points) {
      svg.link(
          view.toEntry(point.fact().entry()),
          Objects.requireNonNull(line.party()).code()
              + " "
              + point.day()
              + ": "
              + Figures.of(point.figure()));
      svg.circle(form + "-dot", scale.x(point.at()), heights.y(point.figure(), floor), 4);
      svg.end();
    }
  }
}
