package org.detente.node.page.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.detente.assessment.course.Course.Stretch;
import org.detente.model.Assessed;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Drawing;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.PairSwitch;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.Years;
import org.detente.node.page.take.Take;
import org.jspecify.annotations.Nullable;

/// Every instrument of the record as a lane, and the same as a table.
public record TimelinePage(
    String headline,
    String lede,
    Drawing wide,
    Drawing narrow,
    String wider,
    List<Row> rows,
    List<Link> takes) {

  private static final int MOST_IN_SIGHT = 24;

  /// One state of one instrument.
  ///
  /// @param begins inclusive
  /// @param ends exclusive; null where it is open
  public record Row(
      String id,
      Link instrument,
      String force,
      Instant begins,
      @Nullable Instant ends,
      Verdict state) {

    public String from() {
      return Dates.shown(begins);
    }

    public String until() {
      return Span.text(ends);
    }

    public Mark mark() {
      return Mark.of(state);
    }
  }

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
        view.moment()
            .pair()
            .map(it ->
                Words.of(
                    "console.timeline.headline.pair", sorted.size(), PairSwitch.names(view, it)))
            .orElseGet(() -> Words.of("console.timeline.headline", sorted.size())),
        Words.of("console.timeline.lede", view.world().agreements().size()),
        lanes.wide(),
        lanes.narrow(),
        Years.said(Lanes.scale(view, 0, 1)),
        sorted.stream().flatMap(it -> rows(view, courses, it).stream()).toList(),
        Take.of(view, "lanes", "svg", "csv", "json"));
  }

  /// Whether the table is folded away, since the lanes show the same.
  public boolean isLong() {
    return rows.size() > MOST_IN_SIGHT;
  }

  /// The rows of each instrument together.
  public List<List<Row>> byInstrument() {
    return List.copyOf(
        rows.stream()
            .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()))
            .values());
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
                instrument.id(),
                link,
                instrument.force().word(),
                stretch.from(),
                stretch.until().isBefore(span.until()) ? stretch.until() : null,
                stretch.state().verdict()));
      }
    }
    return rows;
  }
}
