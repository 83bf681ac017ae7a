package org.detente.assessment.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Group;
import org.detente.agreement.Limit;
import org.detente.assessment.course.Course;
import org.detente.assessment.explain.Accounts;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.LifeReasons;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.life.Standing;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Explanation;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfLife;
import org.detente.model.Verdict.OfLimit;
import org.detente.model.Verdict.OfParticipation;

/// The findings about limits on groups, `limits.tanks@west`. A group is bound as long as the
/// instrument is in force, by what those of its members have together who are party to it; a member
/// that suspended goes on to count.
public final class GroupFindings {
  private final Agreement agreement;
  private final Dossier dossier;
  private final Lives lives;
  private final Optional<Instant> upTo;
  private final Map<Party, Timeline<OfParticipation>> standings = new LinkedHashMap<>();
  private final Map<String, Judged> judged = new ConcurrentHashMap<>();

  /// @param ways each party's standing under each way to read the questions it is touched by; the
  ///   first of them says who is party
  /// @param upTo the instant of the known axis with which `held-from` is compared
  public GroupFindings(
      Agreement agreement,
      Dossier dossier,
      Lives lives,
      Map<Party, List<PartyCourse.Way>> ways,
      Optional<Instant> upTo) {
    this.upTo = upTo;
    this.agreement = agreement;
    this.dossier = dossier;
    this.lives = lives;
    ways.forEach(
        (party, all) -> standings.put(party, all.getFirst().standings().map(Standing::state)));
  }

  private record Judged(
      Caps caps,
      Timeline<Bound> bounds,
      Timeline<GroupCount> counts,
      Judgement<OfLimit> judgement) {
    Timeline<OfLimit> verdicts() {
      return judgement.verdict();
    }
  }

  /// Found once; the same limit of the same group is asked for again and again.
  private Judged judged(Limit limit, Group group) {
    Party called = new Party(group.name());
    Subject subject = new Subject(agreement, agreement, limit.standingIn(called), called);
    return judged.computeIfAbsent(subject.id(), _ -> judge(subject, group));
  }

  private Judged judge(Subject subject, Group group) {
    Caps plain = new Caps(subject, dossier);
    List<Judgement.Branch<OfLimit>> branches = new ArrayList<>();
    Map<Interpretation, Timeline<Bound>> read = new LinkedHashMap<>();
    Map<Interpretation, Timeline<GroupCount>> counted = new LinkedHashMap<>();
    for (Interpretation under : Interpretation.over(agreement, plain.questions(), upTo)) {
      Timeline<Bound> bounds = Bound.of(subject, dossier, under);
      Timeline<GroupCount> counts =
          GroupCount.of(new Caps(subject, dossier, under), group, standings);
      read.put(under, bounds);
      counted.put(under, counts);
      branches.add(new Judgement.Branch<>(under, verdicts(subject, bounds, counts)));
    }
    return new Judged(
        plain,
        LimitCourse.told(read, Bound::or),
        LimitCourse.told(counted, GroupCount::or),
        new Judgement<>(branches, OfLimit.CONTESTED, OfLimit.UNKNOWN));
  }

  private Timeline<OfLimit> verdicts(
      Subject subject, Timeline<Bound> bounds, Timeline<GroupCount> counts) {
    return lives
        .shown()
        .life()
        .combine(bounds, (life, bound) -> phase(life, bound, subject.rule()))
        .combine(
            bounds.combine(counts, (bound, count) -> read(bound, count)),
            (phase, reading) -> phase == OfLimit.WITHIN ? reading : phase);
  }

  // WITHIN stands for: it binds, so the count decides.
  private OfLimit phase(OfLife life, Bound bound, String rule) {
    if (LifeCourse.isOver(life) || bound.phase() == Bound.Phase.PAST) {
      return OfLimit.ENDED;
    }
    return bound.phase() == Bound.Phase.TO_COME || !LifeCourse.binds(agreement, life, rule)
        ? OfLimit.NOT_YET_APPLICABLE
        : OfLimit.WITHIN;
  }

  private static OfLimit read(Bound bound, GroupCount count) {
    return count.shares().isEmpty()
        ? OfLimit.UNKNOWN
        : LimitCourse.counted(count.total(), bound.allows());
  }

