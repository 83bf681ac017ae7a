package org.detente.node.page.today;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.detente.assessment.calendar.Coming;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Force;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Changes;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Figures;
import org.detente.node.page.Fold;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Pair;
import org.detente.node.page.PairSwitch;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;
import org.detente.node.words.Tone;

/// The page as a whole.
///
/// @param wordsOver restraints and pledges that bind nobody any more
/// @param past the limits that ended, by instrument
/// @param untold the duties whose time is over without an answer
/// @param dormant the duties that nothing has brought about, by instrument
/// @param settled those settled last
/// @param allSettled all of them, by instrument
/// @param hindsight what is known now and was not on the day itself, where that moves a finding
public record Today(
    String headline,
    String lede,
    List<Figure> figures,
    Optional<Hindsight> hindsight,
    Instruments instruments,
    Fold<LimitGroup> limits,
    List<Tally> past,
    Fold<QuotaPanel> quotas,
    Fold<DutyRow> duties,
    Fold<DutyRow> untold,
    List<Tally> dormant,
    List<DutyRow> settled,
    List<Tally> allSettled,
    Fold<Hanging> words,
    List<Hanging> wordsOver,
    Fold<Differing> differing,
    Fold<Ahead> ahead,
    Link calendar,
    Takes takes) {

  /// Of duties settled the newest are shown.
  private static final int NEWEST = 8;

  private static final int LIMITS_IN_SIGHT = 4;
  private static final int QUOTAS_IN_SIGHT = 4;
  private static final int WORDS_IN_SIGHT = 12;
  private static final int DUTIES_IN_SIGHT = 16;
  private static final int UNTOLD_IN_SIGHT = 8;
  private static final int DIFFERING_IN_SIGHT = 8;

  /// The ways to the parts of the page.
  public List<Link> jumps() {
    return Stream.of(
            part("instruments", "instruments", !instruments.isEmpty()),
            part("limits", "limits", !limits.isEmpty() || !past.isEmpty()),
            part("quotas", "quotas", !quotas.isEmpty()),
            part("words", "words", !words.isEmpty() || !wordsOver.isEmpty()),
            part("duties", "duties", true),
            part("ahead", "ahead", true),
            part("differing", "differing", true))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Link> part(String id, String key, boolean there) {
    return there
        ? Optional.of(new Link(Words.of("console.today." + key), "#" + id))
        : Optional.empty();
  }

  /// What can be taken along.
  public record Takes(List<Link> lanes, List<Link> findings, List<Link> changes) {

    static Takes of(View view) {
      return new Takes(
          Take.of(view, "lanes", "svg", "csv", "json"),
          Take.of(view, "findings", "csv", "json"),
          Stream.concat(
                  Take.of(view, "changes", "csv", "json").stream(),
                  Take.of(view, "calendar", "ics").stream())
              .toList());
    }
  }

  /// A number to be read from across the room.
  ///
  /// @param to where what was counted is listed
  public record Figure(String number, String to, Mark mark) {}

  /// What became known later.
  ///
  /// @param address the page as known on its own day
  public record Hindsight(String day, Changes changes, String address) {}

  /// @param courses the life of the instruments through time
  /// @param comings gives what is due or comes
  /// @param onTheDay what was answered for this day with the knowledge of this day; empty where the
  ///   page has no more than that
  public static Today of(
      View view, Courses courses, Supplier<List<Coming>> comings, Optional<View> onTheDay) {
    List<Hanging> words = Hanging.all(view);
    return new Today(
        headline(view),
        lede(view),
        figures(view),
        onTheDay.flatMap(it -> hindsight(view, it)),
        new Instruments(Standing.groups(view, courses)),
        Fold.of(LimitGroup.all(view), LIMITS_IN_SIGHT),
        Tally.of(view, LimitGroup.past(view)),
        Fold.of(QuotaPanel.all(view), QUOTAS_IN_SIGHT),
        Fold.of(DutyRow.rows(view, DutyRow.Stage.OPEN), DUTIES_IN_SIGHT),
        Fold.of(DutyRow.rows(view, DutyRow.Stage.UNTOLD), UNTOLD_IN_SIGHT),
        Tally.of(view, DutyRow.findings(view, DutyRow.Stage.DORMANT)),
        DutyRow.rows(view, DutyRow.Stage.SETTLED).stream().limit(NEWEST).toList(),
        Tally.of(view, DutyRow.findings(view, DutyRow.Stage.SETTLED)),
        Fold.of(words.stream().filter(it -> !it.isOver()).toList(), WORDS_IN_SIGHT),
        words.stream().filter(Hanging::isOver).toList(),
        Fold.of(Differing.all(view), DIFFERING_IN_SIGHT),
        ahead(view, comings.get()),
        new Link(Words.of("console.today.calendar"), view.moment().forAll().at("/calendar")),
        Takes.of(view));
  }

  // In sight what has a day or begins later; of the rest it is not known when in this year it is.
  private static Fold<Ahead> ahead(View view, List<Coming> comings) {
    return new Fold<>(Ahead.list(view, comings, false), Ahead.list(view, comings, true));
  }

  private static String headline(View view) {
    if (view.world().facts().known(view.moment().asOf().known()).isEmpty()) {
      return Words.of("console.today.nothing");
    }
    long limits = count(view, Today::bindsInLaw);
    String day = Dates.spelled(view.moment().asOf().valid());
    return Words.of("console.today.headline", limits, day);
  }

  private static String lede(View view) {
    List<Assessed.Instrument> all = view.assessed().instruments();
    Optional<Pair> pair = view.moment().pair();
    return Words.of(
        pair.isEmpty() ? "console.today.lede" : "console.today.lede.pair",
        all.size(),
        standing(view, force -> true),
        standing(view, Force.LEGAL::equals),
        standing(view, Force.POLITICAL::equals),
        standing(view, Force.PLEDGE::equals),
        pair.map(it -> PairSwitch.names(view, it)).orElse(""));
  }

  private static List<Figure> figures(View view) {
    return List.of(
        figure("#limits", "legalLimits", count(view, Today::bindsInLaw), Tone.HOLDS),
        figure("#instruments", "inForce", standing(view, f -> f != Force.PLEDGE), Tone.HOLDS),
        figure("#words", "ownWord", standing(view, Force.PLEDGE::equals), Tone.NEAR),
        figure(each(view, "unknown"), "unknown", toned(view, Tone.UNKNOWN), Tone.UNKNOWN),
        figure(each(view, "contested"), "contested", toned(view, Tone.CONTESTED), Tone.CONTESTED));
  }

  /// Where every finding of a verdict is listed, which no section of the page does.
  private static String each(View view, String verdict) {
    return view.moment().forAll().at("/search", "q=" + verdict) + "#h-f";
  }

  private static Figure figure(String to, String key, long number, Tone tone) {
    String says = Words.of("console.figure." + key, number);
    return new Figure(Figures.of(number), to, Mark.of(number == 0 ? Tone.ENDED : tone, says));
  }

  private static long standing(View view, Predicate<Force> force) {
    return view.assessed().instruments().stream()
        .filter(it -> force.test(it.force()))
        .filter(it -> it.life() == Verdict.OfLife.IN_FORCE || it.life() == Verdict.OfLife.CONTESTED)
        .count();
  }

  private static long toned(View view, Tone tone) {
    return count(view, it -> Tone.of(it.verdict()) == tone);
  }

  private static long count(View view, Predicate<Finding> counted) {
    return view.assessed().findings().stream().filter(counted).count();
  }

  private static boolean bindsInLaw(Finding finding) {
    return finding.kind() == Finding.Kind.LIMIT
        && finding.force() == Force.LEGAL
        && Tone.of(finding.verdict()) != Tone.ENDED;
  }

  private static Optional<Hindsight> hindsight(View view, View onTheDay) {
    Changes changes = Changes.between(onTheDay, view);
    String day = Dates.iso(view.moment().asOf().valid());
    return changes.count() == 0
        ? Optional.empty()
        : Optional.of(new Hindsight(day, changes, view.moment().knowing("/", day)));
  }
}
