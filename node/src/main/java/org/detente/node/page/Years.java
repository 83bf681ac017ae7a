package org.detente.node.page;

import java.time.Instant;
import java.time.LocalDate;
import org.detente.model.Words;

/// Years as a grid behind a drawing: every one, every second or every fifth, as there is room.
public final class Years {
  private static final double CLOSEST = 44;
  private static final int[] STEPS = {1, 2, 5, 10, 20, 50};

  private Years() {}

  /// @param top where the lines begin; the years stand above
  public static void draw(Svg svg, Scale scale, double top, double bottom) {
    if (scale.isBroken()) {
      part(svg, scale, scale.from(), scale.turn(), top, bottom);
      svg.line("turn", scale.turnAt(), top - 18, scale.turnAt(), bottom);
    }
    part(svg, scale, scale.turn(), scale.until(), top, bottom);
  }

  /// Where a scale is drawn wider and how much, in words; empty where it is not.
  public static String said(Scale scale) {
    return scale.isBroken()
        ? Words.of(
            "console.years.wider",
            Integer.toString(Dates.day(scale.turn()).getYear()),
            Svg.number(scale.times()))
        : "";
  }

  private static void part(
      Svg svg, Scale scale, Instant from, Instant until, double top, double bottom) {
    int first = Dates.day(from).getYear();
    int last = Dates.day(until).getYear();
    double perYear = (scale.x(until) - scale.x(from)) / Math.max(1, last - first);
    int every = STEPS[STEPS.length - 1];
    for (int step : STEPS) {
      if (step * perYear >= CLOSEST) {
        every = step;
        break;
      }
    }
    int year = (first + every - 1) / every * every;
    while (year < last) {
      double x = scale.x(Dates.start(LocalDate.of(year, 1, 1)));
      svg.line("grid", x, top, x, bottom);
      if (scale.x(until) - x > CLOSEST * 0.6) {
        svg.text("t-s t-q", x + 3, top - 5, Svg.Anchor.START, Integer.toString(year));
      }
      year += every;
    }
  }
}
