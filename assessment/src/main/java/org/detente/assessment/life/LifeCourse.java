package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.reading.Interpretation;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Party;
import org.detente.model.Verdict.OfLife;

/// The course of an instrument's life: the acts known, folded.
///
/// @param life the instrument's state over time
/// @param beginning how it came into force; empty while nothing brought it
/// @param term the course of its term
/// @param ending how it ended or is to end; empty where no end is known
/// @param bound who comes to be bound, and from when
/// @param exits each party's notices of withdrawal that count, earliest first
/// @param remarks on acts that changed nothing
public record LifeCourse(
    Timeline<OfLife> life,
    Optional<Beginning> beginning,
    Term term,
    Optional<Ending> ending,
    Map<Party, Beginning> bound,
    Map<Party, List<Exit>> exits,
    List<Remark> remarks) {

  /// How an instrument ends: from `at` on (inclusive) it reads `state`.
  public record Ending(Instant at, OfLife state, List<EntryRef> entries, List<Citation> cites) {}

  // Acts that give a state before entry into force, a later line over an earlier one.
  private static final SequencedMap<ActKind, OfLife> BEFORE_FORCE = new LinkedHashMap<>();

  static {
    BEFORE_FORCE.put(ActKind.DRAFT, OfLife.DRAFTED);
    BEFORE_FORCE.put(ActKind.OFFER, OfLife.OFFERED);
    BEFORE_FORCE.put(ActKind.DECLINE, OfLife.DECLINED);
    BEFORE_FORCE.put(ActKind.SIGNATURE, OfLife.SIGNED);
  }

  /// Folds the acts of an instrument, read one way.
  static LifeCourse of(
      Agreement agreement, Dossier dossier, Dependence dependence, Interpretation under) {
    Optional<Beginning> beginning = Beginning.of(agreement, dossier, under);
    Term term = Term.of(agreement, dossier);
    Endings endings = new Endings(agreement, dossier, dependence, beginning);
    Optional<Ending> ownEnd = endings.withoutExits(term);
    Map<Party, Beginning> bound = Memberships.bound(agreement, dossier, beginning);
    Exits exits = Exits.of(agreement, dossier, bound, ownEnd.map(Ending::at), dependence.exits());
    Map<Party, Exit> effective = new LinkedHashMap<>();
    exits
        .byParty()
        .forEach((party, some) ->
            Exits.effective(some, under, dossier).ifPresent(exit -> effective.put(party, exit)));
    Optional<Ending> ending = endings.first(ownEnd, bound, effective);
    List<Remark> remarks = new ArrayList<>(term.remarks());
    remarks.addAll(exits.remarks());
    return new LifeCourse(
        timeline(agreement, dossier, beginning, term, ending),
        beginning,
        term,
        ending,
        bound,
        exits.byParty(),
        List.copyOf(remarks));
  }

  private static Timeline<OfLife> timeline(
      Agreement agreement,
      Dossier dossier,
      Optional<Beginning> beginning,
      Term term,
      Optional<Ending> ending) {
    Timeline<OfLife> states = beforeForce(agreement.life(), dossier);
    if (beginning.isEmpty()) {
      return ending
          .filter(end -> Offers.isMade(agreement, dossier) || isOnItsWay(states.at(end.at())))
          .map(end -> states.then(end.at(), end.state(), end.entries()))
          .orElse(states);
    }
    return inForce(states, beginning.get(), term, ending);
  }

  private static boolean isOnItsWay(OfLife state) {
    return state != OfLife.NOT_YET && !isOver(state);
  }

  private static Timeline<OfLife> inForce(
      Timeline<OfLife> before, Beginning beginning, Term term, Optional<Ending> ending) {
    List<EntryRef> causes = new ArrayList<>(beginning.deed().cause());
    Timeline<OfLife> states = before;
    states = states.then(beginning.at(), OfLife.IN_FORCE, causes);
    for (Term.Extension extension : term.extensions()) {
      // In force past the old end because of the extension: the same state, for another reason.
      causes.addAll(extension.entries());
      if (extension.from().isAfter(beginning.at())) {
        states = states.then(extension.from(), OfLife.IN_FORCE, causes);
      }
    }
    return ending.isEmpty()
        ? states
        : states.then(ending.get().at(), ending.get().state(), ending.get().entries());
  }

  private static Timeline<OfLife> beforeForce(Life life, Dossier dossier) {
    Timeline<OfLife> states = Timeline.always(OfLife.NOT_YET);
    for (Map.Entry<ActKind, OfLife> line : BEFORE_FORCE.entrySet()) {
      Optional<Deed> deed = dossier.first(line.getKey().word());
      if (deed.isPresent()) {
        states = states.then(deed.get().at(), line.getValue(), deed.get().cause());
      }
    }
    Life.Provisional provisional = life.provisional();
    String ends = provisional == null ? null : provisional.until();
    Optional<Deed> from =
        provisional == null ? Optional.empty() : dossier.first(provisional.from());
    if (ends != null && from.isPresent()) {
      Timeline<OfLife> without = states;
      states = states.then(from.get().at(), OfLife.PROVISIONALLY_APPLIED, from.get().cause());
      Optional<Deed> until = dossier.first(ends);
      if (until.isPresent() && until.get().at().isAfter(from.get().at())) {
        Instant end = until.get().at();
        states = states.then(end, without.at(end), until.get().cause());
      }
    }
    Optional<Deed> abandoned = dossier.first(ActKind.ABANDONMENT.word());
    return abandoned.isEmpty()
        ? states
        : states.then(abandoned.get().at(), OfLife.ABANDONED, abandoned.get().cause());
  }

  /// A party's notices of withdrawal that count, earliest first.
  List<Exit> exitsOf(Party party) {
    return exits.getOrDefault(party, List.of());
  }

  /// Whether a rule binds in a state of life: in force all do; provisionally applied those that the
  /// file lists.
  public static boolean binds(Agreement agreement, OfLife state, String rule) {
    Life.Provisional provisional = agreement.life().provisional();
    return state == OfLife.IN_FORCE
        || (state == OfLife.PROVISIONALLY_APPLIED
            && provisional != null
            && Standing.covers(provisional.only(), rule));
  }

  /// Whether a state of life is one that nothing follows.
  public static boolean isOver(OfLife state) {
    return switch (state) {
      case EXPIRED, TERMINATED, SUPERSEDED, ABANDONED, DECLINED, LAPSED, ENDED -> true;
      case NOT_YET, DRAFTED, OFFERED, SIGNED, PROVISIONALLY_APPLIED, IN_FORCE, CONTESTED, UNKNOWN ->
          false;
    };
  }
}
