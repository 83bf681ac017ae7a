package org.detente.model;

import java.util.Comparator;

/// Where an entry stands: its ledger's origin, its zero-based position in that ledger, and the
/// lower-case hexadecimal RFC 6962 leaf hash of its bytes. Ordered by ledger, then position.
public record EntryRef(String ledger, long position, String hash) implements Comparable<EntryRef> {
  private static final Comparator<EntryRef> ORDER =
      Comparator.comparing(EntryRef::ledger).thenComparingLong(EntryRef::position);

  @Override
  public int compareTo(EntryRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "#" + position;
  }
}
