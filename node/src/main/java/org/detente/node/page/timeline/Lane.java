package org.detente.node.page.timeline;

import java.time.Instant;
import java.util.List;
import org.detente.assessment.course.Course.Stretch;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Force;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Courses;
import org.detente.node.page.Drawing;
import org.detente.node.page.Scale;
import org.detente.node.page.Svg;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.Years;
import org.detente.node.words.Tone;

/// The life of one instrument as a bar on a scale of time.
public final class Lane {
  private static final double SMALL_WIDTH = 190;
  private static final double SMALL_HEIGHT = 16;
  private static final double HEIGHT = 60;

  private Lane() {}

  /// A lane that fits into a row of a table, over the whole time of the record.
  public static Drawing small(View view, Courses courses, Assessed.Instrument instrument) {
    Scale scale = Lanes.scale(view, 0, SMALL_WIDTH);
    Svg svg =
        new Svg(
            "life",
            SMALL_WIDTH,
            SMALL_HEIGHT,
            Words.of("console.lane.label", Titles.brief(instrument.title())));
    svg.line("rule ground", 0, SMALL_HEIGHT - 1, SMALL_WIDTH, SMALL_HEIGHT - 1);
    draw(svg, view, courses, instrument, scale, 5, 8);
    double now = scale.x(view.moment().asOf().valid());
    svg.line("asof", now, 0, now, SMALL_HEIGHT);
    return svg.drawing();
  }

  /// A lane as wide as the page, with the years above it.
  public static Drawing wide(View view, Courses courses, Assessed.Instrument instrument) {
    return alone("dw wide", 1150, view, courses, instrument);
  }

  /// The same for a narrow page.
  public static Drawing narrow(View view, Courses courses, Assessed.Instrument instrument) {
    return alone("dw narrow", 360, view, courses, instrument);
  }

  private static Drawing alone(
      String classes, double width, View view, Courses courses, Assessed.Instrument instrument) {
    Scale scale = Lanes.scale(view, 0, width);
    String name = Titles.brief(instrument.title());
    Svg svg = new Svg(classes, width, HEIGHT, Words.of("console.lane.label", name));
    Years.draw(svg, scale, 22, HEIGHT);
    draw(svg, view, courses, instrument, scale, 32, 14);
    double now = scale.x(view.moment().asOf().valid());
    svg.line("asof", now, 22, now, HEIGHT);
    return svg.drawing();
  }

  /// Draws the stretches in which it stood, hatched where a party's place in it or what it forswore
  /// is contested, in the lower half alone where that is one of many; what lies after the day asked
  /// about is pale.
  ///
  /// @param y the top of the bar
  static void draw(
      Svg svg,
      View view,
      Courses courses,
      Assessed.Instrument instrument,
      Scale scale,
      double y,
      double height) {
    Instant now = view.moment().asOf().valid();
    for (Stretch stretch : courses.verdicts(instrument.id() + "/life")) {
      Instant from = stretch.from() == null ? scale.from() : stretch.from();
      String form = form(stretch.state().verdict(), instrument.force());
      if (!form.isEmpty() && stretch.until().isAfter(scale.from())) {
        Instant turn =
            now.isBefore(from) ? from : now.isAfter(stretch.until()) ? stretch.until() : now;
        bar(svg, form, scale.x(from), scale.x(turn), y, height);
        bar(svg, form + " later", scale.x(turn), scale.x(stretch.until()), y, height);
      }
    }
    double part = instrument.participation().size() > 2 ? height / 2 : height;
    for (Finding finding : view.of(instrument.id(), Finding.Kind.LIFE)) {
      double tall = finding.bearer() == null ? height : part;
      contested(svg, courses.verdicts(finding.id()), scale, y + height - tall, tall);
    }
  }

  private static void contested(
      Svg svg, List<Stretch> stretches, Scale scale, double y, double height) {
    for (Stretch stretch : stretches) {
      if (Tone.of(stretch.state().verdict()) == Tone.CONTESTED && stretch.from() != null) {
        bar(svg, "hatch", scale.x(stretch.from()), scale.x(stretch.until()), y, height);
      }
    }
  }

  private static void bar(
      Svg svg, String form, double from, double until, double y, double height) {
    if (until - from < 0.05) {
      return;
    }
    double middle = y + height / 2;
    if (form.startsWith("pledge")) {
      svg.line(form, Math.min(from + 3, until), middle, Math.max(until - 2, from + 0.2), middle);
    } else if (form.startsWith("political")) {
      svg.rect(form, from, y + 0.75, until - from, height - 1.5);
    } else {
      svg.rect(form, from, y, until - from, height);
    }
  }

  /// The class of the shape; empty where nothing stands.
  private static String form(Verdict verdict, Force force) {
    return switch (Tone.of(verdict)) {
      case ENDED, PAST -> "";
      case UNKNOWN -> "blank";
      case CONTESTED -> force == Force.PLEDGE ? "hatch-dots" : "hatch";
      case NEAR -> "signed";
      case HOLDS ->
          switch (force) {
            case LEGAL -> "legal";
            case POLITICAL -> "political";
            case PLEDGE -> "pledge";
          };
    };
  }
}
