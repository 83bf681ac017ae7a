package org.detente.assessment.restraint;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Restraint;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Kept;
import org.detente.assessment.explain.Accounts;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Explanation;
import org.detente.model.Finding;
import org.detente.model.ImpreciseDate;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfRestraint;
import org.jspecify.annotations.Nullable;

/// The findings about restraints and red lines, `restraints.no-deployment@RU`.
public final class RestraintFindings {
  private final Function<String, Optional<Setting>> settings;
  private final Setting setting;
  private final Optional<Instant> upTo;
  private final Map<String, RestraintCourse> courses = new ConcurrentHashMap<>();

  /// @param settings every loaded agreement by id, for restraints that mirror each other
  /// @param upTo the instant of the known axis with which `held-from` is compared; empty when
  ///   nothing is known
  public RestraintFindings(
      Function<String, Optional<Setting>> settings, Setting setting, Optional<Instant> upTo) {
    this.settings = settings;
    this.setting = setting;
    this.upTo = upTo;
  }

  /// The findings of every restraint of the agreement at each instant that is asked.
  public List<Kept> kept() {
    return bound().map(one -> Kept.one(valid -> of(one, valid))).toList();
  }

  /// The findings of every restraint of the agreement over time.
  public List<Course> courses() {
    return bound().map(this::overTime).toList();
  }

  // Each for each who is bound by it.
  private Stream<Restraint> bound() {
    Agreement agreement = setting.agreement();
    return agreement.restraints().stream()
        .flatMap(one -> one.of(agreement.parties().keySet()).stream());
  }

  private Course overTime(Restraint restraint) {
    RestraintCourse course = course(restraint);
    return Course.of(
            Finding.Kind.RESTRAINT,
            setting.agreement().id(),
            rule(restraint),
            restraint.declarant(),
            course.verdicts())
        .under(course.judgement().overTime());
  }

  /// Found once; the same restraint is asked for again and again.
  private RestraintCourse course(Restraint restraint) {
    return courses.computeIfAbsent(
        rule(restraint), rule -> RestraintCourse.of(settings, setting, restraint, upTo));
  }

  private static String rule(Restraint restraint) {
    return Setting.rule(restraint) + "@" + restraint.declarant();
  }

  private Finding of(Restraint restraint, Glance valid) {
    RestraintCourse course = course(restraint);
    RestraintReasons reasons = new RestraintReasons(setting.agreement(), restraint, course, valid);
    Dossier dossier = setting.dossier();
    List<Finding.Reading> readings = course.judgement().readings(valid, dossier);
    List<Reason> notes = new RestraintNotes(setting.agreement(), restraint, course, valid).notes();
    Timeline<OfRestraint> verdicts = course.verdicts();
    Timeline.Step<OfRestraint> step = verdicts.stepAt(valid);
    String rule = rule(restraint);
    return new Finding(
        setting.agreement().id() + "/" + rule,
        Finding.Kind.RESTRAINT,
        setting.agreement().id(),
        restraint.declarant(),
        null,
        setting.agreement().force(),
        step.value(),
        null,
        null,
        verdicts.since(valid).orElse(null),
        /* sinceAtLatest= */ false,
        newest(course, valid),
        false,
        notes.stream().map(Reason::phrase).toList(),
        reasons.cites(),
        Accounts.sideBySide(dossier.accounts(rule, valid)),
        step.causes(),
        readings,
        verdicts
            .changeAfter(valid)
            .map(next -> new Finding.Next(next.from(), next.value()))
            .orElse(null),
        Explanation.of(() -> reasons.explain(notes, readings)));
  }

  // The newest that is on record of its condition by then.
  private static @Nullable ImpreciseDate newest(RestraintCourse course, Glance valid) {
    return course.readings().stream()
        .flatMap(reading -> reading.evaluation().ofCondition().stream())
        .filter(sighting -> valid.reaches(sighting.at()))
        .map(sighting -> sighting.fact().valid())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
