package org.detente.node.page.today;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.detente.assessment.calendar.Coming;
import org.detente.model.Words;
import org.detente.node.page.Alike;
import org.detente.node.page.Dates;
import org.detente.node.page.View;
import org.detente.node.page.calendar.DateRow;

/// One of the dates that the calendar tells next.
///
/// @param away how far from the day asked about; empty for what lasts already
/// @param cliff whether something ends with it
/// @param parties who has a share in it, those alike together; none where it is nobody's or all's
/// @param address the page on that day
public record Ahead(DateRow date, String away, boolean cliff, List<Alike> parties, String address) {
  private static final int MOST = 10;
  private static final Set<Coming.Kind> ENDS =
      EnumSet.of(Coming.Kind.END, Coming.Kind.EXIT, Coming.Kind.CLIFF);

  /// What is still to be done or to come, earliest first; of much the first.
  ///
  /// @param begun of that whose time has begun and of which no day is fixed, else of the rest: a
  ///   meeting of this year is no nearer than the dates that have a day
  static List<Ahead> list(View view, List<Coming> comings, boolean begun) {
    Instant now = view.moment().asOf().valid();
    return comings.stream()
        .filter(Coming::open)
        .filter(it -> view.moment().pair().filter(pair -> !pair.shares(it)).isEmpty())
        .filter(it -> begun == (!it.when().isFixed() && it.when().from().isBefore(now)))
        .limit(MOST)
        .map(it -> of(view, it))
        .toList();
  }

  private static Ahead of(View view, Coming coming) {
    DateRow row = DateRow.of(view, coming);
    Instant day = coming.when().from();
    List<Alike.Reads> reads =
        row.shares().stream().flatMap(share -> share.reads().stream()).toList();
    return new Ahead(
        row,
        away(view.moment().asOf().valid(), day),
        ENDS.contains(coming.kind()),
        Alike.among(reads, row.rule().href()),
        view.moment().onDay("/", Dates.iso(day)));
  }

  private static String away(Instant from, Instant to) {
    return to.isBefore(from)
        ? ""
        : Words.of("console.days", ChronoUnit.DAYS.between(Dates.day(from), Dates.day(to)));
  }
}
