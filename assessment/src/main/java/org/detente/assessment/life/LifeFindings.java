package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Kept;
import org.detente.assessment.explain.Accounts;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.EntryRef;
import org.detente.model.Explanation;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfParticipation;
import org.jspecify.annotations.Nullable;

/// The findings about an instrument's life, `life`, each party's place in it, `life@US`, and that
/// of two toward one another, `life@US>RU`, of an instrument that may rest between two alone.
public final class LifeFindings {
  private final Agreement agreement;
  private final Dossier dossier;
  private final Lives lives;
  private final LifeCourse course;
  private final LifeReasons reasons;
  private final PartyReasons ofParties;

  public LifeFindings(Agreement agreement, Dossier dossier, Lives lives) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.lives = lives;
    this.course = lives.shown();
    this.reasons = new LifeReasons(agreement, lives);
    this.ofParties = new PartyReasons(agreement, dossier, course, reasons);
  }

  /// The instrument's own finding at an instant.
  ///
  /// @param more what the instrument hangs on, as it stands then
  public Finding ofInstrument(Glance valid, List<Reason> more) {
    Judgement<Verdict.OfLife> judgement = lives.judgement();
    List<Reason> hangsOn = new ArrayList<>(more);
    Consents.awaited(agreement, dossier, course, valid).ifPresent(hangsOn::addFirst);
    List<Finding.Reading> readings = judgement.readings(valid, dossier);
    Explanation explanation =
        Explanation.of(() -> reasons.ofInstrument(judgement.verdict(), hangsOn, readings, valid));
    List<Phrase> notes = new ArrayList<>(remarks(course.remarks(), valid));
    hangsOn.stream().map(Reason::phrase).forEach(notes::add);
    return finding("life", null, null, judgement, valid, List.copyOf(notes), readings, explanation);
  }

  /// One party's finding at an instant.
  ///
  /// @param ways its standing under each way to read the questions it is touched by
  public Finding ofParty(PartyCourse party, List<PartyCourse.Way> ways, Glance valid) {
    Judgement<OfParticipation> judgement = judgement(ways);
    List<Finding.Reading> readings = judgement.readings(valid, dossier);
    Standing standing = ways.getFirst().standings().at(valid);
    Explanation explanation =
        Explanation.of(() -> ofParties.of(party, judgement.verdict(), standing, readings, valid));
    return finding(
        "life@" + party.party(),
        party.party(),
        null,
        judgement,
        valid,
        ofParties.notes(party, standing, valid),
        readings,
        explanation);
  }

  /// The findings of two parties toward one another at each instant that is asked.
  ///
  /// @param apart whether of those that ever acted toward the other alone, or of the others
  public List<Kept> ofPairs(Pairs pairs, boolean apart) {
    return pairs.all().stream()
        .filter(two -> pairs.isApart(two) == apart)
        .map(two -> Kept.one(valid -> ofPair(pairs, two, valid)))
        .toList();
  }

  private Finding ofPair(Pairs pairs, Pairs.Two two, Glance valid) {
    Judgement<OfParticipation> judgement = pairs.judgement(two);
    List<Finding.Reading> readings = judgement.readings(valid, dossier);
    PartyCourse from = pairs.course(two.from());
    PartyCourse to = pairs.course(two.to());
    Explanation explanation =
        Explanation.of(() -> ofParties.ofPair(from, to, judgement.verdict(), readings, valid));
    return finding(
        rule(two),
        two.from(),
        two.to(),
        judgement,
        valid,
        ofParties.pairNotes(from, two.to(), valid),
        readings,
        explanation);
  }

  private static String rule(Pairs.Two two) {
    return "life@" + two.from() + ">" + two.to();
  }

  /// The findings of two parties toward one another over time.
  public List<Course> coursesOfPairs(Pairs pairs) {
    return pairs.all().stream()
        .map(two ->
            new Course(
                agreement.id() + "/" + rule(two),
                Finding.Kind.LIFE,
                agreement.id(),
                two.from(),
                two.to(),
                pairs
                    .judgement(two)
                    .verdict()
                    .map(verdict -> new Course.State(verdict, pairs.isApart(two), null, false)),
                List.of(),
                null,
                pairs.judgement(two).overTime()))
        .toList();
  }

  static Judgement<OfParticipation> judgement(List<PartyCourse.Way> ways) {
    return new Judgement<>(
        ways.stream()
            .map(way -> new Judgement.Branch<>(way.under(), way.standings().map(Standing::state)))
            .toList(),
        OfParticipation.CONTESTED,
        OfParticipation.UNKNOWN);
  }

  /// The instrument's own finding over time.
  public Course courseOfInstrument() {
    Judgement<Verdict.OfLife> judgement = lives.judgement();
    return Course.of(Finding.Kind.LIFE, agreement.id(), "life", null, judgement.verdict())
        .under(judgement.overTime());
  }

  /// One party's finding over time.
  ///
  /// @param ways its standing under each way to read the questions it is touched by
  public Course courseOfParty(Party party, List<PartyCourse.Way> ways) {
    Judgement<OfParticipation> judgement = judgement(ways);
    return Course.of(Finding.Kind.LIFE, agreement.id(), "life@" + party, party, judgement.verdict())
        .under(judgement.overTime());
  }

  // Whether of what began a verdict no more is told than the day by which it had happened. What the
  // verdict before rested on too began it only where nothing new did: a consent, once it binds.
  private boolean isAtLatest(Timeline<?> verdicts, Glance valid) {
    Instant since = verdicts.since(valid).orElse(null);
    if (since == null) {
      return false;
    }
    List<EntryRef> before = verdicts.stepAt(since.minusNanos(1)).causes();
    List<EntryRef> causes = verdicts.stepAt(since).causes();
    List<EntryRef> fresh = causes.stream().filter(entry -> !before.contains(entry)).toList();
    return (fresh.isEmpty() ? causes : fresh).stream().anyMatch(dossier::isAtLatest);
  }

  static List<Phrase> remarks(List<Remark> remarks, Glance valid) {
    return remarks.stream().filter(r -> valid.reaches(r.at())).map(Remark::phrase).toList();
  }

  // Every statement counts: one that contradicts another is not replaced by it.
  private List<Finding.Account> accounts(String rule, Glance valid) {
    return Accounts.sideBySide(dossier.accounts(rule, valid));
  }

  private <V extends Verdict> Finding finding(
      String rule,
      @Nullable Party bearer,
      @Nullable Party addressee,
      Judgement<V> judgement,
      Glance valid,
      List<Phrase> notes,
      List<Finding.Reading> readings,
      Explanation explanation) {
    Timeline<V> verdicts = judgement.verdict();
    Timeline.Step<V> step = verdicts.stepAt(valid);
    return new Finding(
        agreement.id() + "/" + rule,
        Finding.Kind.LIFE,
        agreement.id(),
        bearer,
        addressee,
        agreement.force(),
        step.value(),
        null,
        null,
        verdicts.since(valid).orElse(null),
        isAtLatest(verdicts, valid),
        null,
        false,
        notes,
        reasons.cites(),
        accounts(rule, valid),
        step.causes(),
        readings,
        verdicts
            .changeAfter(valid)
            .map(next -> new Finding.Next(next.from(), next.value()))
            .orElse(null),
        explanation);
  }
}
