package org.detente.assessment.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.assessment.course.Course;
import org.detente.assessment.explain.Accounts;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Gate;
import org.detente.assessment.life.LifeReasons;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Body;
import org.detente.model.Citation;
import org.detente.model.Explanation;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfLimit;

/// The findings about limits, `limits.launchers@US`.
public final class LimitFindings {
  private final Agreement agreement;
  private final Dossier dossier;
  private final Lives lives;
  private final Optional<Instant> upTo;
  private final Map<String, LimitCourse> courses = new ConcurrentHashMap<>();

  /// @param upTo the instant of the known axis with which `held-from` is compared
  public LimitFindings(Agreement agreement, Dossier dossier, Lives lives, Optional<Instant> upTo) {
    this.upTo = upTo;
    this.agreement = agreement;
    this.dossier = dossier;
    this.lives = lives;
  }

  /// One limit's finding for one bearer at an instant.
  ///
  /// @param ways the bearer's standing under each way to read the questions it is touched by
  public Finding of(Limit limit, PartyCourse bearer, List<PartyCourse.Way> ways, Glance valid) {
    Subject subject = new Subject(agreement, agreement, limit, bearer.party());
    List<Reason> kept = kept(subject, bearer, ways, valid).stream().toList();
    return of(subject, course(subject, ways), kept, valid);
  }

  private LimitCourse course(Subject subject, List<PartyCourse.Way> ways) {
    return course(subject, lives.seenBy(subject.bearer(), dossier), () -> gates(subject, ways));
  }

  /// Found once; the same limit of the same bearer is asked for again and again.
  private LimitCourse course(Subject subject, Dossier evidenceOf, Supplier<List<Gated>> gates) {
    return courses.computeIfAbsent(
        subject.rules().id() + " " + subject.id(),
        it -> LimitCourse.of(subject, evidenceOf, gates.get(), upTo));
  }

  private List<Gated> gates(Subject subject, List<PartyCourse.Way> ways) {
    return ways.stream()
        .map(way ->
            new Gated(
                way.under(), Gate.of(agreement, subject.rule(), lives.under(way.under()), way)))
        .toList();
  }

  /// One limit's finding for one bearer over time.
  ///
  /// @param ways the bearer's standing under each way to read the questions it is touched by
  public Course course(Limit limit, Party bearer, List<PartyCourse.Way> ways) {
    Subject subject = new Subject(agreement, agreement, limit, bearer);
    return course(subject, ways).course(subject);
  }

  /// A limit of another agreement over time, judged as this one's own.
  ///
  /// @param gates whether it applies here, under each reading
  public Course borrowedCourse(Lender lender, Limit limit, Party bearer, List<Gated> gates) {
    Subject subject = new Subject(agreement, lender.agreement(), limit, bearer);
    return course(subject, lender.dossier(), () -> gates).course(subject);
  }

  /// A limit of another agreement, judged as this one's own.
  ///
  /// @param gates whether it applies here, under each reading
  /// @param cites the articles by which it is borrowed
  public Finding borrowed(
      Lender lender,
      Limit limit,
      Party bearer,
      List<Gated> gates,
      List<Citation> cites,
      Glance valid) {
    Subject subject = new Subject(agreement, lender.agreement(), limit, bearer);
    Reason borrowed =
        Leaves.leaf(Phrase.of("pledge.borrowed", lender.agreement().title()), cites, List.of());
    LimitCourse course = course(subject, lender.dossier(), () -> gates);
    return of(subject, course, List.of(borrowed), valid);
  }

  /// How a limit of another agreement reads for a bearer over time by rule and evidence alone.
  public static Timeline<OfLimit> measured(
      Agreement agreement, Lender lender, Limit limit, Party bearer) {
    Gated open = new Gated(Interpretation.PLAIN, Timeline.always(Gate.OPEN));
    return LimitCourse.of(
            new Subject(agreement, lender.agreement(), limit, bearer),
            lender.dossier(),
            List.of(open),
            Optional.empty())
        .judgement()
        .verdict();
  }

