package org.detente.node.page.timeline;

import java.time.Instant;
import java.util.List;
import org.detente.assessment.course.Course.Stretch;
import org.detente.model.Assessed;
import org.detente.model.Force;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Courses;
import org.detente.node.page.Drawing;
import org.detente.node.page.Mark;
import org.detente.node.page.Scale;
import org.detente.node.page.Svg;
import org.detente.node.page.Svg.Anchor;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.Years;

/// The lanes of all instruments below each other, grouped by their basis. The first bar under a
/// heading tells whether anything of that basis was in force: where it is empty, nothing was.
final class Lanes {
  private static final double TOP = 44;
  private static final double ROW = 30;
  private static final double BAR = 12;
  private static final double HEADING = 34;
  private static final double GAP = 18;

  private final View view;
  private final Courses courses;
  private final List<Assessed.Instrument> instruments;
  private final Instant now;

  /// @param instruments grouped by force
  Lanes(View view, Courses courses, List<Assessed.Instrument> instruments) {
    this.view = view;
    this.courses = courses;
    this.instruments = instruments;
    this.now = view.moment().asOf().valid();
  }

  /// Names beside the lanes.
  Drawing wide() {
    return draw("dw wide", 1150, 330, ROW, 0);
  }

  /// Names above the lanes.
  Drawing narrow() {
    return draw("dw narrow", 360, 0, ROW + 20, 20);
  }

  private Drawing draw(String classes, double width, double left, double row, double below) {
    long groups = instruments.stream().map(Assessed.Instrument::force).distinct().count();
    double height = TOP + groups * (HEADING + ROW + GAP) + row * instruments.size() + 10;
    Svg svg =
        new Svg(classes, width, height, Words.of("console.timeline.label", instruments.size()));
    Span span = Span.of(view);
    Scale scale = new Scale(span.from(), span.until(), left, width);
    Years.draw(svg, scale, 24, height);
    unlooked(svg, scale, height);
    double y = TOP;
    Force group = null;
    for (Assessed.Instrument instrument : instruments) {
      if (instrument.force() != group) {
        group = instrument.force();
        y = heading(svg, scale, group, y + GAP);
      }
      lane(svg, scale, instrument, y, left, below);
      y += row;
    }
    double x = scale.x(now);
    svg.line("asof", x, 24, x, height);
    return svg.drawing();
  }

  /// Past the day up to which the record looked nothing is drawn as empty: it is not known.
  private void unlooked(Svg svg, Scale scale, double height) {
    Instant through = view.assessed().recordThrough();
    if (through != null && through.isBefore(scale.until())) {
      double x = scale.x(through);
      svg.rect("blank faint", x, 26, scale.right() - x, height - 26);
    }
  }

  private double heading(Svg svg, Scale scale, Force force, double y) {
    svg.text("t-m t-b", 0, y + 18, Anchor.START, Words.of("console.force." + force.word()));
    double bar = y + HEADING - 6;
    if (scale.left() > 0) {
      svg.text("t-s t-2", 0, bar + 11, Anchor.START, Words.of("console.timeline.any"));
    }
    svg.rect("none", scale.left(), bar, scale.x(now) - scale.left(), BAR);
    for (Assessed.Instrument instrument : instruments) {
      if (instrument.force() == force) {
        for (Stretch stretch : courses.verdicts(instrument.id() + "/life")) {
          if (stretch.state().verdict() == Verdict.OfLife.IN_FORCE) {
            Instant from = stretch.from() == null ? scale.from() : stretch.from();
            double until = Math.min(scale.x(now), scale.x(stretch.until()));
            if (until > scale.x(from)) {
              svg.rect("any", scale.x(from), bar, until - scale.x(from), BAR);
            }
          }
        }
      }
    }
    return y + HEADING + ROW - 12;
  }

  private void lane(
      Svg svg, Scale scale, Assessed.Instrument instrument, double y, double left, double below) {
    String name = Titles.brief(instrument.title());
    String label = Words.of("console.timeline.lane", name, Mark.of(instrument.life()).word());
    svg.link(view.toAgreement(instrument.id()), label);
    double room = left > 0 ? left : 360;
    svg.text("t-m", 0, y + (left > 0 ? 22 : 16), Anchor.START, shortened(name, room));
    svg.line("rule ground", scale.left(), y + 24 + below, scale.right(), y + 24 + below);
    Lane.draw(svg, view, courses, instrument, scale, y + 11 + below * 0.55, BAR);
    svg.end();
  }

  /// A name as long as there is room for it, at some six and a half units a letter.
  private static String shortened(String name, double room) {
    int most = (int) (room / 6.6);
    return name.length() <= most ? name : name.substring(0, most - 1).stripTrailing() + "…";
  }
}
