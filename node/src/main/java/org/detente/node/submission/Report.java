package org.detente.node.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.Hash;
import org.detente.model.Phrase;
import org.detente.node.Stop;
import org.detente.node.home.OwnLedger;
import org.detente.node.submission.TakingIn.Taken;

/// Says where the bodies of a submission stand now, by looking into the ledger: another process may
/// have moved them there.
record Report(OwnLedger own, List<Taken> taken, List<Phrase> remarks) {

  SubmitResult.Done after(Intake.Result intake) throws Stop {
    LedgerReader ledger = own.folder().open();
    Map<Hash, Long> positions = positions(ledger);
    List<SubmitResult.Item> items = new ArrayList<>();
    for (Taken one : taken) {
      Long position = positions.get(one.entry());
      items.add(
          new SubmitResult.Item(
              one.body().where(),
              one.fresh(),
              position == null ? OptionalLong.empty() : OptionalLong.of(position)));
    }
    List<Phrase> all = new ArrayList<>(remarks);
    all.addAll(intake.remarks());
    return new SubmitResult.Done(
        own.origin(), ledger.size(), items, List.copyOf(all), intake.held());
  }

  private Map<Hash, Long> positions(LedgerReader ledger) throws Stop {
    Set<Hash> open =
        taken.stream().map(Taken::entry).collect(Collectors.toCollection(HashSet::new));
    Map<Hash, Long> positions = new HashMap<>();
    for (long position = ledger.size() - 1; position >= 0 && !open.isEmpty(); position--) {
      Hash hash = Stop.value(ledger.leafHash(position));
      if (open.remove(hash)) {
        positions.put(hash, position);
      }
    }
    return positions;
  }
}
