package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Value;
import org.detente.model.Verdict.OfParticipation;

/// The course of one party's participation, under each way to read the agreement.
public final class PartyCourse {
  private final Agreement agreement;
  private final Dossier dossier;
  private final LifeCourse course;
  private final Party party;
  private final List<Deed> suspensions;
  private final List<Deed> resumptions;

  public PartyCourse(Agreement agreement, Dossier dossier, LifeCourse course, Party party) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.course = course;
    this.party = party;
    this.suspensions = dossier.deeds(ActKind.SUSPENSION, party);
    this.resumptions = dossier.deeds(ActKind.RESUMPTION, party);
  }

  // The questions its participation is touched by: what a suspension does, once there is one the
  // text does not provide.
  private NavigableSet<String> questions() {
    Life.Suspension rule = agreement.life().suspend();
    NavigableSet<String> questions = new TreeSet<>();
    if (rule != null && !rule.provided() && rule.question() != null && !suspensions.isEmpty()) {
      questions.add(rule.question());
    }
    return questions;
  }

  /// Where the party stands over time, read one way.
  public record Way(Interpretation under, Timeline<Standing> standings) {}

  /// Where the party stands over time, read in every way.
  ///
  /// @param upTo the instant of the known axis with which `held-from` is compared; empty when
  ///   nothing is known
  public List<Way> ways(Optional<Instant> upTo) {
    return Interpretation.over(agreement, questions(), upTo).stream()
        .map(interpretation -> new Way(interpretation, under(interpretation)))
        .toList();
  }

  private Timeline<Standing> under(Interpretation interpretation) {
    return states()
        .combine(rests(interpretation), PartyCourse::resting)
        .combine(adherence(), PartyCourse::adhering);
  }

  /// Whose course it is.
  public Party party() {
    return party;
  }

  /// Suspensions the text says nothing of, which change nothing.
  public List<Remark> remarks() {
    Life.Suspension rule = agreement.life().suspend();
    boolean weighed = rule != null && (rule.provided() || rule.question() != null);
    return weighed
        ? List.of()
        : suspensions.stream()
            .map(deed ->
                new Remark(
                    deed.at(),
                    Phrase.of("life.suspension-not-provided", party.code()),
                    deed.cause()))
            .toList();
  }

  /// The suspension the party last declared by an instant and has not ended, where there is one.
  public Optional<Deed> suspension(Instant valid) {
    return restActs().stream()
        .filter(deed -> !deed.at().isAfter(valid))
        .reduce((earlier, later) -> later)
        .filter(PartyCourse::isSuspension);
  }

  private Timeline<OfParticipation> states() {
    Timeline<OfParticipation> states = Timeline.always(OfParticipation.NONE);
    Optional<Deed> signature = concerning(dossier.deeds(ActKind.SIGNATURE));
    if (signature.isPresent()) {
      states =
          states.then(signature.get().at(), OfParticipation.SIGNATORY, signature.get().cause());
    }
    Optional<Deed> beginning = beginning();
    if (beginning.isPresent()) {
      states = states.then(beginning.get().at(), OfParticipation.BOUND, beginning.get().cause());
      states = leaving(states);
    }
    Optional<LifeCourse.Ending> ending = course.ending();
    if (ending.isPresent() && !states.at(ending.get().at()).equals(OfParticipation.LEFT)) {
      states = states.then(ending.get().at(), OfParticipation.FREE, ending.get().entries());
    }
    return states;
  }

  private Timeline<OfParticipation> leaving(Timeline<OfParticipation> states) {
    Exit exit = course.exits().get(party);
    if (exit == null) {
      return states;
    }
    Timeline<OfParticipation> with =
        states
            .then(exit.notice(), OfParticipation.LEAVING, exit.entries())
            .then(exit.over(), OfParticipation.LEFT, exit.entries());
    return exit.revoked().isEmpty()
        ? with
        : with.then(exit.revoked().get(), OfParticipation.BOUND, exit.entries());
  }

  // One party's own undertaking binds that party alone; any other instrument all whom its entry
  // into force concerns.
  private Optional<Deed> beginning() {
    List<Deed> deeds = dossier.deeds(agreement.life().inForceFrom());
    return agreement.kind() == Agreement.Kind.UNILATERAL
        ? deeds.stream().filter(deed -> deed.by().contains(party)).findFirst()
        : concerning(deeds);
  }

  private Optional<Deed> concerning(List<Deed> deeds) {
    return deeds.stream().filter(deed -> deed.concerns(party)).findFirst();
  }

  private record Rest(boolean rests, List<String> keeps) {
    // A later act of the same suspension that names no kept rule takes none of the named ones back.
    Rest furtherTo(List<String> said) {
      return new Rest(true, said.isEmpty() ? keeps : said);
    }
  }

  private static boolean isSuspension(Deed deed) {
    return deed.act().act().equals(ActKind.SUSPENSION.word());
  }

  private List<Deed> restActs() {
    List<Deed> acts = new ArrayList<>(suspensions);
    acts.addAll(resumptions);
    acts.sort(Deed.ORDER);
    return acts;
  }

  private Timeline<Rest> rests(Interpretation interpretation) {
    Rest none = new Rest(false, List.of());
    List<Timeline.Step<Rest>> steps = new ArrayList<>();
    if (effective(interpretation)) {
      Rest rest = none;
      for (Deed deed : restActs()) {
        rest = isSuspension(deed) ? rest.furtherTo(deed.act().keeps()) : none;
        steps.add(new Timeline.Step<>(deed.at(), rest, deed.cause()));
      }
    }
    Timeline<Rest> timeline = Timeline.ofLatest(none, steps);
    Optional<Instant> end = unboundFrom();
    return end.isEmpty() ? timeline : timeline.then(end.get(), none, List.of());
  }

  // From when on nothing binds the party any more: it has left, or the instrument has ended.
  private Optional<Instant> unboundFrom() {
    return states().steps().stream()
        .filter(step -> isUnbound(step.value()))
        .map(Timeline.Step::from)
        .findFirst();
  }

  private static boolean isUnbound(OfParticipation state) {
    return state == OfParticipation.FREE || state == OfParticipation.LEFT;
  }

  private boolean effective(Interpretation interpretation) {
    Life.Suspension rule = agreement.life().suspend();
    if (rule == null || rule.provided() || rule.question() == null) {
      return rule != null && rule.provided();
    }
    return interpretation
        .effect(rule.question(), "rests")
        .equals(Optional.of(new Value.Truth(true)));
  }

  private static Standing resting(OfParticipation state, Rest rest) {
    return switch (state) {
      case BOUND ->
          rest.rests()
              ? new Standing(OfParticipation.RESTING, true, rest.keeps(), List.of())
              : Standing.plain(state);
      case LEAVING -> new Standing(state, rest.rests(), rest.keeps(), List.of());
      default -> Standing.plain(state);
    };
  }

  private Timeline<Optional<List<String>>> adherence() {
    List<Deed> acts = new ArrayList<>(dossier.deeds(ActKind.ADHERENCE, party));
    acts.addAll(dossier.deeds(ActKind.END_OF_ADHERENCE, party));
    acts.sort(Deed.ORDER);
    Optional<Instant> unbound = unboundFrom();
    List<Timeline.Step<Optional<List<String>>>> steps = new ArrayList<>();
    for (int i = 0; unbound.isPresent() && i < acts.size(); i++) {
      Deed deed = acts.get(i);
      boolean ends = deed.act().act().equals(ActKind.END_OF_ADHERENCE.word());
      Optional<List<String>> to = ends ? Optional.empty() : Optional.of(deed.act().to());
      Instant from = from(deed, unbound.get());
      steps.add(new Timeline.Step<>(from, to, deed.cause()));
      ImpreciseDate until = deed.fact().validUntil();
      if (until != null && !ends) {
        Instant stop = until.certainFrom().isBefore(from) ? from : until.certainFrom();
        if (i + 1 == acts.size() || stop.isBefore(from(acts.get(i + 1), unbound.get()))) {
          steps.add(new Timeline.Step<>(stop, Optional.empty(), deed.cause()));
        }
      }
    }
    return Timeline.ofLatest(Optional.empty(), steps);
  }

  // Declared while still bound, it begins to matter when nothing binds any more.
  private static Instant from(Deed deed, Instant unbound) {
    return deed.at().isBefore(unbound) ? unbound : deed.at();
  }

  private static Standing adhering(Standing standing, Optional<List<String>> adheresTo) {
    return isUnbound(standing.state()) && adheresTo.isPresent()
        ? new Standing(OfParticipation.ADHERING_VOLUNTARILY, false, List.of(), adheresTo.get())
        : standing;
  }
}
