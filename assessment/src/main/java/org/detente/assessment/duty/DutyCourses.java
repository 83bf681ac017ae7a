package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.agreement.Duty;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Course.State;
import org.detente.assessment.timeline.Timeline;
import org.detente.assessment.timeline.Timeline.Step;
import org.detente.assessment.timeline.UtcCalendar;
import org.detente.model.Finding;
import org.detente.model.Interval;
import org.detente.model.Verdict.OfDuty;

/// One duty of one bearer toward its addressees over all of valid time: a course for each instance,
/// and one for the duty itself, which is listed while no instance is.
///
/// Where something is said of the instance that began last, whichever that is, an instance reads
/// otherwise once the next has begun: then time is cut where periods begin, and each stretch told
/// as it is asked within it.
final class DutyCourses {
  private static final State ABSENT = new State(OfDuty.DORMANT, false, null, false);

  private final Subject subject;
  private final DutyCourse.Context context;
  private final Instant end;
  private final Stretch whole;
  private final NavigableSet<Instant> cuts;

  /// @param end periods that begin later are left out
  DutyCourses(Subject subject, DutyCourse.Context context, Instant end) {
    this.subject = subject;
    this.context = context;
    this.end = end;
    DutyCourse course = new DutyCourse(subject, context, end);
    this.whole = stretch(course);
    this.cuts = cuts(course);
  }

  /// Whether they tell what there is until an instant as well as until their own end: what time is
  /// not cut for reads the same whatever comes later.
  boolean tell(Instant until) {
    return until.equals(end)
        || !(subject.rule().owed().trigger() instanceof Duty.Trigger.Periodic)
        || (cuts.isEmpty() && until.isBefore(end));
  }

  /// @param until periods that begin later are left out
  List<Course> until(Instant until) {
    if (cuts.isEmpty()) {
      return whole.courses(subject, until);
    }
    SequencedMap<String, Course> courses = new LinkedHashMap<>();
    Instant from = Instant.MIN;
    for (Instant cut : cuts) {
      Stretch stretch = stretch(new DutyCourse(subject, context, from));
      splice(courses, stretch.courses(subject, from), from);
      from = cut;
    }
    splice(courses, whole.courses(subject, until), from);
    // Cut and spliced, a course is not told reading by reading.
    return courses.values().stream().map(course -> course.under(List.of())).toList();
  }

  private static NavigableSet<Instant> cuts(DutyCourse course) {
    NavigableSet<Instant> cuts = new TreeSet<>();
    if (course.claims().speakOfTheLatest()) {
      course.occasions().stream()
          .map(Occasion::period)
          .filter(period -> period != null)
          .map(Interval::from)
          .forEach(cuts::add);
    }
    return cuts;
  }

  private static void splice(
      SequencedMap<String, Course> courses, List<Course> stretch, Instant from) {
    for (Course course : stretch) {
      Course before = courses.get(course.id());
      Timeline<State> states = before == null ? Timeline.always(ABSENT) : before.states();
      courses.put(course.id(), course.with(states.then(from, course.states())));
    }
  }

  private Stretch stretch(DutyCourse course) {
    List<DutyCourse.Reading> readings = course.readings();
    Timeline<Boolean> ended = Instance.ended(readings);
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < course.occasions().size(); i++) {
      Instance instance = Instance.of(readings, i);
      told.add(
          new Told(
              instance.occasion(),
              course(subject.of(instance.occasion()), instance, readings, ended)));
    }
    return new Stretch(told, Owing.idle(readings, course).verdict(), ended);
  }

  private record Told(Occasion occasion, Course course) {}

  /// Instances as they are told, and what the duty itself reads while none of them has begun.
  private record Stretch(List<Told> told, Timeline<OfDuty> idle, Timeline<Boolean> ended) {

    /// @param until periods that begin later are left out
    List<Course> courses(Subject subject, Instant until) {
      SequencedMap<String, Course> courses = new LinkedHashMap<>();
      Listed listed = new Listed();
      for (Told one : told) {
        if (one.occasion().isThere(until)) {
          listed.add(one.course().states());
          courses.put(one.course().id(), one.course());
        }
      }
      Timeline<State> itself =
          idle.combine(
              listed.none().combine(ended, Boolean::logicalOr),
              (verdict, tells) -> new State(verdict, tells, null, false));
      // What is owed once shares its name with the duty itself.
      courses.merge(
          subject.id(),
          plain(subject, itself),
          (one, other) ->
              one.with(
                  one.states()
                      .combine(other.states(), (state, idly) -> state.listed() ? state : idly)));
      return List.copyOf(courses.values());
    }
  }

  private Course course(
      Subject named,
      Instance instance,
      List<DutyCourse.Reading> readings,
      Timeline<Boolean> ended) {
    return new Course(
        named.id(),
        Finding.Kind.DUTY,
        named.rule().agreement().id(),
        named.bearer(),
        named.addressee(),
        states(instance, ended),
        instance.deadlines(readings.stream().map(DutyCourse.Reading::under).toList()),
        DutyFindings.alarm(named.rule(), instance),
        instance.judgement().overTime());
  }

  private static Course plain(Subject subject, Timeline<State> states) {
    return new Course(
        subject.id(),
        Finding.Kind.DUTY,
        subject.rule().agreement().id(),
        subject.bearer(),
        subject.addressee(),
        states,
        List.of(),
        null);
  }

  private Timeline<State> states(Instance instance, Timeline<Boolean> ended) {
    NavigableSet<Instant> breaks = new TreeSet<>();
    instance
        .outcomes()
        .forEach(outcome -> outcome.verdicts().steps().forEach(step -> breaks.add(step.from())));
    for (Step<OfDuty> step : instance.judgement().verdict().steps()) {
      breaks.add(step.from());
      if (!step.from().equals(Instant.MIN)) {
        breaks.add(UtcCalendar.plus(step.from(), Instance.RECENT));
      }
    }
    ended.steps().forEach(step -> breaks.add(step.from()));
    breaks.add(instance.leading().start());
    Interval period = instance.occasion().period();
    if (period != null) {
      breaks.add(period.from());
    }
    breaks.remove(Instant.MIN);
    breaks.remove(Instant.MAX);
    List<Step<State>> steps = new ArrayList<>();
    for (Instant at : breaks) {
      steps.add(
          new Step<>(
              at, state(instance, ended, at), instance.judgement().verdict().stepAt(at).causes()));
    }
    return Timeline.of(state(instance, ended, Instant.MIN), steps);
  }

  private State state(Instance instance, Timeline<Boolean> ended, Instant at) {
    return new State(
        instance.judgement().verdict().at(at),
        instance.occasion().isThere(at) && instance.isListed(at, ended.at(at), context.own()),
        null,
        false);
  }

  /// How many instances are listed, over time.
  private static final class Listed {
    private final NavigableMap<Instant, Integer> changes = new TreeMap<>();

    void add(Timeline<State> states) {
      boolean before = false;
      for (Step<State> step : states.steps()) {
        if (step.value().listed() != before) {
          before = step.value().listed();
          changes.merge(step.from(), before ? 1 : -1, Integer::sum);
        }
      }
    }

    /// Whether none is.
    Timeline<Boolean> none() {
      List<Step<Boolean>> steps = new ArrayList<>();
      int listed = changes.getOrDefault(Instant.MIN, 0);
      boolean before = listed == 0;
      for (var change : changes.tailMap(Instant.MIN, false).entrySet()) {
        listed += change.getValue();
        steps.add(new Step<>(change.getKey(), listed == 0, List.of()));
      }
      return Timeline.of(before, steps);
    }
  }
}
