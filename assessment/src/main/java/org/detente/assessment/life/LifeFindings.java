package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
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
  private final LifeCourse course;
  private final LifeReasons reasons;

  public LifeFindings(Agreement agreement, Dossier dossier, LifeCourse course) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.course = course;
    this.reasons = new LifeReasons(agreement, course);
  }

  /// The instrument's own finding at an instant.
  public Finding ofInstrument(Instant valid) {
    Timeline<Verdict.OfLife> life = course.life();
    Reason reason = reasons.ofInstrument(valid);
    return finding(
        Optional.empty(), life, valid, remarks(course.remarks(), valid), List.of(), reason);
  }

  /// One party's finding at an instant.
  ///
  /// @param ways its standing under each way to read the questions it is touched by
  public Finding ofParty(PartyCourse party, List<PartyCourse.Way> ways, Instant valid) {
    List<Judgement.Branch<OfParticipation>> branches =
        ways.stream()
            .map(way -> new Judgement.Branch<>(way.under(), way.standings().map(Standing::state)))
            .toList();
    Judgement<OfParticipation> judgement =
        new Judgement<>(branches, OfParticipation.CONTESTED, OfParticipation.UNKNOWN);
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
        verdicts.since(valid).orElse(null),
        null,
        false,
        notes,
        reasons.cites(),
        Accounts.latest(dossier.accounts(rule, valid).stream(), rule),
        step.causes(),
        readings,
        verdicts
            .changeAfter(valid)
            .map(next -> new Finding.Next(next.from(), next.value()))
            .orElse(null),
        reason);
  }
}
