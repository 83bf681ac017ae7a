package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.assessment.course.Course;
import org.detente.assessment.explain.Accounts;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfParticipation;

/// The findings about an instrument's life, `life`, and about each party's place in it, `life@US`.
public final class LifeFindings {
  private final Agreement agreement;
  private final Dossier dossier;
  private final Lives lives;
  private final LifeCourse course;
  private final LifeReasons reasons;

  public LifeFindings(Agreement agreement, Dossier dossier, Lives lives) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.lives = lives;
    this.course = lives.shown();
    this.reasons = new LifeReasons(agreement, course);
  }

  /// The instrument's own finding at an instant.
  ///
  /// @param more what the instrument hangs on, as it stands then
  public Finding ofInstrument(Instant valid, List<Reason> more) {
    Judgement<Verdict.OfLife> judgement = lives.judgement();
    List<Finding.Reading> readings = judgement.readings(valid, dossier);
    Reason reason = reasons.ofInstrument(judgement.verdict(), more, readings, valid);
    List<Phrase> notes = new ArrayList<>(remarks(course.remarks(), valid));
    more.stream().map(Reason::phrase).forEach(notes::add);
    return finding(
        Optional.empty(), judgement.verdict(), valid, List.copyOf(notes), readings, reason);
  }

  /// One party's finding at an instant.
  ///
  /// @param ways its standing under each way to read the questions it is touched by
  public Finding ofParty(PartyCourse party, List<PartyCourse.Way> ways, Instant valid) {
    Judgement<OfParticipation> judgement = judgement(ways);
    List<Finding.Reading> readings = judgement.readings(valid, dossier);
    Standing standing = ways.getFirst().standings().at(valid);
    Reason reason = reasons.ofParty(party, judgement.verdict(), standing, readings, valid);
    return finding(
        Optional.of(party.party()),
        judgement.verdict(),
        valid,
        partyNotes(party, standing, valid),
        readings,
        reason);
  }

  private static Judgement<OfParticipation> judgement(List<PartyCourse.Way> ways) {
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

  private List<Phrase> partyNotes(PartyCourse party, Standing standing, Instant valid) {
    List<Phrase> notes = new ArrayList<>(remarks(party.remarks(), valid));
    if (standing.state() == OfParticipation.ADHERING_VOLUNTARILY) {
      notes.add(reasons.adheres(standing));
    }
    boolean inForce = course.life().at(valid) == Verdict.OfLife.IN_FORCE;
    party
        .suspension(valid)
        .filter(deed -> inForce && !deed.act().keeps().isEmpty())
        .ifPresent(deed -> notes.add(reasons.keeps(deed)));
    return List.copyOf(notes);
  }

  private static List<Phrase> remarks(List<Remark> remarks, Instant valid) {
    return remarks.stream().filter(r -> !r.at().isAfter(valid)).map(Remark::phrase).toList();
  }

  // Every statement counts: one that contradicts another is not replaced by it.
  private List<Finding.Account> accounts(String rule, Instant valid) {
    return Accounts.sideBySide(dossier.accounts(rule, valid));
  }

  private <V extends Verdict> Finding finding(
      Optional<Party> bearer,
      Timeline<V> verdicts,
      Instant valid,
      List<Phrase> notes,
      List<Finding.Reading> readings,
      Reason reason) {
    Timeline.Step<V> step = verdicts.stepAt(valid);
    String rule = "life" + bearer.map(code -> "@" + code).orElse("");
    return new Finding(
        agreement.id() + "/" + rule,
        Finding.Kind.LIFE,
        agreement.id(),
        bearer.orElse(null),
        null,
        agreement.force(),
        step.value(),
        null,
        null,
        verdicts.since(valid).orElse(null),
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
        reason);
  }
}
