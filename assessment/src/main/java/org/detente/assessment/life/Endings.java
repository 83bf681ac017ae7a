package org.detente.assessment.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Life;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.model.ActKind;
import org.detente.model.Citation;
import org.detente.model.Party;
import org.detente.model.Verdict.OfLife;

/// The ways an instrument may end, of which the earliest is its end. On the same instant an act
/// goes before the term.
final class Endings {
  private final Agreement agreement;
  private final Dossier dossier;
  private final Dependence dependence;
  private final Optional<Beginning> beginning;

  Endings(
      Agreement agreement, Dossier dossier, Dependence dependence, Optional<Beginning> beginning) {
    this.agreement = agreement;
    this.dossier = dossier;
    this.dependence = dependence;
    this.beginning = beginning;
  }

  /// The end by an act or by the term, as if nobody had withdrawn.
  Optional<LifeCourse.Ending> withoutExits(Term term) {
    List<LifeCourse.Ending> ways = new ArrayList<>();
    dossier.deeds(ActKind.SUPERSESSION).stream()
        .findFirst()
        .ifPresent(deed -> ways.add(ending(deed, OfLife.SUPERSEDED, List.of())));
    JointDecisions.among(
            agreement.parties().keySet(),
            Life.By.JOINT_DECISION,
            dossier.deeds(ActKind.TERMINATION))
        .taken()
        .stream()
        .findFirst()
        .ifPresent(decision ->
            ways.add(
                new LifeCourse.Ending(
                    decision.at(), OfLife.TERMINATED, decision.entries(), List.of())));
    ownDeclaration().ifPresent(deed -> ways.add(ending(deed, OfLife.ENDED, endCites())));
    List<Citation> termCites = agreement.life().term().cites();
    // What never began cannot run out: its time passes.
    OfLife over = beginning.isPresent() ? OfLife.EXPIRED : OfLife.LAPSED;
    term.end()
        .ifPresent(end -> ways.add(new LifeCourse.Ending(end, over, term.entries(), termCites)));
    ways.addAll(Offers.endings(agreement, dossier, beginning));
    ways.addAll(dependence.otherEnds());
    beginning
        .flatMap(begun -> dependence.failedFrom(begun.at()))
        .ifPresent(step ->
            ways.add(
                new LifeCourse.Ending(
                    step.from(), OfLife.ENDED, step.causes(), dependence.conditionCites())));
    return earliest(ways);
  }

  /// The end, with a withdrawal that ends the instrument for all.
  ///
  /// @param exits those that take effect
  Optional<LifeCourse.Ending> first(
      Optional<LifeCourse.Ending> ownEnd, Map<Party, Beginning> bound, Map<Party, Exit> exits) {
    List<LifeCourse.Ending> ways = new ArrayList<>();
    ownEnd.ifPresent(ways::add);
    Life.Withdrawal rule = agreement.life().withdraw();
    if (rule != null) {
      exits.forEach((party, exit) -> {
        if (rule.endsWith(party) || tooFew(rule, exit, bound, exits)) {
          ways.add(
              new LifeCourse.Ending(exit.over(), OfLife.TERMINATED, exit.entries(), rule.cites()));
        }
      });
    }
    return earliest(ways);
  }

  /// Whether with this exit fewer are left than the text asks for.
  private static boolean tooFew(
      Life.Withdrawal rule, Exit last, Map<Party, Beginning> bound, Map<Party, Exit> exits) {
    long left =
        bound.entrySet().stream()
            .filter(entry -> !entry.getValue().at().isAfter(last.over()))
            .map(entry -> exits.get(entry.getKey()))
            .filter(exit -> exit == null || exit.over().isAfter(last.over()))
            .count();
    return left < rule.fewest();
  }

  private Optional<Deed> ownDeclaration() {
    Life.Ending rule = agreement.life().end();
    return rule == null
        ? Optional.empty()
        : dossier.deeds(rule.declaration()).stream()
            .filter(deed -> deed.by().contains(rule.by()))
            .filter(this::endsAll)
            .findFirst();
  }

  // A word that names some of its rules ends those, and the instrument only with the last.
  private boolean endsAll(Deed deed) {
    List<String> named = deed.act().to();
    return named.isEmpty()
        || agreement.ruleNames().stream().allMatch(rule -> Standing.covers(named, rule));
  }

  private List<Citation> endCites() {
    Life.Ending rule = agreement.life().end();
    return rule == null ? List.of() : rule.cites();
  }

  private static LifeCourse.Ending ending(Deed deed, OfLife state, List<Citation> cites) {
    return new LifeCourse.Ending(deed.at(), state, deed.cause(), cites);
  }

  // min keeps the first of equals, so the order in which ways are listed decides on the same
  // instant.
  private static Optional<LifeCourse.Ending> earliest(List<LifeCourse.Ending> ways) {
    return ways.stream().min(Comparator.comparing(LifeCourse.Ending::at));
  }
}
