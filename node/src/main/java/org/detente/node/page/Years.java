package org.detente.node.page;

import java.time.LocalDate;

/// Years as a grid behind a drawing: every one, every second or every fifth, as there is room.
public final class Years {
  private static final double CLOSEST = 44;
  private static final int[] STEPS = {1, 2, 5, 10, 20};

  private Years() {}

  /// @param top where the lines begin; the years stand above
  public static void draw(Svg svg, Scale scale, double top, double bottom) {
    int first = Dates.day(scale.from()).getYear();
    int last = Dates.day(scale.until()).getYear();
    double perYear = (scale.right() - scale.left()) / Math.max(1, last - first);
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
      svg.text("t-s t-q", x + 3, top - 5, Svg.Anchor.START, Integer.toString(year));
      year += every;
    }
  }
}
