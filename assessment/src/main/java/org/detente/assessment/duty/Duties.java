package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.detente.agreement.Agreement;
import org.detente.agreement.Duty;
import org.detente.assessment.course.Course;
import org.detente.assessment.explain.Leaves;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.fold.Knowledge;
import org.detente.assessment.fold.Neighbours;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Explanation;
import org.detente.model.Fact;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Reason;
import org.detente.model.Verdict.OfDuty;
import org.jspecify.annotations.Nullable;

/// The findings about the duties of an agreement, `duties.launch-notice@RU`.
///
/// A duty `as-in` another agreement is computed by that agreement's rule from what is known of that
/// agreement, under the life of its own: it ends with its own instrument, while the other's goes
/// on.
public final class Duties {
  private final Agreement agreement;
  private final Neighbours neighbours;
  private final Lives lives;
  private final Knowledge knowledge;
  private final List<Ruled> ruled;
  private final Map<String, Owings> owings = new ConcurrentHashMap<>();
  private final Map<String, List<Owings>> told = new ConcurrentHashMap<>();
  private volatile @Nullable Map<String, Subject> byName;

  /// @param lives the agreement's life; the course that explanations tell is the one under which
  ///   the instants of its duties are found
  public Duties(Agreement agreement, Neighbours neighbours, Lives lives, Knowledge knowledge) {
    this.agreement = agreement;
    this.neighbours = neighbours;
    this.lives = lives;
    this.knowledge = knowledge;
    this.ruled = agreement.duties().stream().map(duty -> new Ruled(duty, rule(duty))).toList();
  }

  /// A duty and its rule; empty where the agreement that states it is not loaded.
  private record Ruled(Duty duty, Optional<Rule> rule) {}

  /// The findings at an instant.
  ///
  /// @param ways where each party stands, under each way to read the questions it is touched by
  /// @param all whether instances long settled, and those not yet begun, are listed too
  public List<Finding> findings(
      Map<Party, List<PartyCourse.Way>> ways, Instant valid, boolean all) {
    List<Finding> findings = new ArrayList<>();
    for (Ruled each : ruled) {
      if (each.rule().isEmpty()) {
        ways.keySet().forEach(party -> findings.add(notLoaded(each.duty(), party)));
        continue;
      }
      for (Owings owed : owings(each.rule().get(), ways)) {
        findings.addAll(all ? owed.all(valid) : owed.listed(valid));
      }
    }
    return findings;
  }

  /// One of the findings at an instant, by its id; those of other duties are not looked for.
  ///
  /// @param ways where each party stands, under each way to read the questions it is touched by
  public Optional<Finding> finding(
      Map<Party, List<PartyCourse.Way>> ways, String id, Instant valid) {
    String[] parts = id.split("/", 3);
    return parts.length < 2 || !parts[0].equals(agreement.id())
        ? Optional.empty()
        : Optional.ofNullable(subjects().get(parts[1]))
            .flatMap(subject -> owings(subject, ways).named(id, valid));
  }

  // All there may be, by name.
  private Map<String, Subject> subjects() {
    Map<String, Subject> found = byName;
    if (found == null) {
      found = new HashMap<>();
      for (Rule rule : ruled.stream().flatMap(each -> each.rule().stream()).toList()) {
        for (Party bearer : rule.bearers()) {
          for (Subject subject : Subject.of(rule, bearer)) {
            found.put(subject.name(), subject);
          }
        }
      }
      byName = found;
    }
    return found;
  }

  /// The findings over time.
  ///
  /// @param ways where each party stands, under each way to read the questions it is touched by
  /// @param until periods that begin later are left out
  public List<Course> courses(Map<Party, List<PartyCourse.Way>> ways, Instant until) {
    return courses(ways, owings -> owings.courses(until));
  }

  /// Those of them that move in a stretch (both ends inclusive).
  ///
  /// @param ways where each party stands, under each way to read the questions it is touched by
  public List<Course> moving(Map<Party, List<PartyCourse.Way>> ways, Instant from, Instant until) {
    return courses(ways, owings -> owings.moving(from, until));
  }

  private List<Course> courses(
      Map<Party, List<PartyCourse.Way>> ways, Function<Owings, List<Course>> over) {
    List<Course> courses = new ArrayList<>();
    for (Ruled each : ruled) {
      if (each.rule().isEmpty()) {
        ways.keySet().forEach(party -> courses.add(notLoadedOverTime(each.duty(), party)));
        continue;
      }
      for (Owings owed : owings(each.rule().get(), ways)) {
        courses.addAll(over.apply(owed));
      }
    }
    return courses;
  }

