package org.detente.assessment.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.assessment.fold.Deed;
import org.detente.assessment.fold.Dossier;
import org.detente.assessment.timeline.Timeline;
import org.detente.model.ActKind;
import org.detente.model.ImpreciseDate;
import org.detente.model.Party;
import org.detente.model.Verdict.OfParticipation;

/// One party's word that it keeps rules which do not bind it, or no longer, until a day it named or
/// until it says otherwise.
final class Adherence {
  private Adherence() {}

  /// Whether nothing binds a party any more: it has left, or the instrument has ended.
  static boolean isUnbound(OfParticipation state) {
    return switch (state) {
      case FREE, LEFT, SUCCEEDED -> true;
      default -> false;
    };
  }

  /// The rules it adheres to over time: those it says it keeps, while nothing binds it to them.
  ///
  /// @param states where it stands by the acts that bind it
  static Timeline<Optional<List<String>>> of(
      Dossier dossier, Party party, Timeline<OfParticipation> states) {
    Timeline<Optional<List<String>>> said = said(dossier, party);
    Timeline<Optional<List<String>>> adhered = Timeline.always(Optional.empty());
    for (Timeline.Step<OfParticipation> step : states.steps()) {
      boolean matters =
          isUnbound(step.value())
              || step.value() == OfParticipation.SIGNATORY
              || step.value() == OfParticipation.RATIFIED;
      adhered =
          matters
              ? adhered.then(step.from(), said)
              : adhered.then(step.from(), Optional.empty(), List.of());
    }
    return adhered;
  }

  private static Timeline<Optional<List<String>>> said(Dossier dossier, Party party) {
    List<Deed> acts = new ArrayList<>(dossier.deeds(ActKind.ADHERENCE, party));
    acts.addAll(dossier.deeds(ActKind.END_OF_ADHERENCE, party));
    acts.sort(Deed.ORDER);
    List<Timeline.Step<Optional<List<String>>>> steps = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      Deed deed = acts.get(i);
      if (deed.act().act().equals(ActKind.END_OF_ADHERENCE.word())) {
        steps.add(new Timeline.Step<>(deed.at(), Optional.empty(), deed.cause()));
        continue;
      }
      steps.add(new Timeline.Step<>(deed.at(), Optional.of(deed.act().to()), deed.cause()));
      Optional<Instant> until = until(deed);
      Instant next = i + 1 < acts.size() ? acts.get(i + 1).at() : Instant.MAX;
      if (until.isPresent() && until.get().isBefore(next)) {
        steps.add(new Timeline.Step<>(until.get(), Optional.empty(), deed.cause()));
      }
    }
    return Timeline.ofLatest(Optional.empty(), steps);
  }

  private static Optional<Instant> until(Deed deed) {
    ImpreciseDate until = deed.fact().validUntil();
    return Optional.ofNullable(until)
        .map(ImpreciseDate::certainFrom)
        .map(stop -> stop.isBefore(deed.at()) ? deed.at() : stop);
  }
}
