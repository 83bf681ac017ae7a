package org.detente.register;

import org.detente.ledger.store.LedgerReader;
import org.detente.model.Party;
import org.jspecify.annotations.Nullable;

/// A ledger and whose it is.
///
/// @param keeper the party whose own ledger it is; null for a public record
public record KeptLedger(LedgerReader reader, @Nullable Party keeper) {

  /// A public record.
  public static KeptLedger publicRecord(LedgerReader reader) {
    return new KeptLedger(reader, null);
  }
}
