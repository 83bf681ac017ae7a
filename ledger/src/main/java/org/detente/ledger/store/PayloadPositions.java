package org.detente.ledger.store;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import org.detente.ledger.RefusalException;
import org.detente.ledger.tree.Hash;

/// Where each payload of a ledger stands, in 16 bytes a place: 8 of its hash and its position. What
/// agrees in 8 bytes is looked up in the ledger itself, so it is told exactly.
///
/// Safe for many threads.
final class PayloadPositions {
  private static final int FEWEST_PLACES = 1024;

  /// Begins of hashes, and beside each the position and one; 0 where the place is free.
  private long[] begins = new long[FEWEST_PLACES];

  private long[] positions = new long[FEWEST_PLACES];
  private int count = 0;

  /// Reads a payload anew.
  @FunctionalInterface
  interface Ledger {
    /// The payload at a position that was noted.
    Hash payload(long position) throws RefusalException;
  }

  /// Notes a payload. One that is there twice keeps both positions.
  synchronized void put(Hash payload, long position) {
    if (2 * (count + 1) > begins.length) {
      grow();
    }
    place(begin(payload), position + 1);
    count++;
  }

  /// The lowest position of a payload; empty where it has none.
  synchronized OptionalLong find(Hash payload, Ledger ledger) throws RefusalException {
    long begin = begin(payload);
    OptionalLong lowest = OptionalLong.empty();
    for (int at = home(begin); positions[at] != 0; at = next(at)) {
      long position = positions[at] - 1;
      if (begins[at] == begin
          && position < lowest.orElse(Long.MAX_VALUE)
          && ledger.payload(position).equals(payload)) {
        lowest = OptionalLong.of(position);
      }
    }
    return lowest;
  }

  private void grow() {
    long[] oldBegins = begins;
    long[] oldPositions = positions;
    begins = new long[2 * oldBegins.length];
    positions = new long[2 * oldPositions.length];
    for (int i = 0; i < oldBegins.length; i++) {
      if (oldPositions[i] != 0) {
        place(oldBegins[i], oldPositions[i]);
      }
    }
  }

  private void place(long begin, long positionAndOne) {
    int at = home(begin);
    while (positions[at] != 0) {
      at = next(at);
    }
    begins[at] = begin;
    positions[at] = positionAndOne;
  }

  private int home(long begin) {
    return (int) begin & (begins.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (begins.length - 1);
  }

  private static long begin(Hash payload) {
    return ByteBuffer.wrap(payload.bytes()).getLong();
  }
}
