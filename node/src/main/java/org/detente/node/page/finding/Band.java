package org.detente.node.page.finding;

import java.time.Instant;
import java.util.List;
import org.detente.assessment.course.Course.Stretch;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Mark;
import org.detente.node.page.Scale;
import org.detente.node.page.Svg;
import org.detente.node.page.View;
import org.detente.node.page.Years;
import org.detente.node.page.timeline.Span;

/// The verdict of one finding through time, drawn as a band and told as rows.
public record Band(Drawing drawing, List<Row> rows) {
  private static final double WIDTH = 1150;
  private static final double HEIGHT = 66;
  private static final double TOP = 24;
  private static final double THICK = 22;

  /// A stretch in which the verdict was the same.
  ///
  /// @param from the first day; empty where it has no beginning
  /// @param at the page of the finding on that day
  public record Row(String from, String until, Mark mark, String at) {}

  static Band of(View view, Finding finding, Courses courses) {
    List<Stretch> stretches = courses.verdicts(finding.id());
    Span span = Span.of(view);
    Scale scale = new Scale(span.from(), span.until(), 0, WIDTH);
    Svg svg = new Svg("dw band", WIDTH, HEIGHT, Words.of("console.band.label", finding.id()));
    Years.draw(svg, scale, TOP - 4, HEIGHT);
    for (Stretch stretch : stretches) {
      draw(svg, view, scale, finding.id(), stretch, TOP);
    }
    double now = scale.x(view.moment().asOf().valid());
    svg.line("asof", now, TOP - 6, now, TOP + THICK + 6);
    return new Band(
        svg.drawing(), stretches.stream().map(it -> row(view, finding, it, span)).toList());
  }

  static void draw(Svg svg, View view, Scale scale, String finding, Stretch stretch, double y) {
    double from = stretch.from() == null ? scale.left() : scale.x(stretch.from());
    double until = scale.x(stretch.until());
    Mark mark = Mark.of(stretch.state().verdict());
    if (until - from < 0.05) {
      return;
    }
    String day = Dates.iso(stretch.from() == null ? scale.from() : stretch.from());
    svg.link(
        view.moment().onDay("/finding/" + finding, day),
        Words.of("console.band.stretch", mark.word(), day));
    svg.rect("band-" + mark.tone(), from, y, until - from, THICK);
    if (until - from > 7.2 * mark.word().length() + 8) {
      svg.text("t-s band-text-" + mark.tone(), from + 6, y + 15, Svg.Anchor.START, mark.word());
    }
    svg.end();
  }

  private static Row row(View view, Finding finding, Stretch stretch, Span span) {
    Instant from = stretch.from();
    return new Row(
        from == null ? "" : Dates.iso(from),
        stretch.until().isBefore(span.until()) ? Dates.iso(stretch.until()) : "",
        Mark.of(stretch.state().verdict()),
        view.moment()
            .onDay("/finding/" + finding.id(), Dates.iso(from == null ? span.from() : from)));
  }
}
