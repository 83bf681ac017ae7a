package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.agreement.Scheduled;
import org.detente.assessment.course.Course;
import org.detente.assessment.duty.Duties;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Knowledge;
import org.detente.assessment.fold.Neighbours;
import org.detente.assessment.life.Dependence;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.LifeFindings;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.Pairs;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.limit.GroupFindings;
import org.detente.assessment.limit.LimitFindings;
import org.detente.assessment.pledge.Borrowing;
import org.detente.assessment.pledge.PledgeFindings;
import org.detente.assessment.quota.Quotas;
import org.detente.assessment.restraint.RestraintFindings;
import org.detente.assessment.restraint.Setting;
import org.detente.assessment.timetable.Renewals;
import org.detente.assessment.timetable.Timetable;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.jspecify.annotations.Nullable;

/// One instrument assessed: its life first, on which every rule of it rests, then its rules.
final class InstrumentAssessment {
  private final Agreement agreement;
  private final Pairs pairs;
  private final Setting setting;
  private final PledgeFindings pledge;
  private final LifeFindings life;
  private final LimitFindings limits;
  private final GroupFindings groups;
  private final Duties duties;
  private final Quotas quotas;
  private final RestraintFindings restraints;
  private final Timetable timetable;
  private final SequencedMap<Party, PartyCourse> parties = new LinkedHashMap<>();
  private final Map<Party, List<PartyCourse.Way>> ways = new LinkedHashMap<>();
  private volatile @Nullable Answered last;
  private final Map<Finding.Kind, List<Course>> overTime = new ConcurrentHashMap<>();

  /// @param neighbours it and all it rests on, such as those whose limits it borrows
  /// @param settings those of all loaded agreements, by id; they may be put there later, but before
  ///   anything is asked
  InstrumentAssessment(
      String id, Neighbours neighbours, Knowledge knowledge, Map<String, Setting> settings) {
    this.agreement = neighbours.agreement(id).orElseThrow();
    Dossier dossier = neighbours.dossier(id);
    Borrowing borrowing = new Borrowing(agreement, neighbours);
    Dependence dependence = borrowing.dependence(knowledge.upTo());
    Lives lives = new Lives(agreement, dossier, dependence, knowledge.upTo());
    for (Party party : agreement.parties().keySet().stream().sorted().toList()) {
      PartyCourse course = new PartyCourse(agreement, dossier, lives, party);
      parties.put(party, course);
      ways.put(party, course.ways(knowledge.upTo()));
    }
    this.pairs = new Pairs(agreement, parties, ways, knowledge.upTo());
    this.setting = new Setting(agreement, dossier, lives, ways);
    this.life = new LifeFindings(agreement, dossier, lives);
    this.limits = new LimitFindings(agreement, dossier, lives, knowledge.upTo());
    this.groups = new GroupFindings(agreement, dossier, lives, ways, knowledge.upTo());
    this.pledge = new PledgeFindings(agreement, lives, borrowing, dependence, limits);
    this.duties = new Duties(agreement, neighbours, lives, knowledge);
    this.quotas = new Quotas(agreement, dossier, lives, knowledge.keepers());
    this.restraints = new RestraintFindings(settings, setting, knowledge.upTo());
    this.timetable =
        new Timetable(
            agreement,
            dossier,
            rows(agreement, lives),
            lives.shown().ending().map(LifeCourse.Ending::at));
  }

  private static List<Scheduled> rows(Agreement agreement, Lives lives) {
    List<Scheduled> rows = new ArrayList<>(agreement.timetable());
    Renewals.rows(agreement, lives.shown().term().renewsFrom()).stream()
        .filter(row -> rows.stream().noneMatch(own -> own.name().equals(row.name())))
        .forEach(rows::add);
    return List.copyOf(rows);
  }

  /// What it is assessed by, with those among its parties who joined.
  Agreement agreement() {
    return agreement;
  }

  /// What the restraints of this and other agreements are judged by.
  Setting setting() {
    return setting;
  }

  /// What was answered last. A page asks for one day as known at two points, between which most
  /// instruments were not heard of.
  private record Answered(Instant valid, Listing listing, List<Finding> findings) {}

  List<Finding> findings(Instant valid, Listing listing) {
    Answered before = last;
    if (before != null && before.valid().equals(valid) && before.listing() == listing) {
      return before.findings();
    }
    List<Finding> findings = found(valid, listing);
    last = new Answered(valid, listing, findings);
    return findings;
  }

  // Both halves are found at once: those of a treaty of thirty parties are most of the work.
  private List<Finding> found(Instant valid, Listing listing) {
    Supplier<List<Finding>> besides = () -> besidesDuties(valid, listing);
    Supplier<List<Finding>> owed = () -> duties.findings(ways, valid, listing == Listing.ALL);
    return Stream.of(besides, owed).parallel().flatMap(half -> half.get().stream()).toList();
  }

