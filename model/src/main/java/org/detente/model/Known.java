package org.detente.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A point on the known axis: how much of the ledgers an answer may use.
public sealed interface Known {

  /// Everything in the loaded ledgers.
  record Everything() implements Known {}

  /// Entries with `known` at or before this instant (inclusive).
  record At(Instant instant) implements Known {}

  /// The first `entries` entries of the named ledger (of the only one where `ledger` is null);
  /// other ledgers whole.
  record First(@Nullable String ledger, long entries) implements Known {
    public First {
      if (entries < 0) {
        throw new IllegalArgumentException("a ledger has no entry before its first: @" + entries);
      }
    }
  }
}
