package org.detente.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.Outcome.Accepted;
import org.detente.ledger.Outcome.Refused;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.TreeHasher;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Facts.LedgerHead;
import org.detente.register.LedgerFacts.Shelf;
import org.detente.register.LedgerFacts.Unread;
import org.detente.register.body.BodyReader;
import org.detente.register.body.Objection;

/// Reads the entries of one ledger in order.
final class ShelfReader {
  private final KeptLedger ledger;
  private final BodyReader bodies;
  private final TreeHasher hasher = new TreeHasher();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  ShelfReader(KeptLedger ledger) {
    this.ledger = ledger;
    this.bodies =
        ledger.keeper() == null ? BodyReader.ofPublicRecord() : BodyReader.ofPartyLedger();
  }

  Outcome<Shelf> read() {
    LedgerReader reader = ledger.reader();
    LedgerHead head = new LedgerHead(reader.origin(), reader.size(), reader.root().hex());
    return reader
        .forEach((position, entry) -> read(head.origin(), position, entry))
        .map(count ->
            new Shelf(
                head,
                Optional.ofNullable(ledger.keeper()),
                List.copyOf(facts),
                List.copyOf(unread)));
  }

  private void read(String origin, long position, byte[] bytes) {
    EntryRef entry = new EntryRef(origin, position, hasher.leaf(bytes).hex());
    switch (Envelope.read(bytes)) {
      case Accepted<Envelope>(Envelope envelope) -> read(entry, envelope);
      case Refused<Envelope>(var refusal) -> unread.add(new Unread(entry, refusal.message()));
    }
  }

  private void read(EntryRef entry, Envelope envelope) {
    switch (bodies.read(envelope.body())) {
      case BodyReader.Result.Accepted(var body) -> facts.add(body.at(entry));
      case BodyReader.Result.Refused(List<Objection> objections) ->
          unread.add(new Unread(entry, objections.getFirst().message()));
    }
  }
}
