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
import org.detente.assessment.life.LifeReasons;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Timeline;
import org.detente.assessment.timeline.UtcCalendar;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfDuty;

/// Why an instance of a duty reads as it does: what brought it about, the deadline and the reading
/// that made it, what performed it, what is said of it.
final class DutyReasons {
  private final Subject subject;
  private final DutyCourse course;
  private final DutyCourse.Context context;
  private final Outcome outcome;
  private final Judgement<OfDuty> judgement;
  private final boolean latest;
  private final Instant valid;
  private final PerformanceReasons performance;

  /// @param latest whether no instance came about later
  DutyReasons(
      Subject subject,
      DutyCourse course,
      DutyCourse.Context context,
      Outcome outcome,
      Judgement<OfDuty> judgement,
      boolean latest,
      Instant valid) {
    this.subject = subject;
    this.course = course;
    this.context = context;
    this.outcome = outcome;
    this.judgement = judgement;
    this.latest = latest;
    this.valid = valid;
    this.performance = new PerformanceReasons(subject, outcome, valid);
  }

  /// The explanation of a duty of which no instance is listed.
  static Reason ofItself(
      Subject subject,
      DutyCourse.Context context,
      Judgement<OfDuty> judgement,
      List<Finding.Reading> readings,
      Instant valid) {
    List<Reason> because = new ArrayList<>();
    because.add(title(subject));
    because.add(life(subject, context, valid));
    because.addAll(Leaves.readings(subject.rule().agreement(), readings));
    because.add(Leaves.next(judgement.verdict(), valid));
    Phrase verdict = Wording.verdict(judgement.verdict().at(valid));
    return Leaves.withUnchecked(new Reason(verdict, List.of(), List.of(), because));
  }

  Reason explain(List<Finding.Reading> readings) {
    List<Reason> because = new ArrayList<>();
    because.add(title(subject));
    because.add(origin());
    because.addAll(changes());
    because.addAll(exceptions());
    deadline().ifPresent(because::add);
    latest().map(Reason::of).ifPresent(because::add);
    beyondCalendar().map(Reason::of).ifPresent(because::add);
    tally().ifPresent(because::add);
    because.addAll(performance.lines());
    because.addAll(said());
    because.add(life(subject, context, valid));
    because.addAll(Leaves.readings(subject.rule().source(), readings));
    because.add(Leaves.next(judgement.verdict(), valid));
    Phrase verdict = Wording.verdict(judgement.verdict().at(valid));
    return Leaves.withUnchecked(new Reason(verdict, List.of(), List.of(), because));
  }

  private static Reason title(Subject subject) {
    return Leaves.leaf(
        Phrase.of("duty.title", subject.bearer().code(), subject.rule().duty().title()),
        subject.rule().cites(),
        List.of());
  }

  private static Reason life(Subject subject, DutyCourse.Context context, Instant valid) {
    return new Reason(
        Wording.verdict(context.life().life().at(valid)),
        List.of(),
        List.of(),
        new LifeReasons(subject.rule().agreement(), context.lives()).term(valid));
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
              Wording.date(occasion.when().early()));
    } else {
      phrase = Phrase.of("duty.once", Wording.date(occasion.when().early()));
    }
    return Leaves.leaf(phrase, List.of(), occasion.entries());
  }

  private List<Reason> exceptions() {
    return outcome.occasion().exempt().stream()
        .map(exempt -> Leaves.leaf(exemption(exempt), exempt.cites(), List.of()))
        .toList();
  }

  private Optional<Reason> tally() {
    Tally tally = outcome.tally();
    return tally == null
        ? Optional.empty()
        : Optional.of(
            Leaves.leaf(
                tally.told(valid),
                subject.rule().owed().cites(),
                tally.given().stream()
                    .filter(since -> !since.at().isAfter(valid))
                    .map(States.Since::entry)
                    .toList()));
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

  private List<Reason> said() {
    List<Reason> lines = new ArrayList<>();
    OfDuty verdict = judgement.verdict().at(valid);
    if (restsOnClaim()) {
      course
          .claims()
          .notPerformed(outcome.occasion(), latest)
          .ifPresent(fact -> lines.add(saidBy("duty.claim", fact)));
      course
          .claims()
          .performed(outcome.occasion(), latest)
          .filter(fact -> !fact.valid().certainFrom().isAfter(valid))
          .ifPresent(fact -> lines.add(saidBy("duty.denied", fact)));
    } else if (verdict == OfDuty.MISSED) {
      lines.add(Reason.of(Phrase.of("duty.would-show")));
    } else if (verdict == OfDuty.UNKNOWN && !course.shown()) {
      lines.add(Reason.of(Phrase.of("duty.would-not-show")));
    }
    Timeline<Boolean> withheld = course.claims().withheld();
    if (withheld.at(valid) && (verdict == OfDuty.WITHHELD || verdict == OfDuty.CONTESTED)) {
      lines.add(
          Leaves.leaf(
              Phrase.of("duty.withheld", subject.bearer().code()),
              List.of(),
              withheld.stepAt(valid).causes()));
    }
    return lines;
  }

  private boolean restsOnClaim() {
    OfDuty verdict = outcome.verdicts().at(valid);
    return !course.shown()
        && (verdict == OfDuty.MISSED || verdict == OfDuty.CONTESTED)
        && course
            .claims()
            .notPerformed(outcome.occasion(), latest)
            .filter(fact -> !fact.valid().certainFrom().isAfter(valid))
            .isPresent();
  }

  private static Reason saidBy(String key, Fact fact) {
    return Leaves.leaf(
        Phrase.of(key, fact.attributedTo().code()), List.of(), List.of(fact.entry()));
  }

  /// What to show beside the verdict.
  List<Phrase> notes() {
    List<Phrase> notes = new ArrayList<>();
    Occasion occasion = outcome.occasion();
    occasion.exempt().forEach(exempt -> notes.add(exemption(exempt)));
    if (outcome.tally() != null) {
      notes.add(outcome.tally().told(valid));
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
    notes.addAll(performance.notes());
    said().stream()
        .map(Reason::phrase)
        .filter(phrase -> !phrase.key().equals("duty.would-show"))
        .forEach(notes::add);
    return List.copyOf(notes);
  }
}
