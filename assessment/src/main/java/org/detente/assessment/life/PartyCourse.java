package org.detente.assessment.life;

import java.time.Instant;
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
import org.detente.model.Party;
import org.detente.model.Verdict.OfParticipation;

/// The course of one party's participation, under each way to read the agreement.
public final class PartyCourse {
  private final Agreement agreement;
  private final Dossier dossier;
  private final Lives lives;
  private final Party party;
  private final Suspensions suspensions;

  public PartyCourse(Agreement agreement, Dossier dossier, Lives lives, Party party) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.lives = lives;
    this.party = party;
    this.suspensions = new Suspensions(agreement, dossier, party);
  }

  /// Where the party stands over time, read one way.
  public record Way(Interpretation under, Timeline<Standing> standings) {}

  /// Where the party stands over time, read in every way.
  ///
  /// @param upTo the instant of the known axis with which `held-from` is compared; empty when
  ///   nothing is known
  public List<Way> ways(Optional<Instant> upTo) {
    NavigableSet<String> questions = new TreeSet<>(lives.questions());
    questions.addAll(suspensions.questions());
    return Interpretation.over(agreement, questions, upTo).stream()
        .map(interpretation -> new Way(interpretation, under(interpretation)))
        .toList();
  }

  private Timeline<Standing> under(Interpretation interpretation) {
    LifeCourse course = lives.under(interpretation);
    Timeline<OfParticipation> states = states(course);
    Timeline<Suspensions.Rest> rests = suspensions.under(interpretation);
    Optional<Instant> unbound = unboundFrom(states);
    if (unbound.isEmpty()) {
      return states.combine(rests, PartyCourse::resting);
    }
    Timeline<Standing> standings =
        states.combine(
            rests.then(unbound.get(), Suspensions.Rest.NONE, List.of()), PartyCourse::resting);
    return isPledge(course)
        ? standings
        : standings.combine(Adherence.of(dossier, party, unbound.get()), PartyCourse::adhering);
  }

  // The adherence that brings a pledge into force is the pledge itself, and does not outlive it.
  private static boolean isPledge(LifeCourse course) {
    return course
        .beginning()
        .filter(begun -> begun.deed().act().act().equals(ActKind.ADHERENCE.word()))
        .isPresent();
  }

  /// Whose course it is.
  public Party party() {
    return party;
  }

  /// Acts of the party that changed nothing.
  public List<Remark> remarks() {
    return suspensions.remarks();
  }

  /// The suspension the party last declared by an instant and has not ended, where there is one.
  public Optional<Deed> suspension(Instant valid) {
    return suspensions.standing(valid);
  }

  private Timeline<OfParticipation> states(LifeCourse course) {
    Timeline<OfParticipation> states = Timeline.always(OfParticipation.NONE);
    Optional<Deed> signature = concerning(dossier.deeds(ActKind.SIGNATURE));
    if (signature.isPresent()) {
      states =
          states.then(signature.get().at(), OfParticipation.SIGNATORY, signature.get().cause());
    }
    Optional<Beginning> beginning = beginning(course);
    if (beginning.isPresent()) {
      states =
          states.then(beginning.get().at(), OfParticipation.BOUND, beginning.get().deed().cause());
      states = leaving(states, course);
    }
    Optional<LifeCourse.Ending> ending = course.ending();
    if (ending.isPresent() && !isOutside(states.at(ending.get().at()))) {
      states = states.then(ending.get().at(), OfParticipation.FREE, ending.get().entries());
    }
    return states;
  }

  // Who never took part is not freed by an end of one side's own word.
  private boolean isOutside(OfParticipation state) {
    return state == OfParticipation.LEFT
        || (state == OfParticipation.NONE
            && agreement.kind() == Agreement.Kind.UNILATERAL
            && !givesWord());
  }

  private boolean givesWord() {
    Life.Ending end = agreement.life().end();
    return (end != null && end.by().equals(party))
        || !dossier.deeds(ActKind.OFFER, party).isEmpty();
  }

  private Timeline<OfParticipation> leaving(Timeline<OfParticipation> states, LifeCourse course) {
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

  // One party's own undertaking binds that party alone, an accepted offer also those to whom it was
  // made; any other instrument all whom its entry into force concerns.
  private Optional<Beginning> beginning(LifeCourse course) {
    List<Deed> deeds = agreement.life().beginningAct().map(dossier::deeds).orElse(List.of());
    if (deeds.isEmpty() || Offers.isMade(agreement, dossier)) {
      return course.beginning().filter(begun -> takesPart(begun.deed()));
    }
    return (agreement.kind() == Agreement.Kind.UNILATERAL
            ? deeds.stream().filter(deed -> deed.by().contains(party)).findFirst()
            : concerning(deeds))
        .map(deed -> new Beginning(deed.at(), deed));
  }

  private boolean takesPart(Deed deed) {
    boolean offers =
        dossier.deeds(ActKind.OFFER, party).stream().findFirst().isPresent()
            && Offers.isMade(agreement, dossier);
    return offers
        || (agreement.kind() == Agreement.Kind.UNILATERAL
            ? deed.by().contains(party)
            : deed.concerns(party));
  }

  private Optional<Deed> concerning(List<Deed> deeds) {
    return deeds.stream().filter(deed -> deed.concerns(party)).findFirst();
  }

  // From when on nothing binds the party any more: it has left, or the instrument has ended.
  private static Optional<Instant> unboundFrom(Timeline<OfParticipation> states) {
    return states.steps().stream()
        .filter(step -> isUnbound(step.value()))
        .map(Timeline.Step::from)
        .findFirst();
  }

  private static boolean isUnbound(OfParticipation state) {
    return state == OfParticipation.FREE || state == OfParticipation.LEFT;
  }

  private static Standing resting(OfParticipation state, Suspensions.Rest rest) {
    return switch (state) {
      case BOUND ->
          rest.rests()
              ? new Standing(OfParticipation.RESTING, true, rest.keeps(), List.of())
              : Standing.plain(state);
      case LEAVING -> new Standing(state, rest.rests(), rest.keeps(), List.of());
      default -> Standing.plain(state);
    };
  }

  private static Standing adhering(Standing standing, Optional<List<String>> adheresTo) {
    return isUnbound(standing.state()) && adheresTo.isPresent()
        ? new Standing(OfParticipation.ADHERING_VOLUNTARILY, false, List.of(), adheresTo.get())
        : standing;
  }
}