  /// One limit's finding for one group over time.
  public Course course(Limit limit, Group group) {
    Judged judged = judged(limit, group);
    Timeline<Course.State> states =
        judged
            .verdicts()
            .combine(
                judged.counts().combine(judged.bounds(), GroupFindings::figures),
                (verdict, figures) ->
                    new Course.State(verdict, true, figures.count(), figures.stale()));
    Subject subject = judged.caps().subject();
    return new Course(
        subject.id(),
        Finding.Kind.LIMIT,
        agreement.id(),
        subject.bearer(),
        null,
        states,
        List.of(),
        null,
        judged.judgement().overTime());
  }

  private record Figures(Finding.Count count, boolean stale) {}

  private static Figures figures(GroupCount count, Bound bound) {
    return new Figures(
        new Finding.Count(count.isKnown() ? count.newest() : null, bound.exactly().orElse(null)),
        count.stale());
  }

  /// One limit's finding for one group at an instant.
  public Finding of(Limit limit, Group group, Glance valid) {
    Judged judged = judged(limit, group);
    Timeline.Step<OfLimit> step = judged.verdicts().stepAt(valid);
    GroupCount count = judged.counts().at(valid);
    Bound bound = judged.bounds().at(valid);
    Figures figures = figures(count, bound);
    BoundReasons bounding = new BoundReasons(judged.caps(), bound, valid);
    Subject subject = judged.caps().subject();
    List<Finding.Reading> readings = judged.judgement().readings(valid, dossier);
    return new Finding(
        subject.id(),
        Finding.Kind.LIMIT,
        agreement.id(),
        subject.bearer(),
        null,
        agreement.force(),
        step.value(),
        figures.count(),
        null,
        judged.verdicts().since(valid).orElse(null),
        /* sinceAtLatest= */ false,
        count.oldest().orElse(null),
        figures.stale(),
        notes(limit, group, count, bound, valid),
        bounding.cites(),
        Accounts.latest(
            dossier.accounts(subject.rule() + "@" + subject.bearer(), valid).stream(),
            limit.name()),
        step.causes(),
        readings,
        judged
            .verdicts()
            .changeAfter(valid)
            .map(next -> new Finding.Next(next.from(), next.value()))
            .orElse(null),
        Explanation.of(() -> reason(judged, count, bounding, readings, valid)));
  }

  private List<Phrase> notes(
      Limit limit, Group group, GroupCount count, Bound bound, Glance valid) {
    List<Phrase> notes = new ArrayList<>();
    if (!count.silent().isEmpty()) {
      notes.add(Phrase.of("limit.group-silent", Wording.list(count.silent())));
    }
    Shares.of(agreement, limit, group, dossier, valid)
        .flatMap(shares -> shares.exceed(bound.allows()))
        .ifPresent(notes::add);
    return notes;
  }

  private Reason reason(
      Judged judged,
      GroupCount count,
      BoundReasons bounding,
      List<Finding.Reading> readings,
      Glance valid) {
    List<Reason> because = new ArrayList<>();
    because.add(bounding.line());
    because.add(
        new Reason(
            Wording.verdict(lives.judgement().verdict().at(valid)),
            List.of(),
            List.of(),
            new LifeReasons(agreement, lives).term(valid)));
    count.shares().forEach(share -> because.add(share(share)));
    because.addAll(Leaves.readings(agreement, readings));
    because.add(Leaves.next(judged.verdicts(), valid));
    Object max = LimitWords.cap(judged.bounds().at(valid).allows());
    Phrase verdict = Wording.verdict(judged.verdicts().at(valid));
    Phrase result =
        count.isKnown()
            ? Phrase.of("limit.result", verdict, LimitWords.count(count.newest()), max)
            : Phrase.of("limit.result-no-figure", verdict, max);
    return Leaves.withUnchecked(new Reason(result, List.of(), List.of(), because));
  }

  private static Reason share(GroupCount.Share share) {
    String member = share.member().code();
    return share
        .standing()
        .evidence()
        .map(evidence ->
            Leaves.leaf(
                Phrase.of(
                    share.standing().stale() ? "limit.group-share-stale" : "limit.group-share",
                    member,
                    LimitWords.count(evidence.count()),
                    evidence.date().text()),
                List.of(),
                evidence.entries()))
        .orElseGet(() -> Reason.of(Phrase.of("limit.no-evidence", member)));
  }
}
