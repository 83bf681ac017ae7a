package org.detente.assessment.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.detente.agreement.Anchor;
import org.detente.agreement.Duty;
import org.detente.agreement.Question;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.life.Gate;
import org.detente.assessment.life.LifeCourse;
import org.detente.assessment.life.Lives;
import org.detente.assessment.life.PartyCourse;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.Interval;
import org.detente.model.Party;

/// One duty of one bearer toward its addressees: all its instances, each under every reading.
final class DutyCourse {
  private final Subject subject;
  private final Rule rule;
  private final Duty.Owed owed;
  private final Party bearer;
  private final Context context;
  private final List<Timeline<Gate>> gates;
  private final Claims claims;
  private final Silence silence;
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
    this.silence = Silence.of(subject, context.own(), context.keepers());
    List<Party> addressees = rule.addressees(bearer);
    this.gates = context.ways().stream().map(way -> gate(way, addressees)).toList();
    this.occasions =
        new Occasions(subject, context.rules(), context.alsoIn())
            .all(context.own(), valid, context.life().ending().map(LifeCourse.Ending::at)).stream()
                .sorted(Comparator.comparing(Occasion::early))
                .filter(this::isInSpan)
                .filter(this::everBound)
                .toList();
    this.notices =
        occasions.isEmpty() ? List.of() : Notice.of(subject, context.rules(), silence.wouldShow());
  }

  // An event owes nothing where the rule bound the bearer in no reading when it happened; a period
  // nothing where it was over before the rule bound the bearer in any.
  private boolean everBound(Occasion occasion) {
    Interval period = occasion.period();
    if (period != null && period.until() != null) {
      Instant until = period.until();
      return gates.stream()
          .flatMap(gate -> gate.steps().stream())
          .anyMatch(step -> step.value() != Gate.NOT_YET && step.from().isBefore(until));
    }
    return occasion.trigger() == null
        || gates.stream()
            .map(gate -> gate.at(occasion.early()))
            .anyMatch(gate -> gate == Gate.OPEN || gate == Gate.RESTING);
  }

  // What comes about outside the duty's own time owes nothing, nor do periods that begin outside
  // it.
  private boolean isInSpan(Occasion occasion) {
    Anchor from = owed.span().from();
    Interval period = occasion.period();
    Instant at = period == null ? occasion.early() : period.from();
    return (from == null || context.own().instant(from).filter(it -> !at.isBefore(it)).isPresent())
        && over().filter(until -> !at.isBefore(until)).isEmpty();
  }

  /// When nothing more comes to be owed, though the instrument goes on; empty where the duty lasts
  /// as long, or nobody can tell.
  Optional<Instant> over() {
    Anchor until = owed.span().until();
    return until == null ? Optional.empty() : context.own().instant(until);
  }

  private Timeline<Gate> gate(PartyCourse.Way way, List<Party> addressees) {
    return Gate.of(rule.agreement(), rule.name(), context.life(), way, addressees);
  }

  Claims claims() {
    return claims;
  }

  Silence silence() {
    return silence;
  }

  List<Occasion> occasions() {
    return occasions;
  }

  List<Notice> notices() {
    return notices;
  }

  /// The instances under every reading.
  ///
  /// @param latest whether each is found as the last one, of which more may be said
  List<Reading> readings(boolean latest) {
    Outcomes outcomes = new Outcomes(subject, context.own(), claims, silence, notices, occasions);
    List<Reading> readings = new ArrayList<>();
    for (Interpretation reading : Interpretation.over(questions(), context.upTo())) {
      Timeline<Gate> gate = gates.get(way(reading));
      readings.add(new Reading(reading, gate, outcomes.under(reading, gate, latest)));
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

  // The place of the way on which the bearer stands under a reading.
  private int way(Interpretation reading) {
    return IntStream.range(0, context.ways().size())
        .filter(i -> reading.includes(context.ways().get(i).under()))
        .findFirst()
        .orElseThrow();
  }
}
