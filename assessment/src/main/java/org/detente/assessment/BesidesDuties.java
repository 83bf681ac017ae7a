package org.detente.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Limit;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Kept;
import org.detente.assessment.life.LifeFindings;
import org.detente.assessment.life.Pairs;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.limit.GroupFindings;
import org.detente.assessment.limit.LimitFindings;
import org.detente.assessment.pledge.PledgeFindings;
import org.detente.assessment.quota.Quotas;
import org.detente.assessment.restraint.RestraintFindings;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// What is found of an instrument besides its duties: its life, limits, quotas and restraints, each
/// for each bearer. Safe for many threads.
final class BesidesDuties {
  private final Agreement agreement;
  private final SequencedMap<Party, PartyCourse> parties;
  private final Map<Party, List<PartyCourse.Way>> ways;
  private final Pairs pairs;
  private final LifeFindings life;
  private final Rules rules;
  private volatile @Nullable List<Kept> alike;
  private final Map<Finding.Kind, List<Kept>> kept = new ConcurrentHashMap<>();
  private final Map<Finding.Kind, List<Course>> overTime = new ConcurrentHashMap<>();

  /// The rules that rest on the life.
  record Rules(
      PledgeFindings pledge,
      LimitFindings limits,
      GroupFindings groups,
      Quotas quotas,
      RestraintFindings restraints) {}

  /// @param parties in order of their codes
  /// @param ways where each party stands, under each way to read the questions it is touched by
  BesidesDuties(
      Agreement agreement,
      SequencedMap<Party, PartyCourse> parties,
      Map<Party, List<PartyCourse.Way>> ways,
      Pairs pairs,
      LifeFindings life,
      Rules rules) {
    this.agreement = agreement;
    this.parties = parties;
    this.ways = ways;
    this.pairs = pairs;
    this.life = life;
    this.rules = rules;
  }

  /// All that is listed at an instant.
  Stream<Finding> at(Instant valid) {
    return Stream.of(Finding.Kind.values())
        .filter(kind -> kind != Finding.Kind.DUTY)
        .flatMap(kind -> at(kind, valid));
  }

  /// What of one kind is listed at an instant.
  ///
  /// @throws IllegalArgumentException where that is the kind of duties
  Stream<Finding> at(Finding.Kind kind, Instant valid) {
    return kept.computeIfAbsent(kind, this::kept).stream()
        .flatMap(finding -> finding.at(valid).stream());
  }

  /// What is listed only where everything is: how two stand toward one another who never acted
  /// toward the other alone.
  Stream<Finding> unlisted(Instant valid) {
    List<Kept> found = alike;
    if (found == null) {
      found = life.ofPairs(pairs, /* apart= */ false);
      alike = found;
    }
    return found.stream().flatMap(finding -> finding.at(valid).stream());
  }

  private List<Kept> kept(Finding.Kind kind) {
    return switch (kind) {
      case LIFE -> lives();
      case LIMIT -> limits();
      case QUOTA -> rules.quotas().kept(ways);
      case RESTRAINT -> rules.restraints().kept();
      case DUTY -> throw new IllegalArgumentException("those of duties are found elsewhere");
    };
  }

  private List<Kept> lives() {
    List<Kept> lives = new ArrayList<>();
    PledgeFindings pledge = rules.pledge();
    lives.add(
        Kept.one(valid -> life.ofInstrument(valid, pledge.standing(valid, pledge.limits(valid)))));
    parties.forEach((party, course) ->
        lives.add(Kept.one(valid -> life.ofParty(course, waysOf(party), valid))));
    lives.addAll(life.ofPairs(pairs, /* apart= */ true));
    return lives;
  }

  private List<Kept> limits() {
    List<Kept> limits = new ArrayList<>();
    limits.add(new Kept(rules.pledge()::limits));
    for (Limit limit : agreement.limits()) {
      for (Party bearer : limit.bearers()) {
        PartyCourse course = parties.get(bearer);
        if (course == null) {
          throw new IllegalArgumentException(bearer + " bears a limit and is no party");
        }
        limits.add(Kept.one(valid -> rules.limits().of(limit, course, waysOf(bearer), valid)));
      }
      limit
          .groups()
          .forEach(group -> limits.add(Kept.one(valid -> rules.groups().of(limit, group, valid))));
    }
    return limits;
  }

  /// The findings of one kind over time. Found once: overviews and the calendar show them for
  /// whatever day is asked.
  ///
  /// @throws IllegalArgumentException where that is the kind of duties, which have an end
  List<Course> courses(Finding.Kind kind) {
    return overTime.computeIfAbsent(kind, this::overTime);
  }

  private List<Course> overTime(Finding.Kind kind) {
    return switch (kind) {
      case LIFE -> livesOverTime();
      case LIMIT -> limitsOverTime();
      case QUOTA -> rules.quotas().courses(ways);
      case RESTRAINT -> rules.restraints().courses();
      case DUTY -> throw new IllegalArgumentException("those of duties are found elsewhere");
    };
  }

  private List<Course> livesOverTime() {
    List<Course> courses = new ArrayList<>(List.of(life.courseOfInstrument()));
    ways.forEach((party, way) -> courses.add(life.courseOfParty(party, way)));
    courses.addAll(life.coursesOfPairs(pairs));
    return courses;
  }

  private List<Course> limitsOverTime() {
    List<Course> courses = new ArrayList<>(rules.pledge().courses());
    for (Limit limit : agreement.limits()) {
      limit
          .bearers()
          .forEach(bearer -> courses.add(rules.limits().course(limit, bearer, waysOf(bearer))));
      limit.groups().forEach(group -> courses.add(rules.groups().course(limit, group)));
    }
    return courses;
  }

  private List<PartyCourse.Way> waysOf(Party party) {
    return ways.getOrDefault(party, List.of());
  }
}
