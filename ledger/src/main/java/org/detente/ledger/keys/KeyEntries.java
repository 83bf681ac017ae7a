package org.detente.ledger.keys;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.store.EntryVisitor;

/// Keeps the entries of keys it is shown, in the order of positions.
final class KeyEntries implements EntryVisitor {
  private final SortedMap<Long, byte[]> found = new ConcurrentSkipListMap<>();

  /// This one, as if it had been shown nothing yet.
  KeyEntries anew() {
    found.clear();
    return this;
  }

  @Override
  public void entry(long position, byte[] entry) {
    if (Envelope.looksOfKeys(entry)) {
      found.put(position, entry);
    }
  }

  /// The entries by their positions.
  SortedMap<Long, byte[]> found() {
    return found;
  }

  /// Whether both were shown the same entries of keys.
  boolean areThoseOf(KeyEntries other) {
    return found.keySet().equals(other.found.keySet())
        && found.entrySet().stream()
            .allMatch(entry -> Arrays.equals(entry.getValue(), other.found.get(entry.getKey())));
  }
}
