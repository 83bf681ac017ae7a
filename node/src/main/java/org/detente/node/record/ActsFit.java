package org.detente.node.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.check.Exits.Done;
import org.detente.agreement.check.Misfit;
import org.detente.model.Body;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.register.body.EntryBody;
import org.detente.register.file.FactFile;
import org.detente.register.file.Trouble;
import org.detente.register.file.WrittenFact;

/// Whether the acts among the facts of a record fit the agreements they belong to: nobody suspends
/// toward who is no party, and nobody leaves before it entered.
final class ActsFit {
  private final Map<String, Agreement> agreements;
  private final Map<String, List<Done>> done = new HashMap<>();
  private final List<Trouble> troubles = new ArrayList<>();

  private ActsFit(Map<String, Agreement> agreements) {
    this.agreements = agreements;
  }

  /// What is wrong, in the order of files and items.
  ///
  /// @param agreements by id; facts of others are not looked at
  static List<Trouble> check(List<FactFile> files, Map<String, Agreement> agreements) {
    ActsFit fit = new ActsFit(agreements);
    List<WrittenFact> facts = files.stream().flatMap(file -> file.facts().stream()).toList();
    facts.forEach(fit::gather);
    facts.forEach(fit::check);
    return List.copyOf(fit.troubles);
  }

  private void gather(WrittenFact fact) {
    EntryBody body = fact.body();
    if (body.body() instanceof Body.Act act) {
      done.computeIfAbsent(body.instrument(), _ -> new ArrayList<>())
          .add(new Done(body.attributedTo(), body.valid(), act));
    }
  }

  private void check(WrittenFact fact) {
    EntryBody body = fact.body();
    Agreement agreement = agreements.get(body.instrument());
    if (agreement == null || !(body.body() instanceof Body.Act act)) {
      return;
    }
    for (Party party : act.toward()) {
      if (!agreement.admits(party)) {
        List<String> codes = agreement.parties().keySet().stream().map(Party::code).toList();
        trouble(fact, "submit.no-party", party.code(), agreement.id(), String.join(", ", codes));
      }
    }
    Done doing = new Done(body.attributedTo(), body.valid(), act);
    Misfit.of(agreement, doing, done.getOrDefault(body.instrument(), List.of()))
        .forEach(misfit -> trouble(fact, misfit.defect().key(), misfit.parts().toArray()));
  }

  private void trouble(WrittenFact fact, String key, Object... parts) {
    troubles.add(new Trouble(fact.file(), fact.place(), Phrase.of(key, parts)));
  }
}
