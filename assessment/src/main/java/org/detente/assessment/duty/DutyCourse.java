package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.detente.agreement.Duty;
import org.detente.agreement.Predicate;
import org.detente.agreement.Question;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Gate;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// One duty of one bearer toward its addressees: all its instances, each under every reading.
final class DutyCourse {
  private final Subject subject;
  private final Rule rule;
  private final Duty.Owed owed;
  private final Party bearer;
  private final Context context;
  private final Claims claims;
  private final boolean shown;
  private final List<Notice> notices;
  private final List<Occasion> occasions;

  /// What a duty is judged with.
  ///
  /// @param own what is known of the agreement in which the duty stands
  /// @param rules what is known of the agreement whose rule it is: mostly the same
  /// @param alsoIn what is known of other agreements whose events bring it about as well
  /// @param lives the life of the agreement in which it stands
  /// @param ways where the bearer stands in that agreement
  /// @param keepers the parties whose ledgers these facts come from
  /// @param upTo the instant of the known axis with which `held-from` is compared
  record Context(
      Dossier own,
      Dossier rules,
      List<Dossier> alsoIn,
      Lives lives,
      List<PartyCourse.Way> ways,
      Set<Party> keepers,
      Optional<Instant> upTo) {
    /// The life as explanations tell it.
    LifeCourse life() {
      return lives.shown();
    }
  }

  /// Everything under one reading, in the order of the occasions.
  record Reading(Interpretation under, Timeline<Gate> gate, List<Outcome> outcomes) {}

  /// @param valid periods that begin later are left out
  DutyCourse(Subject subject, Context context, Instant valid) {
    this.subject = subject;
    this.rule = subject.rule();
    this.owed = rule.owed();
    this.bearer = subject.bearer();
    this.context = context;
    this.claims = new Claims(subject, context.rules(), context.own());
    this.shown = shows();
    this.notices = Notice.of(subject, context.rules(), shown);
    this.occasions =
        new Occasions(subject, context.rules(), context.alsoIn())
            .all(context.own(), valid, context.life().ending().map(LifeCourse.Ending::at)).stream()
                .sorted(Comparator.comparing(Occasion::early))
                .filter(this::everBound)
                .toList();
  }

  // Silence says something only in the ledger of a party that would hold the performance.
  private boolean shows() {
    Set<Party> holders = new HashSet<>(subject.addressees());
    holders.add(bearer);
    return switch (owed.showsIn()) {
      case PUBLIC -> true;
      case PARTIES -> context.keepers().stream().anyMatch(holders::contains);
    };
  }

  // An event owes nothing where the rule bound the bearer in no reading when it happened.
  private boolean everBound(Occasion occasion) {
    return occasion.trigger() == null
        || context.ways().stream()
            .map(way -> gate(way).at(occasion.early()))
            .anyMatch(gate -> gate == Gate.OPEN || gate == Gate.RESTING);
  }

  private Timeline<Gate> gate(PartyCourse.Way way) {
    return Gate.of(rule.agreement(), rule.name(), context.life(), way);
  }

  Claims claims() {
    return claims;
  }

  boolean shown() {
    return shown;
  }

  List<Occasion> occasions() {
    return occasions;
  }

  List<Notice> notices() {
    return notices;
  }

