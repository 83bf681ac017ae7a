package org.detente.node.page.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.assessment.calendar.Coming;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.Words;
import org.detente.node.page.Dates;
import org.detente.node.page.Link;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;

/// Everything due or coming from the day asked about on, month by month.
///
/// @param remark what the second time does not rule; empty where it chooses nothing
/// @param found how many dates there are
/// @param jumps the ways to months and years
/// @param years that have a date, earliest first
/// @param feed the address under which a calendar program finds the same
public record CalendarPage(
    String headline,
    String lede,
    String remark,
    String found,
    List<Link> jumps,
    List<Choice> choices,
    List<Year> years,
    Link feed,
    List<Link> takes) {

  /// What can be chosen: the name of the parameter, and its values with their words.
  ///
  /// @param all what stands for no choice; empty where there always is one
  public record Choice(String name, String label, String all, List<Option> options) {}

  public record Option(String value, String text, boolean chosen) {}

  public static CalendarPage of(View view, Wanted wanted) {
    List<Coming> all = wanted.extent(view).comings();
    List<Coming> comings = wanted.among(all);
    List<Year> years = Year.of(view, comings);
    String chosen = wanted.address();
    return new CalendarPage(
        Words.of("console.calendar.headline", Dates.spelled(view.moment().asOf().valid())),
        Words.of("console.calendar.lede"),
        knowsSome(view) ? Words.of("console.calendar.ofFiles") : "",
        Words.of("console.calendar.found", comings.size()),
        Year.jumps(years),
        choices(view, wanted, all),
        years,
        new Link(
            Words.of("console.calendar.feed"), view.moment().forAll().at("/calendar.ics", chosen)),
        Take.of(view, "calendar", chosen, List.of("csv", "json", "ics")));
  }

  /// Whether something was known, and not everything.
  private static boolean knowsSome(View view) {
    Known known = view.moment().asOf().known();
    return !(known instanceof Known.Everything) && !view.world().facts().known(known).isEmpty();
  }

  private static List<Choice> choices(View view, Wanted wanted, List<Coming> all) {
    return List.of(
        parties(view, wanted),
        kinds(wanted),
        choice(
            Wanted.INSTRUMENT,
            "console.col.instrument",
            wanted.instrument().orElse(""),
            Stream.concat(all.stream().map(Coming::instrument), wanted.instrument().stream())),
        spans(wanted));
  }

  /// Every party that takes part in something, and the one that is chosen.
  private static Choice parties(View view, Wanted wanted) {
    Stream<Party> parties =
        view.assessed().instruments().stream().flatMap(it -> it.participation().keySet().stream());
    return new Choice(
        Wanted.OF,
        Words.of("console.col.party"),
        Words.of("console.all"),
        Stream.concat(parties, wanted.of().stream())
            .distinct()
            .sorted()
            .map(it -> option(view, it, wanted.of().filter(it::equals).isPresent()))
            .toList());
  }

  private static Option option(View view, Party party, boolean chosen) {
    String name = Words.of("status.code", party.code(), view.name("", party));
    return new Option(party.code(), name, chosen);
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
