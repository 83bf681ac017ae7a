package org.detente.assessment.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.agreement.Deadline.Window;
import org.detente.assessment.Standpoint;
import org.detente.assessment.calendar.Coming.Basis;
import org.detente.assessment.calendar.Coming.Share;
import org.detente.assessment.course.Course;
import org.detente.assessment.course.Course.Deadline;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timetable.When;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfDuty;
import org.detente.model.Verdict.OfParticipation;
import org.jspecify.annotations.Nullable;

/// What is due: the deadlines of duties, whether what they ask for was done or not. One exchange is
/// one date, however many owe it.
record Exchanges(Standpoint standpoint, Days days, Instant asOf, Instant from, Instant until) {

  /// One instance of one duty on one date.
  private record Place(String instrument, String rule, When when) {
    /// The same for all dates of it: a clock may stand still for one bearer alone.
    String name() {
      return instrument + "/" + rule;
    }
  }

  /// A deadline of one bearer that falls into the stretch.
  private record Owed(Course course, Instant at) {}

  List<Coming> of(List<Course> courses) {
    Map<String, Course> lives = new HashMap<>();
    standpoint.courses(Set.of(Finding.Kind.LIFE), until).forEach(it -> lives.put(it.id(), it));
    Map<Place, List<Owed>> places = new LinkedHashMap<>();
    for (Course course : courses) {
      if (course.kind() == Finding.Kind.DUTY && !course.deadlines().isEmpty()) {
        Instant at = told(course);
        When when = when(course, at);
        if (when.meets(from, until) && isOwed(course, at)) {
          Place place = new Place(course.instrument(), rule(course.id()), when);
          places.computeIfAbsent(place, it -> new ArrayList<>()).add(new Owed(course, at));
        }
      }
    }
    Map<String, Long> dates =
        places.keySet().stream().collect(Collectors.groupingBy(Place::name, Collectors.counting()));
    List<Coming> comings = new ArrayList<>();
    places.forEach((place, owed) ->
        coming(place, owed, dates.getOrDefault(place.name(), 1L) > 1, lives)
            .ifPresent(comings::add));
    return comings;
  }

  // The date for calendars; where that is before the stretch already, the next one that some
  // reading gives.
  private Instant told(Course course) {
    Instant alarm = course.alarm() == null ? course.deadlines().getFirst().at() : course.alarm();
    return course.deadlines().stream()
        .map(Deadline::at)
        .filter(at -> !at.isBefore(alarm) && when(course, at).meets(from, until))
        .findFirst()
        .orElse(alarm);
  }

  /// The last day in time, or the instant.
  private static When when(Course course, Instant at) {
    boolean included =
        course.deadlines().stream().anyMatch(it -> it.at().equals(at) && it.included());
    var time = at.atOffset(ZoneOffset.UTC);
    return !included && time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? When.on(time.toLocalDate().minusDays(1))
        : When.at(at);
  }

  // Not where the instrument has ended by then, where it was given up or called off, or where an
  // exception applies.
  private static boolean isOwed(Course course, Instant at) {
    return switch ((OfDuty) course.states().at(at.minusNanos(1)).verdict()) {
      case ENDED, WAIVED, VOID, NOT_APPLICABLE -> false;
      case DORMANT -> course.states().at(at).verdict() != OfDuty.DORMANT;
      case DUE, MET, MET_LATE, MISSED, UNKNOWN, OUTSIDE_THE_RULE, RESTING, WITHHELD, CONTESTED ->
          true;
    };
  }

  /// @param apart whether others owe it on another date
  /// @param lives where each party stands over time, by id
  private Optional<Coming> coming(
      Place place, List<Owed> owed, boolean apart, Map<String, Course> lives) {
    Owed first = owed.getFirst();
    Agreement agreement = standpoint.agreements().get(place.instrument());
    Optional<Finding> then = days.finding(first.course(), first.at());
    if (agreement == null || then.isEmpty()) {
      return Optional.empty();
    }
    Optional<OwedRule> rule = OwedRule.of(standpoint, agreement, place.rule());
    List<Share> shares = owed.stream().map(it -> share(agreement, rule, it, lives)).toList();
    SortedSet<Party> concerns = new TreeSet<>();
    shares.forEach(share -> {
      concerns.add(share.by());
      concerns.addAll(share.to());
    });
    boolean open =
        shares.stream()
            .anyMatch(it -> it.verdict() == OfDuty.DUE || it.verdict() == OfDuty.DORMANT);
    Share one = shares.getFirst();
    return Optional.of(
        new Coming(
            place.name() + (apart ? "@" + one.by() : "") + "/due",
            Coming.Kind.DUE,
            place.instrument(),
            place.rule(),
            Phrase.of("calendar.what", rule.map(OwedRule::title).orElse(place.rule())),
            place.when(),
            rule.filter(it -> it.owed().deadline() instanceof Window window && window.asARule())
                    .isPresent()
                ? Basis.PRACTICE
                : Turns.basis(agreement),
            shares,
            concerns,
            rule.flatMap(it -> Counting.of(it.source(), it.owed(), one.by(), one.to())),
            first.course().deadlines(),
            List.of(),
            state(shares),
            open,
            Rule.of(then.get(), OfDuty.DUE),
            then.get().entries()));
  }

  private Share share(
      Agreement agreement, Optional<OwedRule> rule, Owed owed, Map<String, Course> lives) {
    Course course = owed.course();
    Party by = course.bearer() == null ? new Party("?") : course.bearer();
    List<Party> to =
        course.addressee() != null
            ? List.of(course.addressee())
            : rule.map(it -> it.addressees(agreement, by)).orElse(List.of()).stream()
                .filter(it -> isWithin(lives.get(agreement.id() + "/life@" + it), owed.at()))
                .toList();
    return new Share(course.id(), by, to, course.states().at(asOf).verdict());
  }

  private static boolean isWithin(@Nullable Course life, Instant at) {
    return life != null
        && life.states().at(at).verdict() instanceof OfParticipation standing
        && standing.isWithin();
  }

  // Where they differ, what is least settled is said.
  private static Phrase state(List<Share> shares) {
    List<Verdict> verdicts =
        shares.stream().map(Share::verdict).filter(it -> it != null).distinct().toList();
    if (verdicts.size() > 1) {
      return Phrase.of("calendar.differs");
    }
    return verdicts.getFirst() == OfDuty.DORMANT
        ? Phrase.of("calendar.state.ahead")
        : Wording.verdict(verdicts.getFirst());
  }

  /// `duties.half-yearly-data/2011-09` of a finding's id: without whose it is.
  private static String rule(String id) {
    String local = id.substring(id.indexOf('/') + 1);
    int bearer = local.indexOf('@');
    int instance = local.indexOf('/', bearer);
    return local.substring(0, bearer) + (instance < 0 ? "" : local.substring(instance));
  }
}
