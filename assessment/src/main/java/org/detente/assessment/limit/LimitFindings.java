package org.detente.assessment.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.assessment.explain.Accounts;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.LifeReasons;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Body;
import org.detente.model.Citation;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfLimit;

/// The findings about limits, `limits.launchers@US`.
public final class LimitFindings {
  private final Agreement agreement;
  private final Dossier dossier;
  private final LifeCourse life;

  public LimitFindings(Agreement agreement, Dossier dossier, LifeCourse life) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.life = life;
  }

  /// One limit's finding for one bearer at an instant.
  ///
  /// @param ways the bearer's standing under each way to read the questions it is touched by
  public Finding of(Limit limit, PartyCourse bearer, List<PartyCourse.Way> ways, Instant valid) {
    Subject subject = new Subject(agreement, limit, bearer.party());
    LimitCourse course = LimitCourse.of(agreement, dossier, life, limit, bearer.party(), ways);
    LimitReasons reasons = new LimitReasons(subject, course, valid);
    Optional<Evidence> evidence = course.evidence().at(valid).evidence();
    Optional<Fact> blank =
        Evidence.blank(limit, dossier.declarations(bearer.party()), evidence, valid);
    Optional<Reason> blankLine =
        blank.map(fact -> Leaves.leaf(blankNote(fact, evidence), List.of(), List.of(fact.entry())));
    Optional<Reason> kept = kept(subject, bearer, ways, valid);
    List<Reason> lifeLines =
        new ArrayList<>(
            List.of(
                new Reason(
                    Wording.verdict(life.life().at(valid)),
                    List.of(),
                    List.of(),
                    new LifeReasons(agreement, life).term(valid))));
    kept.ifPresent(lifeLines::add);
    List<Finding.Reading> readings = course.judgement().readings(valid, dossier);
    List<Phrase> notes = new ArrayList<>(stateNotes(subject, course, valid));
    blankLine.map(Reason::phrase).ifPresent(notes::add);
    reasons.counting().crossCheckNote().ifPresent(notes::add);
    notes.addAll(reasons.counting().doubts());
    kept.map(Reason::phrase).ifPresent(notes::add);
    return finding(
        subject,
        course,
        valid,
        notes,
        readings,
        reasons.cites(),
        reasons.explain(lifeLines, blankLine, readings));
  }

  private Finding finding(
      Subject subject,
      LimitCourse course,
      Instant valid,
      List<Phrase> notes,
      List<Finding.Reading> readings,
      List<Citation> cites,
      Reason reason) {
    Timeline<OfLimit> verdicts = course.judgement().verdict();
    Timeline.Step<OfLimit> step = verdicts.stepAt(valid);
    Evidence.Standing standing = course.evidence().at(valid);
    Optional<Evidence> evidence = standing.evidence();
    return new Finding(
        subject.id(),
        Finding.Kind.LIMIT,
        agreement.id(),
        subject.bearer(),
        null,
        agreement.force(),
        step.value(),
        new Finding.Count(
            evidence.map(Evidence::count).orElse(null), course.bounds().at(valid).dated().value()),
        verdicts.since(valid).orElse(null),
        evidence.map(Evidence::date).orElse(null),
        standing.stale(),
        List.copyOf(notes),
        cites,
        accounts(subject, evidence, valid),
        step.causes(),
        readings,
        verdicts
            .changeAfter(valid)
            .map(next -> new Finding.Next(next.from(), next.value()))
            .orElse(null),
        reason);
  }

  // A statement that gives figures speaks of one day, so it stands only beside evidence for that
  // day.
  private List<Finding.Account> accounts(
      Subject subject, Optional<Evidence> evidence, Instant valid) {
    return Accounts.latest(
        dossier.accounts(subject.rule() + "@" + subject.bearer(), valid).stream()
            .filter(fact -> !fact.attributedTo().equals(subject.bearer()))
            .filter(fact -> !givesFigures(fact) || isOfTheDay(fact, evidence)),
        subject.limit().name());
  }

  private static boolean givesFigures(Fact fact) {
    return fact.body() instanceof Body.Statement statement && !statement.totals().isEmpty();
  }

  private static boolean isOfTheDay(Fact fact, Optional<Evidence> evidence) {
    return evidence.isPresent() && evidence.get().at().equals(fact.valid().certainFrom());
  }

  private static List<Phrase> stateNotes(Subject subject, LimitCourse course, Instant valid) {
    List<Phrase> notes = new ArrayList<>();
    Bound bound = course.bounds().at(valid);
    OfLimit verdict = course.judgement().verdict().at(valid);
    Evidence.Standing standing = course.evidence().at(valid);
    if (verdict == OfLimit.NOT_YET_APPLICABLE && bound.from().isPresent()) {
      notes.add(Phrase.of("limit.binding-from", Wording.date(bound.from().get())));
    }
    if (standing.evidence().isEmpty()) {
      notes.add(Phrase.of("limit.no-evidence", subject.bearer().code()));
    } else if (verdict == OfLimit.ENDED || standing.stale()) {
      Evidence evidence = standing.evidence().get();
      notes.add(
          Phrase.of(
              verdict == OfLimit.ENDED ? "limit.last-figure" : "limit.stale",
              LimitWords.count(evidence.count()),
              evidence.date().text(),
              Wording.age(evidence.at(), valid)));
    }
    return notes;
  }

  private static Phrase blankNote(Fact fact, Optional<Evidence> evidence) {
    return evidence
        .map(e -> Phrase.of("limit.blank", fact.valid().text(), e.date().text()))
        .orElse(Phrase.of("limit.blank-only", fact.valid().text()));
  }

  // A suspension that keeps this limit changes nothing about it, under any reading, and that should
  // be seen.
  private Optional<Reason> kept(
      Subject subject, PartyCourse bearer, List<PartyCourse.Way> ways, Instant valid) {
    boolean restsElsewhere =
        ways.stream()
            .map(way -> way.standings().at(valid))
            .anyMatch(standing -> standing.rests() && !standing.rests(subject.rule()));
    Optional<Deed> suspension = bearer.suspension(valid);
    return suspension
        .filter(deed -> restsElsewhere)
        .map(deed ->
            Leaves.leaf(
                Phrase.of("limit.kept", subject.bearer().code(), Wording.date(deed.at())),
                List.of(),
                deed.cause()));
  }
}
