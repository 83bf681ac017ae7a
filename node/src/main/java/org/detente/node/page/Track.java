package org.detente.node.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// What lies behind a slider: years, and a stroke for every day of which an entry speaks.
final class Track {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 28;
  private static final double BASE = 24;
  private static final int MOST_LABELS = 10;

  /// How much of the track a year takes.
  private static final double LABEL = 0.06;

  private Track() {}

  /// @param at the day on which the slider stands: no year is written under its thumb
  static Drawing draw(LocalDate first, LocalDate last, Set<LocalDate> days, LocalDate at) {
    double whole = ChronoUnit.DAYS.between(first, last);
    StringBuilder out =
        new StringBuilder("<svg aria-hidden=\"true\" viewBox=\"0 0 1000 28\" ")
            .append("preserveAspectRatio=\"none\">");
    out.append("<path class=\"base\" d=\"M0 ").append(Svg.number(BASE)).append("H1000\"/>");
    int years = last.getYear() - first.getYear();
    int every = Math.max(1, (years + MOST_LABELS - 1) / MOST_LABELS);
    StringBuilder grid = new StringBuilder();
    for (int year = first.getYear(); year < last.getYear(); year += every) {
      grid.append('M').append(x(first, LocalDate.of(year, 1, 1), whole)).append(" 0V28");
    }
    StringBuilder strokes = new StringBuilder();
    for (LocalDate day : days) {
      strokes.append('M').append(x(first, day, whole)).append(" 19V28");
    }
    out.append("<path class=\"grid\" d=\"").append(grid).append("\"/>");
    out.append("<path class=\"tick\" d=\"").append(strokes).append("\"/></svg>");
    return new Drawing(out.append(labels(first, last, every, at)).toString());
  }

  /// Beside the drawing, which is stretched, and would stretch them too.
  private static String labels(LocalDate first, LocalDate last, int every, LocalDate at) {
    double whole = ChronoUnit.DAYS.between(first, last);
    double thumb = ChronoUnit.DAYS.between(first, at) / whole;
    StringBuilder out =
        new StringBuilder("<svg class=\"years\" aria-hidden=\"true\" height=\"")
            .append(Svg.number(HEIGHT))
            .append("\">");
    for (int year = first.getYear(); year < last.getYear(); year += every) {
      double part = ChronoUnit.DAYS.between(first, LocalDate.of(year, 1, 1)) / whole;
      boolean outside = part > 1 - LABEL;
      boolean covered = part > thumb - LABEL && part < thumb + LABEL / 3;
      if (outside || covered) {
        continue;
      }
      out.append("<text x=\"").append(Svg.number(100 * part)).append("%\" dx=\"3\" y=\"9\">");
      out.append(year).append("</text>");
    }
    return out.append("</svg>").toString();
  }

  private static String x(LocalDate first, LocalDate day, double whole) {
    return Svg.number(WIDTH * ChronoUnit.DAYS.between(first, day) / whole);
  }
}
