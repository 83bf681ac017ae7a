package org.detente.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The read port of the house: what is in the loaded ledgers, in ledger order.
public interface Facts {

  /// The facts usable at a point on the known axis, ordered by ledger, then position.
  List<Fact> known(Known known);

  /// The loaded ledgers, ordered by origin.
  List<LedgerHead> ledgers();

  /// The last day or instant the record claims to have looked at, by the coverage it states; empty
  /// when it states none.
  Optional<Instant> recordThrough(Known known);

  /// The parties whose own ledgers are loaded; empty for a public record alone.
  Set<Party> keepers();

  /// The head of a ledger: its origin, its number of entries and its root hash in lower-case
  /// hexadecimal.
  record LedgerHead(String origin, long size, String root) {}
}