  private Finding of(Subject subject, LimitCourse course, List<Reason> besides, Glance valid) {
    Caps caps = course.caps();
    LimitReasons reasons = new LimitReasons(subject, caps, course, valid);
    Optional<Whole> whole = Whole.of(caps, valid);
    Optional<Evidence> evidence = course.evidence().at(valid).evidence();
    Optional<Fact> blank = Evidence.blank(subject.limit(), caps.declarations(), evidence, valid);
    Optional<Reason> blankLine =
        blank.map(fact -> Leaves.leaf(blankNote(fact, evidence), List.of(), List.of(fact.entry())));
    List<Finding.Reading> readings = course.judgement().readings(valid, dossier);
    List<Phrase> notes = new ArrayList<>(stateNotes(subject, course, valid));
    blankLine.map(Reason::phrase).ifPresent(notes::add);
    whole.flatMap(of -> of.exceededBy(evidence)).ifPresent(notes::add);
    reasons.counting().crossCheckNote().ifPresent(notes::add);
    notes.addAll(reasons.counting().doubts());
    besides.stream().map(Reason::phrase).forEach(notes::add);
    return finding(
        subject,
        course,
        valid,
        notes,
        readings,
        reasons.cites(),
        Explanation.of(
            () -> reasons.explain(lifeLines(whole, besides, valid), blankLine, readings)));
  }

  private List<Reason> lifeLines(Optional<Whole> whole, List<Reason> besides, Glance valid) {
    List<Reason> lines = new ArrayList<>();
    lines.add(
        new Reason(
            Wording.verdict(lives.judgement().verdict().at(valid)),
            List.of(),
            List.of(),
            new LifeReasons(agreement, lives).term(valid)));
    whole.map(Whole::line).ifPresent(lines::add);
    lines.addAll(besides);
    return lines;
  }

  private Finding finding(
      Subject subject,
      LimitCourse course,
      Glance valid,
      List<Phrase> notes,
      List<Finding.Reading> readings,
      List<Citation> cites,
      Explanation explanation) {
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
            evidence.map(Evidence::count).orElse(null),
            course.bounds().at(valid).exactly().orElse(null)),
        null,
        verdicts.since(valid).orElse(null),
        /* sinceAtLatest= */ false,
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
        explanation);
  }

  // A statement that gives figures speaks of one day, so it stands beside evidence for that day;
  // and,
  // with its day, where there is no evidence for that day or a later one.
  private List<Finding.Account> accounts(
      Subject subject, Optional<Evidence> evidence, Glance valid) {
    List<Fact> said =
        dossier.accounts(subject.rule() + "@" + subject.bearer(), valid).stream()
            .filter(fact -> !fact.attributedTo().equals(subject.bearer()))
            .toList();
    List<Finding.Account> accounts =
        new ArrayList<>(
            Accounts.latest(
                said.stream().filter(fact -> !givesFigures(fact) || isOfTheDay(fact, evidence)),
                subject.limit().name()));
    accounts.addAll(
        Accounts.sideBySide(
            said.stream().filter(fact -> givesFigures(fact) && isLater(fact, evidence)).toList(),
            subject.limit().name()));
    accounts.sort(Comparator.comparing(Finding.Account::by));
    return List.copyOf(accounts);
  }

  private static boolean givesFigures(Fact fact) {
    return fact.body() instanceof Body.Statement statement && !statement.totals().isEmpty();
  }

  private static boolean isOfTheDay(Fact fact, Optional<Evidence> evidence) {
    return evidence.isPresent() && evidence.get().at().equals(fact.valid().certainFrom());
  }

  private static boolean isLater(Fact fact, Optional<Evidence> evidence) {
    return evidence.isEmpty() || evidence.get().at().isBefore(fact.valid().certainFrom());
  }

  private static List<Phrase> stateNotes(Subject subject, LimitCourse course, Glance valid) {
    List<Phrase> notes = new ArrayList<>();
    Bound bound = course.bounds().at(valid);
    OfLimit verdict = course.judgement().verdict().at(valid);
    Evidence.Standing standing = course.evidence().at(valid);
    boolean ahead = bound.from().filter(valid::isBefore).isPresent();
    if (verdict == OfLimit.NOT_YET_APPLICABLE && ahead) {
      notes.add(Phrase.of("limit.binding-from", Wording.date(bound.from().orElseThrow())));
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
              Wording.age(evidence.at(), valid.instant())));
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
      Subject subject, PartyCourse bearer, List<PartyCourse.Way> ways, Glance valid) {
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
