package org.detente.node.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Words;

/// The one control that rules every page: as of, known at. The fields are the truth; the sliders
/// only fill them in.
///
/// @param said one sentence that says what the page answers
/// @param steps to the days on which something changed or will
public record Control(Axis asOf, Axis knownAt, String said, List<Step> steps) {
  /// What a move replaces beside the page itself, where scripts run: not the fields, in which the
  /// reader writes.
  public static final String SWAPPED =
      "#ways,#said:innerHTML,#changed:innerHTML,#foot,#on-means,#known-at-means";

  /// What a link that moves a time replaces: the fields and their sliders too.
  public static final String SWAPPED_BY_LINK = SWAPPED + ",#on,#known-at,#on-track,#known-at-track";

  /// A way to another day, by whose name the focus finds it again.
  public record Step(String id, Link link) {}

  /// One of the two times.
  ///
  /// @param value as it stands in the field; empty for the default
  /// @param means one sentence that says what it is
  /// @param reset the address without it
  /// @param first the day at the slider's left end
  /// @param days how many days the slider spans
  /// @param at the slider's place, in days from its left end
  public record Axis(
      String value, String means, String reset, String first, long days, long at, Drawing track) {}

  static Control of(View view, String path) {
    Moment moment = view.moment();
    List<Fact> facts = view.world().facts().known(new Known.Everything());
    Instant valid = moment.asOf().valid();
    Instant known = known(moment, facts);
    Axis asOf =
        axis(
            Dates.iso(valid),
            Words.of("console.asOf.means"),
            moment.today(path),
            valid,
            range(facts.stream().map(fact -> fact.valid().certainFrom()), valid));
    Axis knownAt =
        axis(
            moment.knownAt().orElse(""),
            Words.of("console.knownAt.means"),
            moment.everything(path),
            known,
            range(facts.stream().map(Fact::known), known));
    return new Control(asOf, knownAt, said(moment, facts.size()), steps(view, path));
  }

  private static String said(Moment moment, int entries) {
    String day = Dates.spelled(moment.asOf().valid());
    return switch (moment.asOf().known()) {
      case Known.Everything _ -> Words.of("console.said.everything", day, entries);
      case Known.At(Instant at) -> Words.of("console.said.at", day, Dates.spelled(at));
      case Known.First first -> Words.of("console.said.first", day, first.entries());
    };
  }

  /// Where the slider of the known axis stands.
  private static Instant known(Moment moment, List<Fact> facts) {
    return moment.asOf().known() instanceof Known.At(Instant at)
        ? at
        : facts.stream().map(Fact::known).max(Instant::compareTo).orElse(moment.asOf().valid());
  }

  private static TreeSet<LocalDate> range(Stream<Instant> days, Instant at) {
    TreeSet<LocalDate> range = new TreeSet<>(days.map(Dates::day).toList());
    range.add(Dates.day(at));
    return range;
  }

  private static Axis axis(
      String value, String means, String reset, Instant at, TreeSet<LocalDate> days) {
    LocalDate first = days.first().withDayOfYear(1);
    LocalDate last = days.last().plusYears(1).withDayOfYear(1);
    return new Axis(
        value,
        means,
        reset,
        first.toString(),
        ChronoUnit.DAYS.between(first, last),
        ChronoUnit.DAYS.between(first, Dates.day(at)),
        Track.draw(first, last, days, Dates.day(at)));
  }

  /// The nearest days on which a verdict changed or will change of itself.
  private static List<Step> steps(View view, String path) {
    Instant valid = view.moment().asOf().valid();
    Optional<Instant> before =
        view.assessed().findings().stream()
            .map(Finding::since)
            .filter(Objects::nonNull)
            .filter(it -> it.isBefore(valid))
            .max(Instant::compareTo);
    Optional<Instant> after =
        view.assessed().findings().stream()
            .map(Finding::next)
            .filter(Objects::nonNull)
            .map(Finding.Next::at)
            .min(Instant::compareTo);
    return Stream.of(step(view, path, "before", before), step(view, path, "after", after))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Step> step(View view, String path, String which, Optional<Instant> day) {
    return day.map(it ->
        new Step(
            "step-" + which,
            new Link(
                Words.of("console.step." + which, Dates.brief(it)),
                view.moment().onDay(path, Dates.iso(it)))));
  }
}
