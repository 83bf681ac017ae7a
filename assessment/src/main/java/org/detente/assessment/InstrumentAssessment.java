package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.assessment.course.Course;
import org.detente.assessment.duty.Duties;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Knowledge;
import org.detente.assessment.fold.Neighbours;
import org.detente.assessment.life.Dependence;
import org.detente.assessment.life.LifeFindings;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.limit.LimitFindings;
import org.detente.assessment.pledge.Borrowing;
import org.detente.assessment.pledge.PledgeFindings;
import org.detente.assessment.restraint.RestraintFindings;
import org.detente.assessment.restraint.Setting;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;

/// One instrument assessed: its life first, on which every rule of it rests, then its rules.
final class InstrumentAssessment {
  private final Agreement agreement;
  private final Dossier dossier;
  private final Knowledge knowledge;
  private final Neighbours neighbours;
  private final Lives lives;
  private final Borrowing borrowing;
  private final Dependence dependence;
  private final SequencedMap<Party, PartyCourse> parties = new LinkedHashMap<>();
  private final Map<Party, List<PartyCourse.Way>> ways = new LinkedHashMap<>();

  InstrumentAssessment(Agreement agreement, Neighbours neighbours, Knowledge knowledge) {
    this.agreement = agreement;
    this.dossier = neighbours.dossier(agreement.id());
    this.neighbours = neighbours;
    this.knowledge = knowledge;
    this.borrowing = new Borrowing(agreement, neighbours);
    this.dependence = borrowing.dependence(knowledge.upTo());
    this.lives = new Lives(agreement, dossier, dependence, knowledge.upTo());
    for (Party party : agreement.parties().keySet().stream().sorted().toList()) {
      PartyCourse course = new PartyCourse(agreement, dossier, lives, party);
      parties.put(party, course);
      ways.put(party, course.ways(knowledge.upTo()));
    }
  }

  /// What the restraints of this and other agreements are judged by.
  Setting setting() {
    return new Setting(agreement, dossier, lives, ways);
  }

  /// @param settings those of all loaded agreements, by id
  List<Finding> findings(Instant valid, Map<String, Setting> settings, Listing listing) {
    List<Finding> findings = new ArrayList<>();
    PledgeFindings pledge = new PledgeFindings(agreement, dossier, lives, borrowing, dependence);
    findings.addAll(pledge.limits(valid));
    LifeFindings life = new LifeFindings(agreement, dossier, lives);
    findings.add(life.ofInstrument(valid, pledge.standing(valid, List.copyOf(findings))));
    parties.forEach((party, course) -> findings.add(life.ofParty(course, waysOf(party), valid)));
    LimitFindings limits = new LimitFindings(agreement, dossier, lives);
    for (Limit limit : agreement.limits()) {
      for (Party bearer : limit.bearers()) {
        PartyCourse course = parties.get(bearer);
        if (course == null) {
          throw new IllegalArgumentException(bearer + " bears a limit and is no party");
        }
        findings.add(limits.of(limit, course, waysOf(bearer), valid));
      }
    }
    findings.addAll(duties().findings(ways, valid, listing == Listing.ALL));
    findings.addAll(new RestraintFindings(settings, setting(), knowledge.upTo()).all(valid));
    return findings;
  }

  /// The findings over time.
  ///
  /// @param settings those of all loaded agreements, by id
  /// @param until periods of duties that begin later are left out
  List<Course> courses(Map<String, Setting> settings, Instant until) {
    PledgeFindings pledge = new PledgeFindings(agreement, dossier, lives, borrowing, dependence);
    List<Course> courses = new ArrayList<>(pledge.courses());
    LifeFindings life = new LifeFindings(agreement, dossier, lives);
    courses.add(life.courseOfInstrument());
    ways.forEach((party, way) -> courses.add(life.courseOfParty(party, way)));
    LimitFindings limits = new LimitFindings(agreement, dossier, lives);
    for (Limit limit : agreement.limits()) {
      limit.bearers().forEach(bearer -> courses.add(limits.course(limit, bearer, waysOf(bearer))));
    }
    courses.addAll(duties().courses(ways, until));
    courses.addAll(new RestraintFindings(settings, setting(), knowledge.upTo()).courses());
    return courses;
  }

  private Duties duties() {
    return new Duties(agreement, neighbours, lives, knowledge);
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
