package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Deadline;
import org.detente.agreement.Duty;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timeline.Glance;
import org.detente.model.Interval;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.UtcCalendar;

/// What is told of why an instance of a duty is owed and by when: what brought it about, the
/// exceptions, the deadline and the reading that made it, how often in its period.
record DueReasons(Subject subject, Outcome outcome, Silence silence, Glance valid) {

  /// What brought it about, what it is exempt by, and by when it is due.
  List<Reason> lines() {
    List<Reason> lines = new ArrayList<>(List.of(origin()));
    lines.addAll(changes());
    lines.addAll(exceptions());
    spared().ifPresent(lines::add);
    deadline().ifPresent(lines::add);
    opening().map(Reason::of).ifPresent(lines::add);
    latest().map(Reason::of).ifPresent(lines::add);
    beyondCalendar().map(Reason::of).ifPresent(lines::add);
    tally().ifPresent(lines::add);
    return lines;
  }

  /// What of it to show beside the verdict.
  List<Phrase> notes() {
    List<Phrase> notes = new ArrayList<>();
    Occasion occasion = outcome.occasion();
    occasion.exempt().forEach(exempt -> notes.add(exemption(exempt)));
    spared().map(Reason::phrase).ifPresent(notes::add);
    if (outcome.tally() != null) {
      notes.add(told(outcome.tally()));
    }
    beyondCalendar().ifPresent(notes::add);
    Set<String> absent = new LinkedHashSet<>(occasion.absent());
    absent.addAll(outcome.answer().absent());
    if (!absent.isEmpty() && occasion.exempt().isEmpty()) {
      notes.add(Phrase.of("duty.absent", Wording.list(absent)));
    }
    if (occasion.exempt().size() > 1) {
      notes.add(Phrase.of("duty.exempt-twice"));
    }
    latest().ifPresent(notes::add);
    if (outcome.performed() != null && outcome.performed().outside()) {
      opening().ifPresent(notes::add);
    }
    return notes;
  }

  private Reason origin() {
    Occasion occasion = outcome.occasion();
    Phrase phrase;
    if (occasion.trigger() != null) {
      String key = occasion.takenBack() ? "duty.taken-back" : "duty.event";
      phrase = Phrase.of(key, occasion.trigger().valid().text());
    } else if (occasion.period() != null) {
      phrase =
          Phrase.of(
              "duty.period",
              Wording.date(occasion.period().from()),
              Wording.date(until(occasion.period())));
    } else {
      phrase = Phrase.of("duty.once", Wording.date(occasion.when().early()));
    }
    return Leaves.leaf(phrase, List.of(), occasion.entries());
  }

  private static Instant until(Interval period) {
    return period.until() == null ? Instant.MAX : period.until();
  }

  private List<Reason> exceptions() {
    return outcome.occasion().exempt().stream()
        .map(exempt -> Leaves.leaf(exemption(exempt), exempt.cites(), List.of()))
        .toList();
  }

  // What happened in the period, once it has.
  private Optional<Reason> spared() {
    Occasion.Spared spared = outcome.occasion().spared();
    if (spared == null
        || valid.isBefore(spared.at())
        || !(subject.rule().owed().trigger() instanceof Duty.Trigger.Periodic periodic)
        || periodic.unless() == null) {
      return Optional.empty();
    }
    return Optional.of(
        Leaves.leaf(
            Phrase.of(
                spared.certain() ? "duty.spared" : "duty.spared-perhaps",
                Wording.act(periodic.unless().event()),
                spared.event().valid().text()),
            periodic.unless().cites(),
            List.of(spared.event().entry())));
  }

  private Optional<Reason> tally() {
    Tally tally = outcome.tally();
    return tally == null
        ? Optional.empty()
        : Optional.of(
            Leaves.leaf(
                told(tally),
                subject.rule().owed().cites(),
                tally.given().stream()
                    .filter(since -> valid.reaches(since.at()))
                    .map(States.Since::entry)
                    .toList()));
  }

  // Where a performance need not show, what is counted is a least number.
  private Phrase told(Tally tally) {
    boolean shown = silence.held() || silence.speaks(outcome.due());
    return shown ? tally.told(valid) : Phrase.of("duty.times-as-shown", tally.told(valid));
  }

  private List<Reason> changes() {
    return outcome.occasion().changes().stream()
        .map(it ->
            Leaves.leaf(
                Phrase.of("duty.changed", it.field(), it.before(), it.after()),
                List.of(),
                List.of(it.update())))
        .toList();
  }

  private Phrase exemption(Duty.Exempt exempt) {
    Instant lapses = outcome.occasion().lapses();
    if (lapses != null) {
      String key = valid.isBefore(lapses) ? "duty.exempt-until" : "duty.exempt-was";
      return Phrase.of(key, exempt.name(), Wording.date(lapses));
    }
    return exempt.instead() == null
        ? Phrase.of("duty.exempt", exempt.name())
        : Phrase.of("duty.exempt-instead", exempt.name(), exempt.instead());
  }

  private Optional<Reason> deadline() {
    Due due = outcome.due();
    if (due == null || outcome.occasion().isExempt()) {
      return Optional.empty();
    }
    if (due.at().equals(Instant.MAX)) {
      return Optional.of(Reason.of(Phrase.of("duty.clock-stands")));
    }
    String from = outcome.mark() == null ? "" : Wording.date(outcome.mark());
    return Optional.of(
        Leaves.leaf(
            Phrase.of(
                outcome.terms().before()
                    ? due.included() ? "duty.due-by" : "duty.due-before-event"
                    : "duty.due-before",
                Wording.date(due.at()),
                from,
                Phrase.of("duty.counted." + outcome.terms().counted().word())),
            subject.rule().owed().cites(),
            outcome.occasion().entries()));
  }

  // Of a time with two ends, what is done before the first is too early.
  private Optional<Phrase> opening() {
    Instant mark = outcome.mark();
    return mark == null || outcome.occasion().isExempt()
        ? Optional.empty()
        : outcome.terms().opening(mark).map(at -> Phrase.of("duty.opens", Wording.date(at)));
  }

  // What is dated to the day may have happened at its end, and then the deadline is later: by as
  // much as the day is long, less the least there is.
  private Optional<Phrase> latest() {
    Due last = outcome.latest();
    Instant first = Instance.bound(outcome);
    return last == null || first == null
        ? Optional.empty()
        : Optional.of(
            Phrase.of(
                "duty.due-latest", Wording.date(first), Wording.date(last.at().plusNanos(1))));
  }

  // A deadline that lies beyond the days for which holidays are known may move.
  private Optional<Phrase> beyondCalendar() {
    Due due = outcome.due();
    boolean counted = outcome.terms().counted() == Deadline.Counted.WORKING_DAYS;
    return due == null || !counted
        ? Optional.empty()
        : outcome
            .terms()
            .workingDays()
            .through()
            .filter(last -> UtcCalendar.day(due.at()).isAfter(last.plusDays(1)))
            .map(last -> Phrase.of("duty.holidays-through", last.toString()));
  }
}
