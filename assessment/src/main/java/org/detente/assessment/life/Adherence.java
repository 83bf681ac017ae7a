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

/// One party's word that it keeps rules which no longer bind it, until a day it named or until it
/// says otherwise.
final class Adherence {
  private Adherence() {}

  /// The rules it adheres to over time, `unbound` being when the instrument ceased to bind it. What
  /// was declared before begins to matter then.
  static Timeline<Optional<List<String>>> of(Dossier dossier, Party party, Instant unbound) {
    List<Deed> acts = new ArrayList<>(dossier.deeds(ActKind.ADHERENCE, party));
    acts.addAll(dossier.deeds(ActKind.END_OF_ADHERENCE, party));
    acts.sort(Deed.ORDER);
    List<Timeline.Step<Optional<List<String>>>> steps = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      Deed deed = acts.get(i);
      Instant from = from(deed, unbound);
      if (deed.act().act().equals(ActKind.END_OF_ADHERENCE.word())) {
        steps.add(new Timeline.Step<>(from, Optional.empty(), deed.cause()));
        continue;
      }
      steps.add(new Timeline.Step<>(from, Optional.of(deed.act().to()), deed.cause()));
      Optional<Instant> until = until(deed, from);
      Instant next = i + 1 < acts.size() ? from(acts.get(i + 1), unbound) : Instant.MAX;
      if (until.isPresent() && until.get().isBefore(next)) {
        steps.add(new Timeline.Step<>(until.get(), Optional.empty(), deed.cause()));
      }
    }
    return Timeline.ofLatest(Optional.empty(), steps);
  }

  private static Instant from(Deed deed, Instant unbound) {
    return deed.at().isBefore(unbound) ? unbound : deed.at();
  }

  private static Optional<Instant> until(Deed deed, Instant from) {
    ImpreciseDate until = deed.fact().validUntil();
    return Optional.ofNullable(until)
        .map(ImpreciseDate::certainFrom)
        .map(stop -> stop.isBefore(from) ? from : stop);
  }
}
