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
import org.detente.agreement.Deadline;
import org.detente.agreement.Deadline.Counted;
import org.detente.agreement.Deadline.MonthEnd;
import org.detente.agreement.Question;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Gate;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Fact;
import org.detente.model.Party;
import org.detente.model.Verdict.OfDuty;
import org.jspecify.annotations.Nullable;

/// One duty of one bearer: all its instances, each under every reading.
final class DutyCourse {
  private final Rule rule;
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
  /// @param life the life of the agreement in which it stands
  /// @param ways where the bearer stands in that agreement
  /// @param keepers the parties whose ledgers these facts come from
  /// @param upTo the instant of the known axis with which `held-from` is compared
  record Context(
      Dossier own,
      Dossier rules,
      LifeCourse life,
      List<PartyCourse.Way> ways,
      Set<Party> keepers,
      Optional<Instant> upTo) {}

  /// Everything under one reading, in the order of the occasions.
  record Reading(Interpretation under, Timeline<Gate> gate, List<Outcome> outcomes) {}

  /// @param valid periods that begin later are left out
  DutyCourse(Rule rule, Party bearer, Context context, Instant valid) {
    this.rule = rule;
    this.bearer = bearer;
    this.context = context;
    this.claims = new Claims(rule, bearer, context.rules(), context.own());
    this.shown = shows();
    this.notices =
        Notice.of(rule.owed(), rule.source().vocabulary(), bearer, context.rules(), shown);
    this.occasions =
        new Occasions(rule, bearer, context.rules())
            .all(context.own(), valid, context.life().ending().map(LifeCourse.Ending::at)).stream()
                .sorted(Comparator.comparing(Occasion::early))
                .filter(this::everBound)
                .toList();
  }

  // Silence says something only in the ledger of a party that would hold the performance.
  private boolean shows() {
    Set<Party> holders = new HashSet<>(rule.addressees(bearer));
    holders.add(bearer);
    return switch (rule.owed().showsIn()) {
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
    return Gate.of(rule.agreement(), rule.name(), context.life(), way, rule.addressees(bearer));
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
    for (String id : Terms.questions(rule.owed().deadline())) {
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
        .mapToObj(i -> {
          Timeline<OfDuty> verdicts = early.get(i).verdicts();
          for (List<Outcome> other : others) {
            verdicts =
                verdicts.combine(
                    other.get(i).verdicts(), (one, two) -> one == two ? one : OfDuty.UNKNOWN);
          }
          return early.get(i).with(verdicts);
        })
        .toList();
  }

  private boolean isExact() {
    return occasions.stream().allMatch(occasion -> occasion.when().isExact())
        && notices.stream().allMatch(notice -> notice.given().isExact());
  }

  private List<Outcome> outcomes(
      Interpretation reading, Timeline<Gate> gate, Moment.End events, Moment.End given) {
    Terms terms = Terms.of(rule.owed().deadline(), reading);
    Marks marks = new Marks(events, given, terms.inHours(), context.own());
    Answers answers = new Answers(rule.owed(), terms, marks, notices);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < occasions.size(); i++) {
      boolean latest = i + 1 == occasions.size();
      outcomes.add(outcome(occasions.get(i), terms, marks, answers, gate, latest));
    }
    return outcomes;
  }

  private Outcome outcome(
      Occasion occasion,
      Terms terms,
      Marks marks,
      Answers answers,
      Timeline<Gate> gate,
      boolean latest) {
    Optional<States.Since> off = off(occasion);
    boolean applies = off.isEmpty() && occasion.exempt().isEmpty() && occasion.absent().isEmpty();
    Answers.Answer answer = applies ? answers.next(occasion) : Answers.Answer.NONE;
    Notice notice = answer.notice();
    Instant mark = mark(terms, marks, occasion, notice);
    Instant arose = marks.arose(occasion);
    Due bare = mark == null ? null : terms.due(mark).orElse(null);
    Instant start = terms.before() && bare != null && bare.at().isBefore(arose) ? bare.at() : arose;
    boolean stands = !terms.before() && !rule.owed().clockRuns();
    Due due = bare != null && stands ? States.withStops(bare, start, gate) : bare;
    States.Performance performed =
        notice == null ? null : performance(notice, terms, marks, mark, due);
    boolean incomplete = mark == null && terms.mark() != null;
    boolean several = occasion.exempt().size() > 1;
    States states =
        new States(
            start,
            due,
            performed,
            (!occasion.absent().isEmpty() && occasion.exempt().isEmpty()) || several || incomplete,
            notice == null && !answer.perhaps().isEmpty(),
            occasion.exempt().size() == 1,
            terms.asARule(),
            shown,
            new States.Overlays(gate, claims.withheld(), claims.denied()),
            pleas(occasion, off, latest),
            occasion.entries());
    return new Outcome(occasion, terms, start, mark, due, answer, performed, states.timeline());
  }

  // A date that only a notice could give is, without one, the event's own.
  private static @Nullable Instant mark(
      Terms terms, Marks marks, Occasion occasion, @Nullable Notice notice) {
    if (terms.mark() == null) {
      return null;
    }
    boolean ofNotice = notice == null && terms.mark() instanceof Deadline.Mark.NoticeField;
    return ofNotice ? marks.arose(occasion) : marks.of(terms.mark(), occasion, notice).orElse(null);
  }

  private States.Performance performance(
      Notice notice, Terms terms, Marks marks, @Nullable Instant mark, @Nullable Due due) {
    Instant at = marks.given(notice);
    boolean tooLate =
        rule.owed().cureUntil() != null
            && due != null
            && !due.inTime(at)
            && !at.isBefore(
                new Reckoning(rule.owed().cureUntil(), Counted.HOURS, MonthEnd.CLAMP)
                    .after(due.at())
                    .at());
    return new States.Performance(
        at,
        notice.onlyBy(),
        mark != null && terms.tooEarly(mark, at),
        tooLate,
        notice.fact().entry());
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
