package org.detente.node.page.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.detente.assessment.calendar.Coming;
import org.detente.assessment.timetable.When;
import org.detente.model.Words;
import org.detente.node.page.Dates;
import org.detente.node.page.Link;
import org.detente.node.page.View;

/// The dates of one year, month by month; before its months those that are fixed to the year alone.
///
/// @param open whether they are in sight: of many dates those of later years are folded away
public record Year(int year, boolean open, List<Month> months) {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /// As many dates are in sight, and always those of the first year.
  private static final int MOST_IN_SIGHT = 60;

  /// Of as few months each is in sight at once.
  private static final int FEW_MONTHS = 3;

  /// The dates of one month, or of a year in which no month is fixed.
  ///
  /// @param through how many dates the page has up to its end
  public record Month(String id, String title, int through, List<DateRow> rows) {

    /// What is told of it while it is folded.
    public String folded() {
      return Words.of("console.calendar.year", title, rows.size());
    }
  }

  static List<Year> of(View view, List<Coming> comings) {
    LocalDate first = Dates.day(view.moment().asOf().valid());
    Map<Integer, Map<Integer, List<DateRow>>> years = new TreeMap<>();
    for (Coming coming : comings) {
      // What lasts already stands in the month from which the page looks.
      LocalDate day = coming.when().firstDay();
      LocalDate shown = day.isBefore(first) ? first : day;
      int month = coming.when().precision() == When.Precision.YEAR ? 0 : shown.getMonthValue();
      years
          .computeIfAbsent(shown.getYear(), it -> new TreeMap<>())
          .computeIfAbsent(month, it -> new ArrayList<>())
          .add(DateRow.of(view, coming));
    }
    List<Year> told = new ArrayList<>();
    int dates = 0;
    for (Map.Entry<Integer, Map<Integer, List<DateRow>>> year : years.entrySet()) {
      List<Month> months = months(year.getKey(), dates, year.getValue());
      dates += year.getValue().values().stream().mapToInt(List::size).sum();
      boolean open = told.isEmpty() || dates <= MOST_IN_SIGHT;
      told.add(new Year(year.getKey(), open, months));
    }
    return told;
  }

  private static List<Month> months(int year, int before, Map<Integer, List<DateRow>> months) {
    List<Month> told = new ArrayList<>();
    int through = before;
    for (Map.Entry<Integer, List<DateRow>> month : months.entrySet()) {
      through += month.getValue().size();
      told.add(month(year, month.getKey(), through, List.copyOf(month.getValue())));
    }
    return told;
  }

  private static Month month(int year, int month, int through, List<DateRow> rows) {
    String written = Integer.toString(year);
    return month == 0
        ? new Month(written, Words.of("console.calendar.noMonth", written), through, rows)
        : new Month(
            YearMonth.of(year, month).toString(),
            MONTH.format(YearMonth.of(year, month)),
            through,
            rows);
  }

  /// The ways to the months that are in sight, and to the years that are folded away; none where
  /// they are few.
  static List<Link> jumps(List<Year> years) {
    List<Link> jumps = years.stream().flatMap(Year::ways).toList();
    return jumps.size() > FEW_MONTHS ? jumps : List.of();
  }

  private Stream<Link> ways() {
    return open
        ? months.stream().map(it -> new Link(it.title(), "#m-" + it.id()))
        : Stream.of(new Link(Integer.toString(year), "#y-" + year));
  }

  /// What is told of it while it is folded.
  public String folded() {
    int dates = months.stream().mapToInt(it -> it.rows().size()).sum();
    return Words.of("console.calendar.year", Integer.toString(year), dates);
  }
}
