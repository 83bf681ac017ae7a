package org.detente.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.detente.ledger.Outcome;
import org.detente.ledger.Outcome.Accepted;
import org.detente.ledger.Outcome.Refused;
import org.detente.ledger.RefusalException;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.Hash;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Facts.LedgerHead;
import org.detente.register.LedgerFacts.Shelf;
import org.detente.register.LedgerFacts.Unread;
import org.detente.register.body.BodyReader;
import org.detente.register.body.BodyReader.Result;

/// Reads the entries of one ledger in order. Entries are parsed side by side on all cores, a run at
/// a time, since parsing is what takes the time.
final class ShelfReader {
  private static final int RUN = 4_096;

  private final KeptLedger ledger;
  private final LedgerHead head;
  private final BodyReader bodies;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final long from;

  /// @param before what was read of the same ledger when it was shorter
  ShelfReader(KeptLedger ledger, Optional<Shelf> before) {
    before.map(Shelf::facts).ifPresent(facts::addAll);
    before.map(Shelf::unread).ifPresent(unread::addAll);
    this.from = before.map(it -> it.head().size()).orElse(0L);
    LedgerReader reader = ledger.reader();
    this.ledger = ledger;
    this.head = new LedgerHead(reader.origin(), reader.size(), reader.root().hex());
    this.bodies =
        ledger.keeper() == null ? BodyReader.ofPublicRecord() : BodyReader.ofPartyLedger();
  }

  Outcome<Shelf> read() {
    return Outcome.of(() -> {
      for (long next = from; next < head.size(); next += RUN) {
        read(next, Math.min(next + RUN, head.size()));
      }
      return new Shelf(
          head, Optional.ofNullable(ledger.keeper()), List.copyOf(facts), List.copyOf(unread));
    });
  }

  private void read(long first, long until) throws RefusalException {
    List<byte[]> run = new ArrayList<>(RUN);
    ledger.reader().forEach(first, until, (position, bytes) -> run.add(bytes)).orStop();
    IntStream.range(0, run.size())
        .parallel()
        .mapToObj(i -> parse(first + i, run.get(i)))
        .forEachOrdered(this::keep);
  }

  /// A fact, or why there is none.
  private sealed interface Parsed {
    record Read(Fact fact) implements Parsed {}

    record NotRead(Unread unread) implements Parsed {}

    /// A change of the ledger's keys, which is no fact and hides none.
    record OfKeys() implements Parsed {}
  }

  private Parsed parse(long position, byte[] bytes) {
    // The reader compared the bytes with this hash when it read them.
    Hash leaf = ledger.reader().tree().leaf(position);
    EntryRef entry = new EntryRef(head.origin(), position, leaf.hex());
    return switch (Envelope.read(bytes)) {
      case Refused<Envelope>(var refusal) ->
          new Parsed.NotRead(new Unread(entry, refusal.message()));
      case Accepted<Envelope>(Envelope envelope) when envelope.isOfKeys() -> new Parsed.OfKeys();
      case Accepted<Envelope>(Envelope envelope) ->
          switch (bodies.read(envelope.body())) {
            case Result.Accepted(var body) -> new Parsed.Read(body.at(entry));
            case Result.Refused(var objections) ->
                new Parsed.NotRead(new Unread(entry, objections.getFirst().message()));
          };
    };
  }

  private void keep(Parsed parsed) {
    switch (parsed) {
      case Parsed.Read(Fact fact) -> facts.add(fact);
      case Parsed.NotRead(Unread missing) -> unread.add(missing);
      case Parsed.OfKeys _ -> {}
    }
  }
}
