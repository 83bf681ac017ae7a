package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.assessment.explain.Accounts;
import org.detente.assessment.reading.Judgement;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Explanation;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Phrase;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfDuty;
import org.jspecify.annotations.Nullable;

/// The findings about one duty of one bearer toward its addressees: one for each instance,
/// `duties.change-in-data@US/4f2a90c1`, and one for the duty itself while none has begun.
///
/// Listed are the instances that are open at the instant asked, and those settled in the 400 days
/// before; on request all that are known. A duty none of whose listed instances has begun lists
/// itself, so that a reader sees that it is there: `dormant`, or at rest, withheld or ended.
final class DutyFindings {
  private final Subject subject;
  private final Rule rule;
  private final DutyCourse.Context context;
  private final DutyCourse course;
  private final Owing owing;
  private final List<Instance> instances;
  private final Glance valid;

  /// @param owing what tells the instant asked about
  DutyFindings(Subject subject, DutyCourse.Context context, Owing owing, Glance valid) {
    this.subject = subject;
    this.rule = subject.rule();
    this.context = context;
    this.owing = owing;
    this.course = owing.course();
    this.instances = owing.at(valid);
    this.valid = valid;
  }

  /// @param all whether instances long settled, and those not yet begun, are listed too
  List<Finding> list(boolean all) {
    List<Finding> findings = new ArrayList<>();
    // What came about before the end stands beside it; that nothing is owed any more is told too.
    boolean ended = owing.ended().at(valid);
    boolean begun = false;
    for (Instance instance : instances) {
      Occasion occasion = instance.occasion();
      if (all || instance.isListed(valid, ended, context.own())) {
        findings.add(of(subject.of(occasion), instance));
        begun |= instance.hasBegun(valid) || occasion.isOnce();
      }
    }
    if (!begun || (ended && findings.stream().noneMatch(this::isItself))) {
      findings.add(itself());
    }
    return findings;
  }

  /// The finding of that id alone: an instance's, however old, or the duty's itself.
  Optional<Finding> named(String id) {
    return instances.stream()
        .filter(instance -> id.endsWith(instance.occasion().name()))
        .filter(instance -> subject.of(instance.occasion()).id().equals(id))
        .findFirst()
        .map(instance -> of(subject.of(instance.occasion()), instance))
        .or(() -> id.equals(subject.id()) ? Optional.of(itself()) : Optional.empty());
  }

  private boolean isItself(Finding finding) {
    return finding.id().equals(subject.id());
  }

  private Finding of(Subject named, Instance instance) {
    Judgement<OfDuty> judgement = instance.judgement();
    Outcome leading = instance.leading();
    List<Finding.Reading> shown = judgement.readings(valid, context.own());
    boolean latest = leading.occasion().equals(instances.getLast().occasion());
    DutyReasons reasons =
        new DutyReasons(named, course, context, leading, judgement, latest, valid);
    return finding(
        named,
        judgement.verdict(),
        timing(instance),
        reasons.notes(),
        course.claims().about(leading.occasion(), latest).stream()
            .filter(fact -> valid.reaches(fact.valid().certainFrom()))
            .toList(),
        shown,
        Explanation.of(() -> reasons.explain(shown)));
  }

  private Finding itself() {
    Judgement<OfDuty> judgement = owing.idle();
    List<Finding.Reading> shown = judgement.readings(valid, context.own());
    return finding(
        subject,
        judgement.verdict(),
        null,
        List.of(),
        List.of(),
        shown,
        Explanation.of(() -> DutyReasons.ofItself(subject, context, judgement, shown, valid)));
  }

  private Finding.Timing timing(Instance instance) {
    Outcome leading = instance.leading();
    Instant bound = Instance.bound(leading);
    States.Performance performed = leading.performed();
    Instant given = performed == null || valid.isBefore(performed.at()) ? null : performed.at();
    boolean onlyBy = performed != null && performed.onlyBy();
    return new Finding.Timing(
        leading.start(),
        bound,
        bound != null && leading.due() != null && leading.due().included(),
        bound == null || leading.latest() == null ? null : leading.latest().at(),
        alarm(rule, instance),
        given == null ? null : leading.margin(),
        given == null ? null : leading.lead(),
        onlyBy ? null : given,
        onlyBy ? given : null);
  }

  /// The deadline for calendars: the earliest of any reading where the file says so.
  static @Nullable Instant alarm(Rule rule, Instance instance) {
    Agreement source = rule.source();
    boolean followsEarliest =
        Terms.questions(rule.owed().deadline()).stream()
            .map(source.questions()::get)
            .anyMatch(question -> question != null && question.alarm() == Question.Alarm.EARLIEST);
    return followsEarliest ? instance.earliest() : Instance.bound(instance.leading());
  }

  private Finding finding(
      Subject named,
      Timeline<OfDuty> verdicts,
      Finding.@Nullable Timing timing,
      List<Phrase> notes,
      List<Fact> said,
      List<Finding.Reading> shown,
      Explanation explanation) {
    Timeline.Step<? extends Verdict> step = verdicts.stepAt(valid);
    return new Finding(
        named.id(),
        Finding.Kind.DUTY,
        rule.agreement().id(),
        named.bearer(),
        named.addressee(),
        rule.agreement().force(),
        step.value(),
        null,
        timing,
        verdicts.since(valid).orElse(null),
        /* sinceAtLatest= */ false,
        null,
        false,
        notes,
        rule.cites(),
        Accounts.sideBySide(said),
        step.causes(),
        shown,
        verdicts
            .changeAfter(valid)
            .map(next -> new Finding.Next(next.from(), next.value()))
            .orElse(null),
        explanation);
  }
}
