package org.detente.node.page.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detente.assessment.course.Course;
import org.detente.model.Finding;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Address;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Fitted;
import org.detente.node.page.Mark;
import org.detente.node.page.Readings;
import org.detente.node.page.Scale;
import org.detente.node.page.Svg;
import org.detente.node.page.View;
import org.detente.node.page.Years;
import org.detente.node.page.timeline.Span;
import org.jspecify.annotations.Nullable;

/// The verdict of one finding through time, with a band for each reading below it, drawn and told
/// as rows.
///
/// @param readings how many readings have a band
/// @param untold how many more there are, which only the rows tell
public record Band(Drawing wide, Drawing narrow, List<Row> rows, int readings, int untold) {
  private static final int MOST_DRAWN = 8;
  private static final double TOP = 30;
  private static final double THICK = 22;
  private static final double LABEL = 18;
  private static final double GAP = 12;

  /// A stretch in which the verdict was the same.
  ///
  /// @param reading what is held; empty for the verdict itself
  /// @param from inclusive; null where it has no beginning
  /// @param until exclusive; null where it is open
  public record Row(
      String reading,
      String held,
      @Nullable Instant from,
      @Nullable Instant until,
      Verdict verdict,
      String at) {

    public String fromText() {
      return from == null ? Words.of("console.open") : Dates.shown(from);
    }

    public String untilText() {
      return until == null ? Words.of("console.open") : Dates.shown(until);
    }

    public Mark mark() {
      return Mark.of(verdict);
    }
  }

  public static Band of(View view, Finding finding, Courses courses) {
    List<Strip> strips = strips(view, finding, courses);
    List<Strip> drawn = strips.subList(0, Math.min(strips.size(), MOST_DRAWN + 1));
    Span span = Span.of(view);
    return new Band(
        draw(view, finding, drawn, "dw wide", 1150),
        draw(view, finding, drawn, "dw narrow", 360),
        strips.stream().flatMap(it -> rows(view, finding, it, span).stream()).toList(),
        drawn.size() - 1,
        strips.size() - drawn.size());
  }

  private static List<Strip> strips(View view, Finding finding, Courses courses) {
    List<Strip> strips = new ArrayList<>();
    strips.add(Strip.of(courses.verdicts(finding.id())));
    for (Course.Reading reading : courses.readings(finding.id())) {
      String says = String.join(" · ", Readings.says(view, finding, reading.under()));
      String held = Readings.held(view, finding, reading.heldBy(), reading.hypothetical());
      strips.add(Strip.of(says, held, reading.verdicts(), courses.end()));
    }
    return strips;
  }

  private static Drawing draw(
      View view, Finding finding, List<Strip> strips, String classes, double width) {
    double height = TOP + THICK + GAP + (strips.size() - 1) * (LABEL + THICK + GAP);
    Svg svg = new Svg(classes, width, height, Words.of("console.band.label", finding.id()));
    Scale scale = new Scale(from(view, strips), Span.of(view).until(), 0, width);
    Years.draw(svg, scale, TOP - 8, height);
    double y = TOP;
    for (Strip strip : strips) {
      if (!strip.reading().isEmpty()) {
        String label = Words.of("console.band.reading", strip.reading(), strip.held());
        svg.text("t-s t-2 halo", 0, y + 12, Svg.Anchor.START, Fitted.lines(label, width, 1).get(0));
        y += LABEL;
      }
      for (Strip.Piece piece : strip.pieces()) {
        draw(svg, view, scale, finding, piece, y);
      }
      y += THICK + GAP;
    }
    double now = scale.x(view.moment().asOf().valid());
    svg.line("asof", now, TOP - 8, now, height);
    return svg.drawing();
  }

  /// The year before the first change, or before the day asked about: what comes before is all
  /// alike.
  private static Instant from(View view, List<Strip> strips) {
    Instant first =
        Stream.concat(
                Stream.of(view.moment().asOf().valid()),
                strips.stream()
                    .flatMap(strip -> strip.pieces().stream())
                    .flatMap(piece -> Stream.ofNullable(piece.from())))
            .min(Instant::compareTo)
            .orElseThrow();
    return Dates.start(Dates.day(first).withDayOfYear(1).minusYears(1));
  }

  private static void draw(
      Svg svg, View view, Scale scale, Finding finding, Strip.Piece piece, double y) {
    double from = piece.from() == null ? scale.left() : scale.x(piece.from());
    double until = scale.x(piece.until());
    Mark mark = Mark.of(piece.verdict());
    if (until - from < 0.05) {
      return;
    }
    String day = Dates.iso(piece.from() == null ? scale.from() : piece.from());
    svg.link(
        view.moment().onDay(Address.ofFinding(finding.id()), day),
        Words.of("console.band.stretch", mark.word(), day));
    svg.rect("band-" + mark.tone(), from, y, until - from, THICK);
    if (until - from > 7.2 * mark.word().length() + 8) {
      svg.text("t-s band-text-" + mark.tone(), from + 6, y + 15, Svg.Anchor.START, mark.word());
    }
    svg.end();
  }

  private static List<Row> rows(View view, Finding finding, Strip strip, Span span) {
    List<Row> rows = new ArrayList<>();
    for (Strip.Piece piece : strip.pieces()) {
      Instant shown = piece.from() == null ? span.from() : piece.from();
      rows.add(
          new Row(
              strip.reading(),
              strip.held(),
              piece.from(),
              piece.until().isBefore(span.until()) ? piece.until() : null,
              piece.verdict(),
              view.moment().onDay(Address.ofFinding(finding.id()), Dates.iso(shown))));
    }
    return rows;
  }
}
