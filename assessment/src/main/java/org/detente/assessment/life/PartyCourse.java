package org.detente.assessment.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Glance;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.EntryRef;
import org.detente.model.Party;
import org.detente.model.Verdict.OfParticipation;
import org.jspecify.annotations.Nullable;

/// The course of one party's participation, under each way to read the agreement.
public final class PartyCourse {
  private final Agreement agreement;
  private final Dossier dossier;
  private final Lives lives;
  private final Party party;
  private final Signatures signatures;
  private final Suspensions suspensions;

  public PartyCourse(Agreement agreement, Dossier dossier, Lives lives, Party party) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.lives = lives;
    this.party = party;
    this.signatures = new Signatures(agreement, dossier);
    this.suspensions = new Suspensions(agreement, dossier, party);
  }

  /// Where the party stands over time, read one way.
  ///
  /// @param standings toward all
  /// @param apart toward those toward whom alone it suspended something
  public record Way(
      Interpretation under, Timeline<Standing> standings, Map<Party, Timeline<Standing>> apart) {
    /// Where it stands toward another party.
    public Timeline<Standing> toward(Party other) {
      return apart.getOrDefault(other, standings);
    }
  }

  /// Where the party stands over time, read in every way.
  ///
  /// @param upTo the instant of the known axis with which `held-from` is compared; empty when
  ///   nothing is known
  public List<Way> ways(Optional<Instant> upTo) {
    NavigableSet<String> questions = new TreeSet<>(lives.questions());
    questions.addAll(suspensions.questions());
    lives.shown().exitsOf(party).stream()
        .flatMap(exit -> Stream.ofNullable(exit.question()))
        .forEach(questions::add);
    return Interpretation.over(agreement, questions, upTo).stream()
        .map(interpretation -> {
          Map<Party, Timeline<Standing>> apart = new TreeMap<>();
          suspensions.toward().forEach(other -> apart.put(other, under(interpretation, other)));
          return new Way(interpretation, under(interpretation, null), apart);
        })
        .toList();
  }

  private Timeline<Standing> under(Interpretation interpretation, @Nullable Party other) {
    LifeCourse course = lives.under(interpretation);
    Timeline<OfParticipation> states = states(course, interpretation);
    Timeline<Suspensions.Rest> rests = suspensions.under(interpretation, other);
    Timeline<Suspensions.Rest> whileBound =
        unboundFrom(states)
            .map(unbound -> rests.then(unbound, Suspensions.Rest.NONE, List.of()))
            .orElse(rests);
    Timeline<Standing> standings =
        states.combine(whileBound, PartyCourse::resting).combine(applied(), PartyCourse::applying);
    return isPledge(course)
        ? standings
        : standings.combine(Adherence.of(dossier, party, states), PartyCourse::adhering);
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

  /// The suspension of the party that stands at an instant, where there is one.
  ///
  /// @param other toward whom; null means toward all
  Optional<Suspensions.Effective> suspension(Glance valid, @Nullable Party other) {
    return suspensions.standing(valid, other);
  }

  /// The suspension of the party toward all that stands at an instant, where there is one.
  public Optional<Deed> suspension(Glance valid) {
    return suspension(valid, null).map(Suspensions.Effective::deed);
  }

  /// Its suspensions notified by an instant that take effect after it.
  ///
  /// @param other toward whom; null means toward all
  List<Suspensions.Effective> notified(Glance valid, @Nullable Party other) {
    return suspensions.notified(valid, other);
  }

  /// The parties toward whom alone it suspended or resumed something at some time.
  public NavigableSet<Party> apart() {
    return suspensions.toward();
  }

  /// The signature that it gave, or had part in; empty where there is none.
  Optional<Deed> signature() {
    return signatures.of(party);
  }

  /// Its word, after its signature, that it will not become a party.
  Optional<Deed> renounced() {
    return signatures.renounced(party);
  }

  /// Its consents to be bound, earliest first; none where the file does not say how parties join.
  List<Consents.Consent> consents() {
    Life.Joining joining = agreement.life().joining();
    return joining == null ? List.of() : Consents.of(party, joining, dossier);
  }

  private Timeline<OfParticipation> states(LifeCourse course, Interpretation under) {
    Timeline<OfParticipation> states = consented(signatures.states(party));
    Beginning begun = course.bound().get(party);
    if (begun != null) {
      states = states.then(begun.at(), OfParticipation.BOUND, begun.deed().cause());
      states = leaving(states, course, under);
    }
    Instant until = agreement.membership(party).until();
    if (until != null && !isOutside(states.at(until))) {
      states = states.then(until, OfParticipation.SUCCEEDED, List.of());
    }
    Optional<LifeCourse.Ending> ending = course.ending();
    if (ending.isPresent() && !isOutside(states.at(ending.get().at()))) {
      states = states.then(ending.get().at(), OfParticipation.FREE, ending.get().entries());
    }
    return states;
  }

  private Timeline<OfParticipation> consented(Timeline<OfParticipation> signed) {
    Timeline<OfParticipation> states = signed;
    for (Consents.Consent consent : consents()) {
      states = states.then(consent.from(), OfParticipation.RATIFIED, consent.deed().cause());
      if (consent.until().isPresent()) {
        Instant until = consent.until().get();
        states = states.then(until, signed.at(until), takenBack(until));
      }
    }
    return states;
  }

  private List<EntryRef> takenBack(Instant until) {
    return dossier.deeds(ActKind.RATIFICATION_WITHDRAWN, party).stream()
        .filter(deed -> deed.at().equals(until))
        .map(Deed::entry)
        .toList();
  }

  // Who never took part is not freed by an end: of one side's own word, or of what each had to
  // join.
  private boolean isOutside(OfParticipation state) {
    return switch (state) {
      case LEFT, SUCCEEDED -> true;
      case NONE ->
          agreement.life().joining() != null
              || agreement.membership(party).succeeds() != null
              || agreement.membership(party).from() != null
              || (agreement.kind() == Agreement.Kind.UNILATERAL && !givesWord());
      default -> false;
    };
  }

  private boolean givesWord() {
    Life.Ending end = agreement.life().end();
    return (end != null && end.by().equals(party))
        || !dossier.deeds(ActKind.OFFER, party).isEmpty();
  }

  private Timeline<OfParticipation> leaving(
      Timeline<OfParticipation> bound, LifeCourse course, Interpretation under) {
    Timeline<OfParticipation> states = bound;
    for (Exit written : course.exitsOf(party)) {
      Exit exit = written.under(under, dossier).orElse(null);
      if (exit == null) {
        continue;
      }
      states = states.then(exit.notice(), OfParticipation.LEAVING, exit.entries());
      if (exit.takesEffect()) {
        return states.then(exit.over(), OfParticipation.LEFT, exit.entries());
      }
      states = states.then(exit.revoked().orElseThrow(), OfParticipation.BOUND, exit.entries());
    }
    return states;
  }

  // From when on nothing binds the party any more: it has left, or the instrument has ended.
  private static Optional<Instant> unboundFrom(Timeline<OfParticipation> states) {
    return states.steps().stream()
        .filter(step -> Adherence.isUnbound(step.value()))
        .map(Timeline.Step::from)
        .findFirst();
  }

  private static Standing resting(OfParticipation state, Suspensions.Rest rest) {
    return switch (state) {
      case BOUND ->
          rest.rests()
              ? new Standing(OfParticipation.RESTING, true, rest.keeps(), List.of(), List.of())
              : Standing.plain(state);
      case LEAVING -> new Standing(state, rest.rests(), rest.keeps(), List.of(), List.of());
      default -> Standing.plain(state);
    };
  }

  /// The party's own act by which it applies some rules before anything binds it; empty where the
  /// file does not provide for one.
  Optional<Deed> application() {
    Life.Provisional rule = agreement.life().provisional();
    return rule == null || !rule.byEach()
        ? Optional.empty()
        : dossier.deeds(rule.from()).stream().filter(deed -> deed.by().contains(party)).findFirst();
  }

  // From its act on, the rules that it applies provisionally.
  private Timeline<List<String>> applied() {
    Timeline<List<String>> never = Timeline.always(List.of());
    Life.Provisional rule = agreement.life().provisional();
    return rule == null
        ? never
        : application().map(deed -> never.then(deed.at(), rule.only(), deed.cause())).orElse(never);
  }

  private static Standing applying(Standing standing, List<String> rules) {
    return switch (standing.state()) {
      case NONE, SIGNATORY, RATIFIED ->
          rules.isEmpty()
              ? standing
              : new Standing(standing.state(), false, List.of(), rules, List.of());
      default -> standing;
    };
  }

  private static Standing adhering(Standing standing, Optional<List<String>> adheresTo) {
    return adheresTo.isPresent()
        ? new Standing(
            OfParticipation.ADHERING_VOLUNTARILY,
            false,
            List.of(),
            standing.applies(),
            adheresTo.get())
        : standing;
  }
}
