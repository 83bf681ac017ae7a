package org.detente.node.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalException;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.tree.TreeHasher;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Known;

/// An entry as it stands in its ledger.
///
/// @param fact what is read from it; empty where this version reads nothing from it
/// @param body the payload that was signed, to the byte: canonical JSON; empty where the entry is
///   no envelope of this format
public record StoredEntry(EntryRef entry, Optional<Fact> fact, Optional<String> body) {

  /// The entries usable at a point on the known axis, in ledger order. One from which nothing is
  /// read has no instant on that axis: it is left out where an instant is asked. Refused only where
  /// a ledger's files changed after it was opened.
  public static Outcome<List<StoredEntry>> known(World world, Known known) {
    return Outcome.of(() -> {
      Map<EntryRef, Fact> facts =
          world.facts().known(known).stream()
              .collect(Collectors.toMap(Fact::entry, Function.identity()));
      List<StoredEntry> entries = new ArrayList<>();
      for (LedgerReader ledger :
          world.ledgers().stream().sorted(Comparator.comparing(LedgerReader::origin)).toList()) {
        read(ledger, size(ledger, known), known instanceof Known.At, facts, entries);
      }
      return List.copyOf(entries);
    });
  }

  private static void read(
      LedgerReader ledger,
      long size,
      boolean factsAlone,
      Map<EntryRef, Fact> facts,
      List<StoredEntry> entries)
      throws RefusalException {
    TreeHasher hasher = new TreeHasher();
    ledger
        .forEach(
            0,
            size,
            (position, bytes) -> {
              String hash = hasher.leaf(bytes).hex();
              EntryRef entry = new EntryRef(ledger.origin(), position, hash);
              Optional<Fact> fact = Optional.ofNullable(facts.get(entry));
              if (fact.isPresent() || !factsAlone) {
                entries.add(new StoredEntry(entry, fact, body(bytes)));
              }
            })
        .orStop();
  }

  private static long size(LedgerReader ledger, Known known) {
    return known instanceof Known.First(String origin, long entries)
            && (origin == null || origin.equals(ledger.origin()))
        ? Math.min(entries, ledger.size())
        : ledger.size();
  }

  private static Optional<String> body(byte[] bytes) {
    return switch (Envelope.read(bytes)) {
      case Outcome.Accepted<Envelope>(Envelope envelope) ->
          Optional.of(new String(envelope.payload(), UTF_8));
      case Outcome.Refused<Envelope> _ -> Optional.empty();
    };
  }
}
