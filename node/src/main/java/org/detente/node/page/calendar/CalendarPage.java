package org.detente.node.page.calendar;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.assessment.calendar.Coming;
import org.detente.model.Party;
import org.detente.model.Words;
import org.detente.node.page.Dates;
import org.detente.node.page.Link;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;

/// Everything due or coming from the day asked about on, month by month.
///
/// @param found how many dates there are
/// @param months that have a date, earliest first
/// @param feed the address under which a calendar program finds the same
public record CalendarPage(
    String headline,
    String lede,
    String found,
    List<Choice> choices,
    List<Month> months,
    Link feed,
    List<Link> takes) {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /// What can be chosen: the name of the parameter, and its values with their words.
  ///
  /// @param all what stands for no choice; empty where there always is one
  public record Choice(String name, String label, String all, List<Option> options) {}

  public record Option(String value, String text, boolean chosen) {}

  /// The dates of one month.
  public record Month(String id, String title, List<DateRow> rows) {}

  public static CalendarPage of(View view, Wanted wanted) {
    List<Coming> all = wanted.extent(view).comings();
    List<Coming> comings = wanted.among(all);
    Map<YearMonth, List<DateRow>> months = new LinkedHashMap<>();
    for (Coming coming : comings) {
      // What lasts already stands in the month from which the page looks.
      var day = coming.when().firstDay();
      var first = Dates.day(view.moment().asOf().valid());
      YearMonth month = YearMonth.from(day.isBefore(first) ? first : day);
      months.computeIfAbsent(month, it -> new ArrayList<>()).add(DateRow.of(view, coming));
    }
    String chosen = wanted.address();
    return new CalendarPage(
        Words.of("console.calendar.headline", Dates.spelled(view.moment().asOf().valid())),
        Words.of("console.calendar.lede"),
        Words.of("console.calendar.found", comings.size()),
        choices(view, wanted, all),
        months.entrySet().stream()
            .map(it -> new Month(it.getKey().toString(), MONTH.format(it.getKey()), it.getValue()))
            .toList(),
        new Link(
            Words.of("console.calendar.feed"), view.moment().forAll().at("/calendar.ics", chosen)),
        Take.of(view, "calendar", chosen, List.of("csv", "json", "ics")));
  }

  private static List<Choice> choices(View view, Wanted wanted, List<Coming> all) {
    Stream<String> parties =
        view.world().agreements().values().stream()
            .flatMap(it -> it.parties().keySet().stream())
            .map(Party::code);
    return List.of(
        choice(
            Wanted.OF,
            "console.col.party",
            wanted.of().map(Party::code).orElse(""),
            Stream.concat(parties, wanted.of().map(Party::code).stream())),
        kinds(wanted),
        choice(
            Wanted.INSTRUMENT,
            "console.col.instrument",
            wanted.instrument().orElse(""),
            Stream.concat(all.stream().map(Coming::instrument), wanted.instrument().stream())),
        spans(wanted));
  }

  private static Choice choice(String name, String label, String chosen, Stream<String> values) {
    return new Choice(
        name,
        Words.of(label),
        Words.of("console.all"),
        new TreeSet<>(values.toList())
            .stream().map(it -> new Option(it, it, it.equals(chosen))).toList());
  }

  private static Choice kinds(Wanted wanted) {
    return new Choice(
        Wanted.KIND,
        Words.of("console.col.kind"),
        Words.of("console.all"),
        Arrays.stream(Coming.Kind.values())
            .map(it ->
                new Option(
                    it.word(),
                    Words.of("calendar.kind." + it.word()),
                    wanted.kind().filter(it::equals).isPresent()))
            .toList());
  }

  private static Choice spans(Wanted wanted) {
    return new Choice(
        Wanted.MONTHS,
        Words.of("console.calendar.span"),
        "",
        Wanted.SPANS.stream()
            .map(it ->
                new Option(
                    it.toString(), Words.of("console.calendar.months", it), it == wanted.months()))
            .toList());
  }
}
