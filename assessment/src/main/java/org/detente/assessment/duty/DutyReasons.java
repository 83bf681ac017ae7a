package org.detente.assessment.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.life.LifeReasons;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.ImpreciseDate;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfDuty;

/// Why an instance of a duty reads as it does: what brought it about, the deadline and the reading
/// that made it, what performed it, what is said of it.
final class DutyReasons {
  /// What goes without saying beside a duty that was missed.
  private static final Set<String> SILENT = Set.of("duty.would-show", "duty.looked-for");

  private final Subject subject;
  private final DutyCourse course;
  private final DutyCourse.Context context;
  private final Outcome outcome;
  private final Judgement<OfDuty> judgement;
  private final boolean latest;
  private final Glance valid;
  private final DueReasons due;
  private final PerformanceReasons performance;

  /// @param latest whether no instance came about later
  DutyReasons(
      Subject subject,
      DutyCourse course,
      DutyCourse.Context context,
      Outcome outcome,
      Judgement<OfDuty> judgement,
      boolean latest,
      Glance valid) {
    this.subject = subject;
    this.course = course;
    this.context = context;
    this.outcome = outcome;
    this.judgement = judgement;
    this.latest = latest;
    this.valid = valid;
    this.due = new DueReasons(subject, outcome, course.silence(), valid);
    this.performance = new PerformanceReasons(subject, outcome, valid);
  }

  /// The explanation of a duty of which no instance is listed.
  static Reason ofItself(
      Subject subject,
      DutyCourse.Context context,
      Judgement<OfDuty> judgement,
      List<Finding.Reading> readings,
      Glance valid) {
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
    because.addAll(due.lines());
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

  private static Reason life(Subject subject, DutyCourse.Context context, Glance valid) {
    return new Reason(
        Wording.verdict(context.life().life().at(valid)),
        List.of(),
        List.of(),
        new LifeReasons(subject.rule().agreement(), context.lives()).term(valid));
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
          .filter(fact -> valid.reaches(fact.valid().certainFrom()))
          .ifPresent(fact -> lines.add(saidBy("duty.denied", fact)));
    } else if (verdict == OfDuty.MISSED) {
      lines.add(wouldShow());
    } else if (verdict == OfDuty.UNKNOWN && !course.silence().speaks(outcome.due())) {
      lines.add(wouldNotShow());
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

  private Reason wouldShow() {
    Silence silence = course.silence();
    return silence.held()
        ? Reason.of(Phrase.of("duty.would-show"))
        : silence
            .coverage()
            .map(it -> Leaves.leaf(looked("duty.looked-for", it), List.of(), it.cause()))
            .orElseGet(() -> Reason.of(Phrase.of("duty.would-show")));
  }

  private Reason wouldNotShow() {
    Silence silence = course.silence();
    if (!silence.inPublic()) {
      return Reason.of(Phrase.of("duty.would-not-show"));
    }
    return silence
        .coverage()
        .map(it -> Leaves.leaf(looked("duty.looked-for-until", it), List.of(), it.cause()))
        .orElseGet(() -> Reason.of(Phrase.of("duty.not-looked-for")));
  }

  private static Phrase looked(String key, Deed coverage) {
    ImpreciseDate through = coverage.act().through();
    return Phrase.of(key, through == null ? "" : through.text());
  }

  private boolean restsOnClaim() {
    OfDuty verdict = outcome.verdicts().at(valid);
    return !course.silence().speaks(outcome.due())
        && (verdict == OfDuty.MISSED || verdict == OfDuty.CONTESTED)
        && course
            .claims()
            .notPerformed(outcome.occasion(), latest)
            .filter(fact -> valid.reaches(fact.valid().certainFrom()))
            .isPresent();
  }

  private static Reason saidBy(String key, Fact fact) {
    return Leaves.leaf(
        Phrase.of(key, fact.attributedTo().code()), List.of(), List.of(fact.entry()));
  }

  /// What to show beside the verdict.
  List<Phrase> notes() {
    List<Phrase> notes = new ArrayList<>();
    notes.addAll(due.notes());
    notes.addAll(performance.notes());
    said().stream()
        .map(Reason::phrase)
        .filter(phrase -> !SILENT.contains(phrase.key()))
        .forEach(notes::add);
    return List.copyOf(notes);
  }
}
