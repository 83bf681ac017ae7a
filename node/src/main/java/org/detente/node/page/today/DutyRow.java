package org.detente.node.page.today;

import java.util.Comparator;
import java.util.List;
import org.detente.model.Finding;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Dates;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// One instance of a duty, or a duty that nothing has brought about.
///
/// @param occasion which instance; empty for the duty as such
/// @param deadline by when; empty where there is none
/// @param performed what is known of the performance
/// @param stage how far it has come
public record DutyRow(
    Link duty,
    Link instrument,
    String bearer,
    String addressee,
    String occasion,
    String deadline,
    String performed,
    Mark mark,
    Stage stage,
    List<String> accounts) {

  /// How far a duty has come.
  enum Stage {
    /// due, or past its deadline without an answer
    OPEN,
    /// nothing has brought it about
    DORMANT,
    /// nothing more is asked of anybody
    SETTLED
  }

  /// Open ones first, by deadline; settled ones newest first.
  static List<DutyRow> rows(View view) {
    return view.assessed().findings().stream()
        .filter(it -> it.kind() == Finding.Kind.DUTY)
        .filter(it -> it.verdict() != Verdict.OfDuty.ENDED || isInstance(it))
        .map(it -> row(view, it))
        .sorted(
            Comparator.comparing(DutyRow::stage)
                .thenComparing(DutyRow::occasion, Comparator.<String>reverseOrder()))
        .toList();
  }

  private static boolean isInstance(Finding duty) {
    return duty.id().lastIndexOf('/') > duty.id().indexOf('@');
  }

  private static Stage stageOf(Finding duty) {
    Tone tone = Tone.of(duty.verdict());
    if (duty.verdict() == Verdict.OfDuty.DORMANT) {
      return Stage.DORMANT;
    }
    return tone == Tone.HOLDS || tone == Tone.ENDED || duty.verdict() == Verdict.OfDuty.MET_LATE
        ? Stage.SETTLED
        : Stage.OPEN;
  }

  private static DutyRow row(View view, Finding duty) {
    Titles titles = new Titles(view);
    String id = duty.id();
    int occasion = id.indexOf('/', id.indexOf('@') + 1);
    return new DutyRow(
        new Link(titles.rule(duty), view.toFinding(id)),
        new Link(titles.instrument(duty.instrument()), view.toAgreement(duty.instrument())),
        duty.bearer() == null ? "" : duty.bearer().code(),
        duty.addressee() == null ? "" : duty.addressee().code(),
        occasion < 0 ? "" : id.substring(occasion + 1),
        deadline(duty.timing()),
        performed(duty.timing()),
        Mark.of(duty.verdict()),
        stageOf(duty),
        duty.accounts().stream()
            .map(it -> Words.of("console.account", View.who(it.by()), it.says()))
            .toList());
  }

  private static String deadline(Finding.@Nullable Timing timing) {
    if (timing == null || timing.bound() == null) {
      return "";
    }
    String key = timing.boundIncluded() ? "console.duty.by" : "console.duty.before";
    return Words.of(key, Dates.iso(timing.bound()));
  }

  private static String performed(Finding.@Nullable Timing timing) {
    if (timing == null) {
      return "";
    }
    if (timing.performedAt() != null) {
      return Words.of("console.duty.at", Dates.iso(timing.performedAt()));
    }
    return timing.performedBy() == null
        ? ""
        : Words.of("console.duty.atLatest", Dates.iso(timing.performedBy()));
  }
}