  /// The instances under every reading.
  List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (Interpretation reading : Interpretation.over(questions(), context.upTo())) {
      Timeline<Gate> gate = gate(way(reading));
      readings.add(new Reading(reading, gate, outcomes(reading, gate)));
    }
    return readings;
  }

  // Those that the deadline leaves open, in the agreement whose rule it is, and those on which the
  // bearer's place hangs, in the agreement in which the duty stands.
  private List<Question> questions() {
    SequencedMap<String, Question> questions = new TreeMap<>();
    for (String id : Terms.questions(owed.deadline())) {
      questions.put(id, Objects.requireNonNull(rule.source().questions().get(id), id));
    }
    for (PartyCourse.Way way : context.ways()) {
      way.under().choices().forEach((id, choice) -> questions.put(id, choice.question()));
    }
    return List.copyOf(questions.values());
  }

  private PartyCourse.Way way(Interpretation reading) {
    return context.ways().stream()
        .filter(way -> reading.choices().entrySet().containsAll(way.under().choices().entrySet()))
        .findFirst()
        .orElseThrow();
  }

  // Where something is dated too coarsely, both ends are tried; where they differ nobody knows.
  private List<Outcome> outcomes(Interpretation reading, Timeline<Gate> gate) {
    List<Outcome> early = outcomes(reading, gate, Moment.End.EARLY, Moment.End.EARLY);
    if (isExact()) {
      return early;
    }
    List<List<Outcome>> others =
        List.of(
            outcomes(reading, gate, Moment.End.LATE, Moment.End.EARLY),
            outcomes(reading, gate, Moment.End.EARLY, Moment.End.LATE),
            outcomes(reading, gate, Moment.End.LATE, Moment.End.LATE));
    return IntStream.range(0, early.size())
        .mapToObj(i -> early.get(i).or(others.stream().map(other -> other.get(i)).toList()))
        .toList();
  }

  private boolean isExact() {
    return occasions.stream().allMatch(occasion -> occasion.when().isExact())
        && notices.stream().allMatch(notice -> notice.given().isExact());
  }

  private List<Outcome> outcomes(
      Interpretation reading, Timeline<Gate> gate, Moment.End events, Moment.End given) {
    Terms terms = Terms.of(owed.deadline(), reading, WorkingDays.of(subject));
    Marks marks = new Marks(events, given, terms.inHours(), context.own());
    Deadlines deadlines = new Deadlines(owed, terms, marks, gate);
    Answers answers = new Answers(owed, deadlines, notices, subject.addressees());
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < occasions.size(); i++) {
      boolean latest = i + 1 == occasions.size();
      outcomes.add(outcome(occasions.get(i), deadlines, answers, latest));
    }
    return outcomes;
  }

  private Outcome outcome(Occasion occasion, Deadlines deadlines, Answers answers, boolean latest) {
    Terms terms = deadlines.terms();
    Optional<States.Since> off = off(occasion);
    boolean applies = off.isEmpty() && !occasion.isExempt() && occasion.absent().isEmpty();
    Tally tally = tally(occasion, deadlines);
    Answers.Answer answer = applies && tally == null ? answers.next(occasion) : Answers.Answer.NONE;
    Notice notice = answer.notice();
    Instant mark = deadlines.mark(occasion, notice);
    Instant start = deadlines.start(occasion, notice);
    Due due = deadlines.due(occasion, notice);
    States.Performance performed =
        notice == null ? done(tally) : performance(notice, terms, deadlines.marks(), mark);
    boolean incomplete = mark == null && terms.mark() != null;
    boolean several = occasion.exempt().size() > 1;
    States states =
        new States(
            start,
            due,
            performed,
            (!occasion.absent().isEmpty() && occasion.exempt().isEmpty()) || several || incomplete,
            notice == null && !answer.perhaps().isEmpty(),
            exemptUntil(occasion),
            tally,
            terms.asARule(),
            shown,
            new States.Overlays(deadlines.gate(), claims.withheld(), claims.denied()),
            pleas(occasion, off, latest),
            occasion.entries());
    return new Outcome(
        occasion, terms, start, mark, due, null, answer, tally, performed, states.timeline());
  }

  private static @Nullable Instant exemptUntil(Occasion occasion) {
    boolean one = occasion.exempt().size() == 1;
    return !one ? null : occasion.lapses() == null ? Instant.MAX : occasion.lapses();
  }

  // What is to be done several times in a period is done when it was done often enough.
  private @Nullable Tally tally(Occasion occasion, Deadlines deadlines) {
    boolean counted =
        owed.trigger() instanceof Duty.Trigger.Periodic periodic && periodic.times() != null;
    return counted
        ? Tally.of(
            Objects.requireNonNull(((Duty.Trigger.Periodic) owed.trigger()).times()),
            occasion,
            notices.stream().filter(this::counts).toList(),
            deadlines.marks())
        : null;
  }

  private boolean counts(Notice notice) {
    return notice.reachesAll(subject.addressees())
        && (owed.match() == null || owed.match().test(notice.row()) == Predicate.Answer.TRUE);
  }

  private static States.@Nullable Performance done(@Nullable Tally tally) {
    States.Since enough = tally == null ? null : tally.enough();
    return enough == null
        ? null
        : new States.Performance(enough.at(), false, false, enough.entry());
  }

  private static States.Performance performance(
      Notice notice, Terms terms, Marks marks, @Nullable Instant mark) {
    Instant at = marks.given(notice);
    return new States.Performance(
        at, notice.onlyBy(), mark != null && terms.tooEarly(mark, at), notice.fact().entry());
  }

  private Optional<States.Since> off(Occasion occasion) {
    Fact trigger = occasion.trigger();
    return occasion.takenBack() && trigger != null
        ? Optional.of(new States.Since(occasion.early(), trigger.entry()))
        : claims.cancelled(occasion).map(DutyCourse::since);
  }

  private States.Pleas pleas(Occasion occasion, Optional<States.Since> off, boolean latest) {
    Optional<Deed> waived = claims.waived(occasion, latest);
    return new States.Pleas(
        off,
        waived.map(deed -> new States.Since(deed.at(), deed.entry())),
        claims.notPerformed(occasion, latest).map(DutyCourse::since),
        claims.performed(occasion, latest).map(DutyCourse::since));
  }

  private static States.Since since(Fact fact) {
    return new States.Since(fact.valid().certainFrom(), fact.entry());
  }
}
