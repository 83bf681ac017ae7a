package org.detente.assessment.pledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.agreement.Pledge;
import org.detente.assessment.course.Course;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.life.Dependence;
import org.detente.assessment.life.Gate;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.Lives;
import org.detente.assessment.limit.Gated;
import org.detente.assessment.limit.Lender;
import org.detente.assessment.limit.LimitFindings;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Finding;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfLife;

/// The findings a pledge has of its own: its borrowed limits,
/// `ru-limits-pledge-2026/limits.launchers@US`, and how its condition stands, which is told on its
/// life.
public final class PledgeFindings {
  private final Agreement agreement;
  private final Lives lives;
  private final Borrowing borrowing;
  private final Dependence dependence;
  private final LimitFindings limits;
  private final List<Loan> loans;

  /// @param limits of the same agreement, by which the borrowed ones are judged as its own
  public PledgeFindings(
      Agreement agreement,
      Lives lives,
      Borrowing borrowing,
      Dependence dependence,
      LimitFindings limits) {
    this.agreement = agreement;
    this.lives = lives;
    this.borrowing = borrowing;
    this.dependence = dependence;
    this.limits = limits;
    this.loans = loans();
  }

  /// The borrowed limits at an instant; none where the lender is not loaded.
  public List<Finding> limits(Glance valid) {
    return loans.stream()
        .map(loan ->
            limits.borrowed(
                loan.lender(), loan.limit(), loan.bearer(), loan.gates(), loan.cites(), valid))
        .toList();
  }

  /// The borrowed limits over time; none where the lender is not loaded.
  public List<Course> courses() {
    return loans.stream()
        .map(
            loan -> limits.borrowedCourse(loan.lender(), loan.limit(), loan.bearer(), loan.gates()))
        .toList();
  }

  private record Loan(
      Lender lender, Limit limit, Party bearer, List<Gated> gates, List<Citation> cites) {}

  private List<Loan> loans() {
    List<Loan> loans = new ArrayList<>();
    Optional<Lender> lender = borrowing.lender();
    Optional<Pledge.Borrowed> borrowed = borrowing.borrowed();
    if (lender.isPresent() && borrowed.isPresent()) {
      for (Limit limit : borrowing.limits()) {
        for (Party bearer : borrowed.get().bearers()) {
          loans.add(new Loan(lender.get(), limit, bearer, gates(bearer), borrowed.get().cites()));
        }
      }
    }
    return loans;
  }

  private List<Gated> gates(Party bearer) {
    return lives.ways().stream()
        .map(way -> new Gated(way.under(), gates(bearer, way.course())))
        .toList();
  }

  // The figure that ended a pledge stays in sight as what it was.
  private Timeline<Gate> gates(Party bearer, LifeCourse course) {
    boolean watched =
        borrowing.asLongAs().filter(rule -> rule.limits().equals(bearer)).isPresent()
            && course.ending().filter(dependence::isEndOfCondition).isPresent();
    return course.life().map(state -> gate(state, watched));
  }

  private static Gate gate(OfLife state, boolean watched) {
    if (LifeCourse.isOver(state)) {
      return watched ? Gate.OPEN : Gate.ENDED;
    }
    return state == OfLife.IN_FORCE ? Gate.OPEN : Gate.NOT_YET;
  }

  /// How what the pledge hangs on stands at an instant, while the pledge lives or where that ended
  /// it.
  ///
  /// @param limits its borrowed limits at that instant
  public List<Reason> standing(Glance valid, List<Finding> limits) {
    List<Reason> standing = new ArrayList<>();
    borrowing
        .borrowed()
        .filter(borrowed -> borrowing.lender().isEmpty())
        .ifPresent(borrowed ->
            standing.add(Reason.of(Phrase.of("pledge.lender-missing", borrowed.agreement()))));
    OfLife life = lives.judgement().verdict().at(valid);
    if (life != OfLife.NOT_YET && !LifeCourse.isOver(life)) {
      standing.addAll(PledgeTerms.of(agreement));
    }
    boolean failed = dependence.condition().at(valid) == Dependence.Condition.FAILED;
    if (life != OfLife.NOT_YET && (!LifeCourse.isOver(life) || failed)) {
      borrowing.asLongAs().map(rule -> condition(rule, limits, valid)).ifPresent(standing::add);
    }
    return standing;
  }

  private Reason condition(Pledge.AsLongAs rule, List<Finding> limits, Glance valid) {
    Timeline.Step<Dependence.Condition> step = dependence.condition().stepAt(valid);
    List<Finding> watched =
        limits.stream().filter(limit -> rule.limits().equals(limit.bearer())).toList();
    Optional<ImpreciseDate> newest =
        watched.stream()
            .map(Finding::newestEvidence)
            .flatMap(java.util.stream.Stream::ofNullable)
            .max(Comparator.naturalOrder());
    return new Reason(
        phrase(rule.limits(), step.value(), newest, valid),
        rule.cites(),
        step.causes(),
        watched.stream().map(PledgeFindings::limit).toList());
  }

  private Phrase phrase(
      Party watched, Dependence.Condition condition, Optional<ImpreciseDate> newest, Glance valid) {
    return newest
        .map(date ->
            Phrase.of(
                switch (condition) {
                  case KEPT -> "pledge.condition-kept";
                  case UNKNOWN -> "pledge.condition-unknown";
                  case FAILED -> "pledge.condition-failed";
                },
                watched.code(),
                date.text(),
                Wording.age(date.certainFrom(), valid.instant())))
        .orElse(Phrase.of("pledge.condition-no-evidence", watched.code()));
  }

  private static Reason limit(Finding finding) {
    List<EntryRef> entries = finding.entries();
    return Leaves.leaf(finding.reason().phrase(), finding.cites(), entries);
  }
}
