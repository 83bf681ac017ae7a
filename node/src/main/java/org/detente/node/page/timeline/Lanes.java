package org.detente.node.page.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.detente.assessment.course.Course.Stretch;
import org.detente.model.Assessed;
import org.detente.model.Force;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Fitted;
import org.detente.node.page.Mark;
import org.detente.node.page.Scale;
import org.detente.node.page.Svg;
import org.detente.node.page.Svg.Anchor;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.Years;

/// The lanes of all instruments below each other, grouped by their basis. The first bar under a
/// heading tells whether anything of that basis was in force; where nothing was, a frame says since
/// when.
final class Lanes {
  private static final double TOP = 24;
  private static final double BAR = 12;
  private static final double LINE = 16;
  private static final double GAP = 22;
  private static final double ROOM_FOR_DAY = 110;

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

  /// How a drawing is laid out.
  ///
  /// @param names how wide the names are that stand beside the lanes; 0 where they stand above
  private record Layout(String classes, double width, double names, int lines) {
    double room() {
      return names > 0 ? names - 12 : width;
    }

    /// How high the lane of a name is that takes so many lines.
    double row(int taken) {
      return names > 0 ? 14 + LINE * taken : 26 + LINE * taken;
    }
  }

  /// Names beside the lanes.
  Drawing wide() {
    return draw(new Layout("dw wide", 1150, 330, 3));
  }

  /// Names above the lanes.
  Drawing narrow() {
    return draw(new Layout("dw narrow", 360, 0, 3));
  }

  private Drawing draw(Layout layout) {
    double height = height(layout);
    Svg svg =
        new Svg(
            layout.classes(),
            layout.width(),
            height,
            Words.of("console.timeline.label", instruments.size()));
    Scale scale = scale(view, layout.names(), layout.width());
    Years.draw(svg, scale, TOP, height);
    unlooked(svg, scale, height);
    double y = TOP;
    Force group = null;
    for (Assessed.Instrument instrument : instruments) {
      if (instrument.force() != group) {
        group = instrument.force();
        y = heading(svg, scale, layout, group, y + GAP);
      }
      y = lane(svg, scale, layout, instrument, y);
    }
    double x = scale.x(now);
    svg.line("asof", x, TOP, x, height);
    return svg.drawing();
  }

  /// Where the years are drawn.
  static Scale scale(View view, double left, double right) {
    Span span = Span.of(view);
    Instant now = view.moment().asOf().valid();
    return Scale.broken(span.from(), span.until(), now, left, right);
  }

  private double height(Layout layout) {
    double height = TOP + 4;
    Force group = null;
    for (Assessed.Instrument instrument : instruments) {
      if (instrument.force() != group) {
        group = instrument.force();
        height += GAP + layout.row(2);
      }
      height += layout.row(name(layout, instrument).size());
    }
    return height;
  }

  private static List<String> name(Layout layout, Assessed.Instrument instrument) {
    return Fitted.lines(Titles.brief(instrument.title()), layout.room(), layout.lines());
  }

  /// Past the day up to which the record looked nothing is drawn as empty: it is not known.
  private void unlooked(Svg svg, Scale scale, double height) {
    Instant looked = looked(scale);
    if (looked.isBefore(scale.until())) {
      double x = scale.x(looked);
      svg.rect("blank faint", x, TOP + 2, scale.right() - x, height - TOP - 2);
    }
  }

  /// Up to when the record looked: not at all where it does not say so.
  private Instant looked(Scale scale) {
    Instant through = view.assessed().recordThrough();
    return through == null ? scale.from() : through;
  }

  private double heading(Svg svg, Scale scale, Layout layout, Force force, double y) {
    svg.text("t-m t-b", 0, y + 12, Anchor.START, Words.of("console.timeline.of." + force.word()));
    svg.text("t-s t-2", 0, y + 28, Anchor.START, Words.of("console.timeline.any." + force.word()));
    double bar = layout.names() > 0 ? y + 18 : y + 36;
    Instant looked = looked(scale).isBefore(now) ? looked(scale) : now;
    Instant covered = scale.from();
    for (Instant[] stretch : inForce(force, scale.from())) {
      none(svg, scale, covered, stretch[0], bar);
      double from = scale.x(stretch[0]);
      svg.rect("any", from, bar, scale.x(stretch[1]) - from, BAR);
      covered = stretch[1];
    }
    none(svg, scale, covered, looked, bar);
    return y + layout.row(2);
  }

  /// A frame where nothing of the basis was in force, with the day since when.
  private static void none(Svg svg, Scale scale, Instant from, Instant until, double bar) {
    double width = scale.x(until) - scale.x(from);
    if (!from.isBefore(until) || width < 0.5) {
      return;
    }
    svg.rect("none", scale.x(from), bar, width, BAR);
    if (from.isAfter(scale.from()) && width > ROOM_FOR_DAY) {
      String since = Words.of("console.timeline.none", Dates.shown(from));
      svg.text("t-s t-b halo", scale.x(from) + width / 2, bar + 10, Anchor.MIDDLE, since);
    }
  }

  /// When any instrument of the basis was in force, up to the day asked about: begin and end of
  /// each stretch, earliest first, none overlapping.
  private List<Instant[]> inForce(Force force, Instant first) {
    List<Instant[]> all = new ArrayList<>();
    for (Assessed.Instrument instrument : instruments) {
      if (instrument.force() == force) {
        for (Stretch stretch : courses.verdicts(instrument.id() + "/life")) {
          Instant from = stretch.from() == null ? first : stretch.from();
          if (stretch.state().verdict() == Verdict.OfLife.IN_FORCE && from.isBefore(now)) {
            all.add(new Instant[] {from, stretch.until().isAfter(now) ? now : stretch.until()});
          }
        }
      }
    }
    all.sort((one, other) -> one[0].compareTo(other[0]));
    List<Instant[]> joined = new ArrayList<>();
    for (Instant[] next : all) {
      Instant[] last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && !next[0].isAfter(last[1])) {
        last[1] = last[1].isBefore(next[1]) ? next[1] : last[1];
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private double lane(
      Svg svg, Scale scale, Layout layout, Assessed.Instrument instrument, double y) {
    List<String> name = name(layout, instrument);
    String label =
        Words.of(
            "console.timeline.lane",
            Titles.brief(instrument.title()),
            Mark.of(instrument.life()).word());
    svg.link(view.toAgreement(instrument.id()), label);
    for (int i = 0; i < name.size(); i++) {
      svg.text("t-m", 0, y + 17 + LINE * i, Anchor.START, name.get(i));
    }
    double row = layout.row(name.size());
    double bar = layout.names() > 0 ? y + row / 2 - BAR / 2 : y + row - BAR - 6;
    svg.line("rule ground", scale.left(), y + row - 1, scale.right(), y + row - 1);
    Lane.draw(svg, view, courses, instrument, scale, bar, BAR);
    svg.end();
    return y + row;
  }
}
