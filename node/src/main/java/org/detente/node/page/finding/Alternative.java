package org.detente.node.page.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detente.assessment.course.Course.Stretch;
import org.detente.model.Finding;
import org.detente.model.Reason;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfDuty;
import org.detente.model.Verdict.OfLimit;
import org.detente.model.Words;
import org.detente.node.page.Address;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.Figures;
import org.detente.node.page.Mark;
import org.detente.node.page.Readings;
import org.detente.node.page.View;
import org.detente.node.words.Tone;

/// Something that would make a finding read otherwise: a day to come, another figure, another
/// reading, an exception that did not apply.
///
/// @param mark what it would read then
/// @param says what it would take
/// @param at where that can be seen; empty where it is not on record
public record Alternative(Mark mark, String says, String at) {
  private static final int MOST_AHEAD = 3;

  static List<Alternative> all(View view, Finding finding, Courses courses) {
    List<Alternative> all = new ArrayList<>();
    all.addAll(ahead(view, finding, courses));
    all.addAll(figures(finding));
    all.addAll(performance(finding));
    all.addAll(readings(view, finding));
    all.addAll(exceptions(finding));
    all.addAll(before(view, finding, courses));
    return List.copyOf(all);
  }

  /// The next days on which it changes of itself.
  private static List<Alternative> ahead(View view, Finding finding, Courses courses) {
    Instant now = view.moment().asOf().valid();
    List<Alternative> ahead = new ArrayList<>();
    for (Stretch stretch : courses.verdicts(finding.id())) {
      Instant from = stretch.from();
      if (from != null && from.isAfter(now) && ahead.size() < MOST_AHEAD) {
        ahead.add(onDay(view, finding, stretch.state().verdict(), from, "becomes"));
      }
    }
    return ahead;
  }

  /// What it read on the day before the verdict began.
  private static List<Alternative> before(View view, Finding finding, Courses courses) {
    Instant since = finding.since();
    if (since == null) {
      return List.of();
    }
    return courses.verdicts(finding.id()).stream()
        .filter((Stretch it) -> it.until().equals(since))
        .map(it -> onDay(view, finding, it.state().verdict(), since.minusSeconds(86_400), "was"))
        .toList();
  }

  private static Alternative onDay(
      View view, Finding finding, Verdict verdict, Instant day, String key) {
    return new Alternative(
        Mark.of(verdict),
        Words.of("console.finding." + key, Dates.spelled(day)),
        view.moment().onDay(Address.ofFinding(finding.id()), Dates.iso(day)));
  }

  /// How much margin there is: the figures at which a limit reads otherwise.
  private static List<Alternative> figures(Finding finding) {
    Finding.Count count = finding.count();
    if (count == null || count.bound() == null || Tone.of(finding.verdict()) == Tone.ENDED) {
      return List.of();
    }
    long bound = count.bound();
    List<Alternative> all = new ArrayList<>();
    if (finding.verdict() == OfLimit.UNKNOWN || count.value() == null) {
      all.add(figure(OfLimit.WITHIN, "fresh", bound, 0));
      all.add(figure(OfLimit.OVER, "freshOver", bound + 1, 0));
      return all;
    }
    long lo = count.value().lo();
    Long hi = count.value().hi();
    if (hi != null && hi <= bound) {
      all.add(figure(OfLimit.OVER, "over", bound + 1, bound + 1 - hi));
    }
    if (lo > bound) {
      all.add(figure(OfLimit.WITHIN, "within", bound - 1, lo - bound + 1));
    }
    if (hi == null || lo != bound || hi != bound) {
      all.add(figure(OfLimit.AT, "at", bound, 0));
    } else {
      all.add(figure(OfLimit.WITHIN, "within", bound - 1, 1));
    }
    return all;
  }

  private static Alternative figure(OfLimit verdict, String key, long figure, long away) {
    return new Alternative(
        Mark.of(verdict),
        Words.of("console.would." + key, Figures.of(figure), Figures.of(away)),
        "");
  }

  /// What a notice on record would make of a duty.
  private static List<Alternative> performance(Finding finding) {
    Finding.Timing timing = finding.timing();
    Instant bound = timing == null ? null : timing.bound();
    boolean open =
        finding.verdict() == OfDuty.DUE
            || finding.verdict() == OfDuty.MISSED
            || finding.verdict() == OfDuty.UNKNOWN;
    if (!open || timing == null || bound == null) {
      return List.of();
    }
    String key = timing.boundIncluded() ? "console.would.met" : "console.would.met.before";
    return List.of(new Alternative(Mark.of(OfDuty.MET), Words.of(key, Dates.shown(bound)), ""));
  }

  /// The readings under which it reads otherwise.
  private static List<Alternative> readings(View view, Finding finding) {
    return finding.readings().stream()
        .filter(it -> !it.verdict().equals(finding.verdict()))
        .map(it ->
            new Alternative(
                Mark.of(it.verdict()),
                Words.of(
                    "console.would.read",
                    String.join(" ", Readings.says(view, finding, it.under())),
                    Readings.held(view, finding, it.heldBy(), it.hypothetical())),
                "#readings"))
        .toList();
  }

  /// The exceptions that went before another rule, and what would be without them.
  private static List<Alternative> exceptions(Finding finding) {
    return walk(finding.reason())
        .filter(it -> it.phrase().key().equals("limit.would-change") || exempts(it))
        .map(it ->
            new Alternative(
                Mark.of(Tone.UNKNOWN, Words.of("console.would.otherwise")),
                exempts(it)
                    ? Words.of("console.would.exempt", Words.of(it.phrase()))
                    : Words.of(it.phrase()),
                ""))
        .toList();
  }

  private static boolean exempts(Reason reason) {
    return reason.phrase().key().startsWith("duty.exempt")
        && !reason.phrase().key().equals("duty.exempt-twice");
  }

  private static Stream<Reason> walk(Reason reason) {
    return Stream.concat(Stream.of(reason), reason.because().stream().flatMap(Alternative::walk));
  }
}
