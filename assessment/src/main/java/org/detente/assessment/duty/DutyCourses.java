package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Course.State;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.assessment.timeline.Timeline.Step;
import org.detente.model.Finding;
import org.detente.model.Interval;
import org.detente.model.UtcCalendar;
import org.detente.model.Verdict.OfDuty;
import org.jspecify.annotations.Nullable;

/// One duty of one bearer toward its addressees over all of valid time: a course for each instance,
/// and one for the duty itself, which is listed while no instance is.
final class DutyCourses {
  private final Subject subject;
  private final DutyCourse.Context context;
  private final Owing owing;
  private volatile @Nullable NavigableSet<Instant> turns;
  private final Map<Integer, Course> told = new ConcurrentHashMap<>();

  DutyCourses(Subject subject, DutyCourse.Context context, Owing owing) {
    this.subject = subject;
    this.context = context;
    this.owing = owing;
  }

  /// Each instance as it is told, and the duty itself, which reads idle while none has begun.
  ///
  /// @param until periods that begin later are left out; not after the end of what is owed
  List<Course> until(Instant until) {
    SequencedMap<String, Course> courses = new LinkedHashMap<>();
    Listed listed = new Listed();
    for (int i = 0; i < owing.count(Glance.at(until)); i++) {
      Course course = told(i);
      listed.add(course.states());
      courses.put(course.id(), course);
    }
    Timeline<State> itself =
        owing
            .idle()
            .verdict()
            .combine(
                listed.none().combine(owing.ended(), Boolean::logicalOr),
                (verdict, tells) -> new State(verdict, tells, null, false));
    // What is owed once shares its name with the duty itself.
    courses.merge(
        subject.id(),
        plain(itself),
        (one, other) ->
            one.with(
                one.states()
                    .combine(other.states(), (state, idly) -> state.listed() ? state : idly)));
    return List.copyOf(courses.values());
  }

  /// Those of them that move in a stretch (both ends inclusive): the many that were settled before,
  /// or are owed later, are not told.
  ///
  /// @param until not after the end of what is owed
  List<Course> moving(Instant from, Instant until) {
    Instant next = turns().ceiling(from);
    if (next == null || next.isAfter(until)) {
      return List.of();
    }
    List<Course> courses =
        owing.idle().verdict().changes(from, until) || owing.isOnce()
            ? until(until)
            : IntStream.range(0, owing.count(Glance.at(until)))
                .filter(i -> moves(i, from, until))
                .mapToObj(this::told)
                .toList();
    return courses.stream().filter(course -> course.moves(from, until)).toList();
  }

  // The instants at which something may move; most duties rest most of the time.
  private NavigableSet<Instant> turns() {
    NavigableSet<Instant> found = turns;
    if (found == null) {
      found = new TreeSet<>();
      if (owing.isOnce()) {
        for (Course course : until(owing.until())) {
          course.states().steps().stream().map(Step::from).forEach(found::add);
          course.deadlines().stream().map(Course.Deadline::at).forEach(found::add);
        }
      }
      owing.idle().verdict().steps().stream().map(Step::from).forEach(found::add);
      for (int i = 0; i < owing.instances().size(); i++) {
        owing.instances().get(i).turns().forEach(found::add);
        owing.latest().get(i).turns().forEach(found::add);
        owing.overtaken(i).ifPresent(found::add);
      }
      turns = found;
    }
    return found;
  }

  // A look that is quick; what it finds is looked at again.
  private boolean moves(int index, Instant from, Instant until) {
    return owing.instances().get(index).moves(from, until)
        || owing.latest().get(index).moves(from, until)
        || owing
            .overtaken(index)
            .filter(at -> !at.isBefore(from) && !at.isAfter(until))
            .isPresent();
  }

  private Course told(int index) {
    return told.computeIfAbsent(index, this::course);
  }

  // Told as the last one while it is, and then as one that is not. A course so joined is not told
  // reading by reading.
  private Course course(int index) {
    Course last = course(owing.latest().get(index));
    return owing
        .overtaken(index)
        .map(at -> {
          Timeline<State> after = states(owing.instances().get(index));
          return last.with(last.states().then(at, after)).under(List.of());
        })
        .orElse(last);
  }

  private Course course(Instance instance) {
    Subject named = subject.of(instance.occasion());
    return new Course(
        named.id(),
        Finding.Kind.DUTY,
        named.rule().agreement().id(),
        named.bearer(),
        named.addressee(),
        states(instance),
        instance.deadlines(owing.readings().stream().map(DutyCourse.Reading::under).toList()),
        DutyFindings.alarm(named.rule(), instance),
        instance.judgement().overTime());
  }

  private Course plain(Timeline<State> states) {
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

  private Timeline<State> states(Instance instance) {
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
    owing.ended().steps().forEach(step -> breaks.add(step.from()));
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
          new Step<>(at, state(instance, at), instance.judgement().verdict().stepAt(at).causes()));
    }
    return Timeline.of(state(instance, Instant.MIN), steps);
  }

  private State state(Instance instance, Instant at) {
    Glance valid = Glance.at(at);
    return new State(
        instance.judgement().verdict().at(valid),
        instance.occasion().isThere(valid)
            && instance.isListed(valid, owing.ended().at(valid), context.own()),
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
