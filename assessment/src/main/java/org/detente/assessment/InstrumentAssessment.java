package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Scheduled;
import org.detente.assessment.course.Course;
import org.detente.assessment.duty.Duties;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Knowledge;
import org.detente.assessment.fold.Neighbours;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.LifeFindings;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.Pairs;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.limit.GroupFindings;
import org.detente.assessment.limit.LimitFindings;
import org.detente.assessment.pledge.PledgeFindings;
import org.detente.assessment.quota.Beginning;
import org.detente.assessment.quota.Quotas;
import org.detente.assessment.restraint.RestraintFindings;
import org.detente.assessment.restraint.Setting;
import org.detente.assessment.timetable.Renewals;
import org.detente.assessment.timetable.Timetable;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;

/// One instrument assessed: its life first, on which every rule of it rests, then its rules.
final class InstrumentAssessment {
  private final Agreement agreement;
  private final Pairs pairs;
  private final BesidesDuties besidesDuties;
  private final Quotas quotas;
  private final Duties duties;
  private final Timetable timetable;
  private final Map<Party, List<PartyCourse.Way>> ways;

  /// @param ground what its rules rest on
  /// @param neighbours it and all it rests on, such as those whose limits it borrows
  /// @param settings those of all loaded agreements, by id
  InstrumentAssessment(
      Ground ground,
      Neighbours neighbours,
      Knowledge knowledge,
      Function<String, Optional<Setting>> settings) {
    Setting setting = ground.setting();
    this.agreement = setting.agreement();
    this.ways = setting.ways();
    Dossier dossier = setting.dossier();
    Lives lives = setting.lives();
    this.pairs = new Pairs(agreement, ground.parties(), ways, knowledge.upTo());
    LimitFindings limits = new LimitFindings(agreement, dossier, lives, knowledge.upTo());
    this.quotas = new Quotas(agreement, dossier, lives, knowledge.keepers());
    this.besidesDuties =
        new BesidesDuties(
            agreement,
            ground.parties(),
            ways,
            pairs,
            new LifeFindings(agreement, dossier, lives),
            new BesidesDuties.Rules(
                new PledgeFindings(
                    agreement, lives, ground.borrowing(), ground.dependence(), limits),
                limits,
                new GroupFindings(agreement, dossier, lives, ways, knowledge.upTo()),
                quotas,
                new RestraintFindings(settings, setting, knowledge.upTo())));
    this.duties = new Duties(agreement, neighbours, lives, knowledge);
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

  /// What is found at an instant, ordered by id.
  List<Finding> findings(Instant valid, Listing listing) {
    boolean all = listing == Listing.ALL;
    return Stream.of(
            besidesDuties.at(valid),
            all ? besidesDuties.unlisted(valid) : Stream.<Finding>empty(),
            duties.findings(ways, valid, all).stream())
        .flatMap(Function.identity())
        .sorted(Comparator.comparing(Finding::id))
        .toList();
  }

  /// One finding about a duty, by its id.
  Optional<Finding> duty(String id, Instant valid) {
    return duties.finding(ways, id, valid);
  }

  /// What is found of one kind, not that of duties, of which there may be many; all there is.
  ///
  /// @throws IllegalArgumentException where that is the kind of duties, which are found one by one
  List<Finding> besidesDuties(Finding.Kind kind, Instant valid) {
    Stream<Finding> listed = besidesDuties.at(kind, valid);
    return kind == Finding.Kind.LIFE
        ? Stream.concat(listed, besidesDuties.unlisted(valid)).toList()
        : listed.toList();
  }

  /// The dates by which nobody owes a message.
  Timetable timetable() {
    return timetable;
  }

  /// The periods of quotas that begin in `[from, until)`.
  ///
  /// @param asOf for which it is told how they stand
  List<Beginning> beginning(Instant asOf, Instant from, Instant until) {
    return quotas.beginning(ways, asOf, from, until);
  }

  /// The findings of one kind over time.
  ///
  /// @param until periods of duties that begin later are left out
  List<Course> courses(Finding.Kind kind, Instant until) {
    return kind == Finding.Kind.DUTY ? duties.courses(ways, until) : besidesDuties.courses(kind);
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