  /// One finding about a duty, by its id.
  Optional<Finding> duty(String id, Instant valid) {
    return duties.finding(ways, id, valid);
  }

  private List<Finding> besidesDuties(Instant valid, Listing listing) {
    List<Finding> borrowed = pledge.limits(valid);
    List<Finding> findings = new ArrayList<>(borrowed);
    findings.addAll(lives(borrowed, valid, listing));
    findings.addAll(limits(valid));
    findings.addAll(quotas.findings(ways, valid));
    findings.addAll(restraints.all(valid));
    return findings;
  }

  /// What is found of one kind, not that of duties, of which there may be many; all there is.
  List<Finding> besidesDuties(Finding.Kind kind, Instant valid) {
    return switch (kind) {
      case LIFE -> lives(pledge.limits(valid), valid, Listing.ALL);
      case LIMIT -> Stream.concat(pledge.limits(valid).stream(), limits(valid).stream()).toList();
      case QUOTA -> quotas.findings(ways, valid);
      case RESTRAINT -> restraints.all(valid);
      case DUTY -> throw new IllegalArgumentException("those of duties are found one by one");
    };
  }

  private List<Finding> lives(List<Finding> borrowed, Instant valid, Listing listing) {
    List<Finding> findings = new ArrayList<>();
    findings.add(life.ofInstrument(valid, pledge.standing(valid, borrowed)));
    parties.forEach((party, course) -> findings.add(life.ofParty(course, waysOf(party), valid)));
    findings.addAll(life.ofPairs(pairs, valid, listing == Listing.ALL));
    return findings;
  }

  private List<Finding> limits(Instant valid) {
    List<Finding> findings = new ArrayList<>();
    for (Limit limit : agreement.limits()) {
      for (Party bearer : limit.bearers()) {
        PartyCourse course = parties.get(bearer);
        if (course == null) {
          throw new IllegalArgumentException(bearer + " bears a limit and is no party");
        }
        findings.add(limits.of(limit, course, waysOf(bearer), valid));
      }
      limit.groups().forEach(group -> findings.add(groups.of(limit, group, valid)));
    }
    return findings;
  }

  /// The dates by which nobody owes a message.
  Timetable timetable() {
    return timetable;
  }

  /// The findings of one kind over time.
  ///
  /// @param until periods of duties that begin later are left out
  List<Course> courses(Finding.Kind kind, Instant until) {
    return kind == Finding.Kind.DUTY
        ? duties.courses(ways, until)
        : overTime.computeIfAbsent(kind, this::overTime);
  }

  /// The findings of all kinds that move in a stretch (both ends inclusive), over time.
  List<Course> moving(Instant from, Instant until) {
    List<Course> moving = new ArrayList<>(duties.moving(ways, from, until));
    for (Finding.Kind kind : Finding.Kind.values()) {
      if (kind != Finding.Kind.DUTY) {
        courses(kind, until).stream().filter(it -> it.moves(from, until)).forEach(moving::add);
      }
    }
    return moving;
  }

  // Found once: overviews and the calendar show them for whatever day is asked.
  private List<Course> overTime(Finding.Kind kind) {
    return switch (kind) {
      case LIFE -> livesOverTime();
      case LIMIT -> limitsOverTime();
      case QUOTA -> quotas.courses(ways);
      case RESTRAINT -> restraints.courses();
      case DUTY -> throw new IllegalArgumentException("those of duties have an end");
    };
  }

  private List<Course> livesOverTime() {
    List<Course> courses = new ArrayList<>(List.of(life.courseOfInstrument()));
    ways.forEach((party, way) -> courses.add(life.courseOfParty(party, way)));
    courses.addAll(life.coursesOfPairs(pairs));
    return courses;
  }

  private List<Course> limitsOverTime() {
    List<Course> courses = new ArrayList<>(pledge.courses());
    for (Limit limit : agreement.limits()) {
      limit.bearers().forEach(bearer -> courses.add(limits.course(limit, bearer, waysOf(bearer))));
      limit.groups().forEach(group -> courses.add(groups.course(limit, group)));
    }
    return courses;
  }

  private List<PartyCourse.Way> waysOf(Party party) {
    return ways.getOrDefault(party, List.of());
  }

  Assessed.Instrument instrument(List<Finding> findings, Instant valid) {
    Verdict.OfLife state = Verdict.OfLife.UNKNOWN;
    Map<Party, Verdict.OfParticipation> participation = new LinkedHashMap<>();
    for (Finding finding : findings) {
      switch (finding.verdict()) {
        case Verdict.OfLife ofLife -> state = ofLife;
        case Verdict.OfParticipation ofParty
            when finding.bearer() != null && finding.addressee() == null ->
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
        pairs.at(valid));
  }
}
