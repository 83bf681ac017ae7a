package org.detente.node.page;

import java.util.List;
import java.util.Objects;
import org.detente.model.Finding;
import org.detente.model.Verdict.OfLimit;
import org.detente.model.Words;
import org.detente.node.page.Svg.Anchor;
import org.detente.node.words.Tone;

/// The counts of one limit as bars beside the limit. What is not known is drawn as large as what
/// is: hatched over the whole scale, with the last figure as a thin mark in it.
public final class Gauge {
  private static final double WIDTH = 336;
  private static final double LEFT = 28;
  private static final double FIRST = 38;
  private static final double STEP = 50;
  private static final double BAR = 18;

  /// What stays free between a label and the limit's line.
  private static final double GAP = 5;

  /// How far the scale goes beyond its largest number.
  private static final double ROOM = 1.14;

  private final Svg svg;
  private final double most;
  private final View view;

  private Gauge(View view, Svg svg, double most) {
    this.view = view;
    this.svg = svg;
    this.most = most;
  }

  /// @param limits the findings of one limit, one for each party
  public static Drawing draw(View view, List<Finding> limits) {
    double height = FIRST + STEP * limits.size() - 26;
    long most =
        limits.stream()
            .map(Finding::count)
            .filter(Objects::nonNull)
            .mapToLong(Gauge::largest)
            .max()
            .orElse(1);
    Svg svg = new Svg("gauge", WIDTH, height, Words.of("console.gauge.label"));
    Gauge gauge = new Gauge(view, svg, Math.max(1, most) * ROOM);
    gauge.bound(limits.getFirst(), height);
    for (int i = 0; i < limits.size(); i++) {
      gauge.row(limits.get(i), FIRST + STEP * i);
    }
    return svg.drawing();
  }

  private static long largest(Finding.Count count) {
    long bound = count.bound() == null ? 0 : count.bound();
    Finding.Range value = count.value();
    return value == null ? bound : Math.max(bound, value.hi() == null ? value.lo() : value.hi());
  }

  private double x(long number) {
    return LEFT + (WIDTH - LEFT) * number / most;
  }

  private void bound(Finding limit, double height) {
    Long bound = limit.count() == null ? null : limit.count().bound();
    if (bound == null) {
      return;
    }
    boolean binds = Tone.of(limit.verdict()) != Tone.ENDED;
    svg.line(binds ? "limit" : "limit-off", x(bound), 17, x(bound), height);
    String key =
        limit.verdict() == OfLimit.ENDED
            ? "console.gauge.until"
            : limit.verdict() == OfLimit.NOT_YET_APPLICABLE
                ? "console.gauge.notYet"
                : "console.gauge.limit";
    String since = limit.since() == null ? "" : Dates.shown(limit.since());
    svg.text("t-s t-q", WIDTH, 11, Anchor.END, Words.of(key, bound, since));
  }

  private void row(Finding limit, double y) {
    svg.text("t-m t-b", 0, y + 13, Anchor.START, Objects.requireNonNull(limit.bearer()).code());
    Finding.Range range = limit.count() == null ? null : limit.count().value();
    boolean unknown = limit.stale() || range == null;
    if (range == null) {
      svg.rect("blank", LEFT, y, WIDTH - LEFT, BAR);
      label(limit, Words.of("console.gauge.none"), LEFT, y);
      return;
    }
    double x = x(range.hi() == null ? range.lo() : range.hi());
    if (unknown || limit.verdict() == OfLimit.CONTESTED) {
      String hatch = limit.verdict() == OfLimit.CONTESTED ? "hatch" : "blank";
      svg.rect(hatch, LEFT, y, WIDTH - LEFT, BAR);
      double width = Math.max(0, x - LEFT - 0.5);
      svg.rect("bg", LEFT + 0.5, y + 5, width, 8);
      svg.rect("bar-old", LEFT + 0.5, y + 7, width, 4);
      svg.line("mark", x, y - 4, x, y + BAR + 4);
    } else {
      svg.rect("scale", LEFT, y, WIDTH - LEFT, BAR);
      svg.rect("bar bar-" + Mark.of(limit.verdict()).tone(), LEFT, y, x - LEFT, BAR);
    }
    String key = unknown ? "console.gauge.last" : "console.gauge.declared";
    label(limit, Words.of(key, Figures.of(range)), clear(limit, x), y);
  }

  /// Where a label that ends at a mark has to end, so that it does not lie on the limit's line.
  private double clear(Finding limit, double x) {
    Long bound = limit.count() == null ? null : limit.count().bound();
    return bound == null || x < x(bound) - GAP ? x : Math.min(x, x(bound)) - GAP;
  }

  private void label(Finding limit, String text, double x, double y) {
    boolean roomLeft = x > WIDTH / 2;
    svg.link(view.toFinding(limit.id()), new Titles(view).of(limit) + ": " + text);
    svg.text("t-m halo", roomLeft ? x : LEFT, y - 6, roomLeft ? Anchor.END : Anchor.START, text);
    svg.end();
  }
}
