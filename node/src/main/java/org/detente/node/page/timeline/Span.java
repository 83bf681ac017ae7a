package org.detente.node.page.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.detente.model.Words;
import org.detente.node.page.Dates;
import org.detente.node.page.View;
import org.jspecify.annotations.Nullable;

/// The years a drawing spans: from the year in which the record begins to the end of the year after
/// the one it looked through, or after the day asked about where that is later.
public record Span(Instant from, Instant until) {

  public static Span of(View view) {
    Instant now = view.moment().asOf().valid();
    Instant first = view.world().begins().orElse(now);
    Instant through = view.assessed().recordThrough();
    Instant last = through == null || through.isBefore(now) ? now : through;
    return new Span(
        Dates.start(Dates.day(first).withDayOfYear(1)),
        Dates.start(LocalDate.of(Dates.day(last).getYear() + 2, 1, 1)));
  }

  /// A day as the end of a stretch; words for one that is open.
  static String text(@Nullable Instant end) {
    return end == null ? Words.of("console.open") : Dates.shown(end);
  }
}
