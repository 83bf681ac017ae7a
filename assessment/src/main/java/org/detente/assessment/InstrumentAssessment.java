package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Knowledge;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.LifeFindings;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.limit.LimitFindings;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;

/// One instrument assessed: its life first, on which every rule of it rests, then its rules.
final class InstrumentAssessment {
  private final Agreement agreement;
  private final Dossier dossier;
  private final LifeCourse life;
  private final SequencedMap<Party, PartyCourse> parties = new LinkedHashMap<>();
  private final Map<Party, List<PartyCourse.Way>> ways = new LinkedHashMap<>();

  InstrumentAssessment(Agreement agreement, Dossier dossier, Knowledge knowledge) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.life = LifeCourse.of(agreement, dossier);
    for (Party party : agreement.parties().keySet().stream().sorted().toList()) {
      PartyCourse course = new PartyCourse(agreement, dossier, life, party);
      parties.put(party, course);
      ways.put(party, course.ways(knowledge.upTo()));
    }
  }

  List<Finding> findings(Instant valid) {
    List<Finding> findings = new ArrayList<>();
    LifeFindings lives = new LifeFindings(agreement, dossier, life);
    findings.add(lives.ofInstrument(valid));
    parties.forEach((party, course) -> findings.add(lives.ofParty(course, waysOf(party), valid)));
    LimitFindings limits = new LimitFindings(agreement, dossier, life);
    for (Limit limit : agreement.limits()) {
      for (Party bearer : limit.bearers()) {
        PartyCourse course = parties.get(bearer);
        if (course == null) {
          throw new IllegalArgumentException(bearer + " bears a limit and is no party");
        }
        findings.add(limits.of(limit, course, waysOf(bearer), valid));
      }
    }
    return findings;
  }

  private List<PartyCourse.Way> waysOf(Party party) {
    return ways.getOrDefault(party, List.of());
  }

  Assessed.Instrument instrument(List<Finding> findings) {
    Verdict.OfLife state = Verdict.OfLife.UNKNOWN;
    Map<Party, Verdict.OfParticipation> participation = new LinkedHashMap<>();
    for (Finding finding : findings) {
      switch (finding.verdict()) {
        case Verdict.OfLife ofLife -> state = ofLife;
        case Verdict.OfParticipation ofParty when finding.bearer() != null ->
            participation.put(finding.bearer(), ofParty);
        default -> {}
      }
    }
    return new Assessed.Instrument(
        agreement.id(),
        agreement.title(),
        agreement.kind().word(),
        agreement.force(),
        state,
        participation,
        List.of());
  }
}
