package org.detente.assessment.duty;

import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Amount;
import org.detente.agreement.Duty;
import org.detente.agreement.Predicate;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timeline.Glance;
import org.detente.model.EntryRef;
import org.detente.model.Phrase;
import org.detente.model.Reason;

/// What is told of the notices about an instance of a duty: the one that performed it, how long it
/// holds, what it says and what it lacks, and those that came later.
final class PerformanceReasons {
  private final Subject subject;
  private final Outcome outcome;
  private final Glance valid;

  PerformanceReasons(Subject subject, Outcome outcome, Glance valid) {
    this.subject = subject;
    this.outcome = outcome;
    this.valid = valid;
  }

  /// What performed it, what it held, and what came too late or might be the one.
  List<Reason> lines() {
    List<Reason> lines = new ArrayList<>();
    Notice notice = outcome.answer().notice();
    Duty.Covers covers = subject.rule().owed().covers();
    if (notice != null && isKnown(notice)) {
      lines.add(given(notice));
    }
    if (covers != null) {
      lines.add(
          Leaves.leaf(
              Phrase.of(notice == null ? "duty.covers-rule" : "duty.covered", length(covers)),
              covers.cites(),
              List.of()));
    }
    if (notice != null && isKnown(notice)) {
      lines.addAll(content(notice));
    }
    for (Notice later : laterGiven()) {
      lines.add(Leaves.leaf(later(later), List.of(), entry(later)));
    }
    for (Notice partly : partlyGiven()) {
      lines.add(Leaves.leaf(partly(partly), List.of(), entry(partly)));
    }
    for (Notice perhaps : outcome.answer().perhaps()) {
      lines.add(Leaves.leaf(Phrase.of("duty.perhaps"), List.of(), entry(perhaps)));
    }
    return lines;
  }

  private boolean isKnown(Notice notice) {
    States.Performance performed = outcome.performed();
    return performed != null
        && performed.entry().equals(notice.fact().entry())
        && valid.reaches(performed.at());
  }

  private static Phrase length(Duty.Covers covers) {
    return switch (covers.length()) {
      case Amount.Calendar(var period) -> Wording.period(period);
      case Amount.Clock(var duration) -> Wording.span(duration);
    };
  }

  private Reason given(Notice notice) {
    String by =
        notice.onlyBy() ? "duty.given-by" : notice.isNil() ? "duty.given-nil" : "duty.given";
    return Leaves.leaf(
        Phrase.of(by, Wording.date(notice.given().early())), List.of(), entry(notice));
  }

  private static List<EntryRef> entry(Notice notice) {
    return List.of(notice.fact().entry());
  }

  private Phrase later(Notice notice) {
    String key = outcome.terms().before() && !isCurable() ? "duty.later" : "duty.past-cure";
    return Phrase.of(key, Wording.date(notice.given().early()));
  }

  private boolean isCurable() {
    return subject.rule().owed().cureUntil() != null;
  }

  private static Phrase partly(Notice notice) {
    return Phrase.of(
        "duty.partly", Wording.date(notice.given().early()), Wording.list(notice.to()));
  }

  private List<Notice> partlyGiven() {
    return outcome.answer().partly().stream()
        .filter(notice -> valid.reaches(notice.given().early()))
        .toList();
  }

  private List<Notice> laterGiven() {
    return outcome.answer().later().stream()
        .filter(notice -> valid.reaches(notice.given().early()))
        .toList();
  }

  private List<Reason> content(Notice notice) {
    List<Reason> lines = new ArrayList<>();
    if (notice.isNil()) {
      return lines;
    }
    for (Duty.Content content : subject.rule().owed().content()) {
      if (isNeeded(content, notice)) {
        List<String> missing = missing(content, notice);
        lines.add(
            Leaves.leaf(
                missing.isEmpty()
                    ? Phrase.of("duty.complete", Wording.list(content.need()))
                    : Phrase.of("duty.incomplete", Wording.list(missing)),
                content.cites(),
                entry(notice)));
      }
    }
    return lines;
  }

  private static boolean isNeeded(Duty.Content content, Notice notice) {
    Predicate.Test when = content.when();
    return when == null || when.test(notice.row()) == Predicate.Answer.TRUE;
  }

  private static List<String> missing(Duty.Content content, Notice notice) {
    return content.need().stream().filter(field -> !notice.fields().contains(field)).toList();
  }

  /// What of it to show beside the verdict.
  List<Phrase> notes() {
    List<Phrase> notes = new ArrayList<>();
    Notice notice = outcome.answer().notice();
    if (notice != null && isKnown(notice)) {
      content(notice).stream()
          .map(Reason::phrase)
          .filter(phrase -> phrase.key().equals("duty.incomplete"))
          .distinct()
          .forEach(notes::add);
    }
    laterGiven().forEach(later -> notes.add(later(later)));
    partlyGiven().forEach(partly -> notes.add(partly(partly)));
    return List.copyOf(notes);
  }
}