  // Found once, since they are the same at every instant.
  private List<Owings> owings(Rule rule, Map<Party, List<PartyCourse.Way>> ways) {
    return told.computeIfAbsent(
        rule.name(),
        name ->
            rule.bearers().stream()
                .flatMap(bearer -> subjects(rule, bearer).stream())
                .map(subject -> owings(subject, ways))
                .toList());
  }

  // Those of whom an event tells, where it tells to whom it is owed, and all of them where they are
  // judged apart; while no event is known, the duty itself.
  private List<Subject> subjects(Rule rule, Party bearer) {
    boolean apart = rule.owed().to().apart() || rule.owed().to().isOfEvent();
    if (!apart || !(rule.owed().trigger() instanceof Duty.Trigger.On on)) {
      return Subject.of(rule, bearer);
    }
    List<Fact> events = events(rule, on);
    if (rule.owed().bearer() instanceof Duty.Bearer.OfEvent) {
      events.removeIf(event -> !Occasions.party(event).equals(bearer.code()));
    }
    Set<Optional<Party>> told = new HashSet<>();
    events.forEach(event -> told.add(Rule.toldAddressee(event, rule.owed().to())));
    List<Subject> subjects =
        Subject.of(rule, bearer).stream()
            .filter(one -> told.contains(Optional.empty()) || told.contains(one.told()))
            .toList();
    return subjects.isEmpty() ? List.of(Subject.together(rule, bearer)) : subjects;
  }

  private List<Fact> events(Rule rule, Duty.Trigger.On on) {
    Dossier dossier = neighbours.dossier(rule.source().id());
    List<Fact> events = new ArrayList<>(dossier.observations(on.event()));
    events.addAll(dossier.messages(on.event()));
    events.addAll(dossier.takenBack(on.event()));
    alsoIn(rule).forEach(other -> events.addAll(other.observations(on.event())));
    return events;
  }

  private Owings owings(Subject subject, Map<Party, List<PartyCourse.Way>> ways) {
    return owings.computeIfAbsent(
        subject.name(), name -> new Owings(subject, context(subject, ways)));
  }

  private DutyCourse.Context context(Subject subject, Map<Party, List<PartyCourse.Way>> ways) {
    Rule rule = subject.rule();
    return new DutyCourse.Context(
        lives.seenBy(subject.bearer(), neighbours.dossier(agreement.id())),
        neighbours.dossier(rule.source().id()),
        alsoIn(rule),
        lives,
        ways.getOrDefault(subject.bearer(), List.of()),
        knowledge.keepers(),
        knowledge.upTo());
  }

  private List<Dossier> alsoIn(Rule rule) {
    return rule.owed().trigger() instanceof Duty.Trigger.On on
        ? on.recordedIn().stream().map(neighbours::dossier).toList()
        : List.of();
  }

  // A rule that points to a rule that points back is no rule.
  private Optional<Rule> rule(Duty duty) {
    Set<String> seen = new HashSet<>();
    Agreement in = agreement;
    Duty next = duty;
    while (in != null && next != null && seen.add(in.id() + "/" + next.name())) {
      switch (next) {
        case Duty.Owed owed -> {
          return Optional.of(Rule.of(agreement, duty, in, owed));
        }
        case Duty.AsIn there -> {
          in = neighbours.agreement(there.agreement()).orElse(null);
          next = in == null ? null : named(in, there.duty());
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable Duty named(Agreement in, String name) {
    return in.duties().stream().filter(duty -> duty.name().equals(name)).findFirst().orElse(null);
  }

  private static String name(Duty duty, Party bearer) {
    return "duties." + duty.name() + "@" + bearer;
  }

  private Course notLoadedOverTime(Duty duty, Party bearer) {
    return Course.of(
        Finding.Kind.DUTY,
        agreement.id(),
        name(duty, bearer),
        bearer,
        Timeline.always(OfDuty.UNKNOWN));
  }

  private Finding notLoaded(Duty duty, Party bearer) {
    Phrase note =
        Phrase.of("duty.not-loaded", duty instanceof Duty.AsIn there ? there.agreement() : "");
    Reason reason =
        new Reason(
            Wording.verdict(OfDuty.UNKNOWN),
            List.of(),
            List.of(),
            List.of(Leaves.leaf(note, duty.cites(), List.of())));
    return new Finding(
        agreement.id() + "/" + name(duty, bearer),
        Finding.Kind.DUTY,
        agreement.id(),
        bearer,
        null,
        agreement.force(),
        OfDuty.UNKNOWN,
        null,
        null,
        null,
        /* sinceAtLatest= */ false,
        null,
        false,
        List.of(note),
        duty.cites(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Explanation.of(() -> Leaves.withUnchecked(reason)));
  }
}
