package org.detente.node.page.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.detente.assessment.course.Course.Stretch;
import org.detente.model.Assessed;
import org.detente.model.Words;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;

/// Every instrument of the record as a lane, and the same as a table.
public record TimelinePage(
    String headline, String lede, Drawing wide, Drawing narrow, List<Row> rows) {

  /// One state of one instrument.
  ///
  /// @param from the first day; empty where it has no beginning
  /// @param until the first day no longer in it; empty where it is open
  public record Row(Link instrument, String force, String from, String until, Mark mark) {}

  public static TimelinePage of(View view, Courses courses) {
    List<Assessed.Instrument> sorted =
        view.assessed().instruments().stream()
            .sorted(
                Comparator.comparing(Assessed.Instrument::force)
                    .thenComparing(it -> begins(courses, it))
                    .thenComparing(Assessed.Instrument::id))
            .toList();
    Lanes lanes = new Lanes(view, courses, sorted);
    return new TimelinePage(
        Words.of("console.timeline.headline", sorted.size()),
        Words.of("console.timeline.lede"),
        lanes.wide(),
        lanes.narrow(),
        sorted.stream().flatMap(it -> rows(view, courses, it).stream()).toList());
  }

  private static Instant begins(Courses courses, Assessed.Instrument instrument) {
    return courses.verdicts(instrument.id() + "/life").stream()
        .map(Stretch::from)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Instant.MAX);
  }

  private static List<Row> rows(View view, Courses courses, Assessed.Instrument instrument) {
    Span span = Span.of(view);
    Link link = new Link(Titles.brief(instrument.title()), view.toAgreement(instrument.id()));
    List<Row> rows = new ArrayList<>();
    for (Stretch stretch : courses.verdicts(instrument.id() + "/life")) {
      if (stretch.from() != null) {
        rows.add(
            new Row(
                link,
                instrument.force().word(),
                Dates.iso(stretch.from()),
                stretch.until().isBefore(span.until()) ? Dates.iso(stretch.until()) : "",
                Mark.of(stretch.state().verdict())));
      }
    }
    return rows;
  }
}
