package org.detente.ledger.store;

import java.util.Arrays;
import java.util.Optional;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TreeHasher;

/// The entries of one bundle file: each with its length in 2 bytes, big-endian, before it
/// (tlog-tiles, "Log Entries").
final class EntryBundle {
  private static final int LENGTH_BYTES = 2;

  private final byte[] bytes;

  /// Where each entry starts, its length left out; one more for the end.
  private final int[] starts;

  private EntryBundle(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /// The bundle of exactly `width` entries in these bytes, if they are one.
  static Optional<EntryBundle> parse(byte[] bytes, int width) {
    return parseFirst(bytes, width).filter(b -> b.length() == bytes.length);
  }

  /// The first `width` entries of a bundle that may hold more.
  static Optional<EntryBundle> parseFirst(byte[] bytes, int width) {
    int[] starts = new int[width + 1];
    int at = 0;
    for (int i = 0; i < width; i++) {
      if (at + LENGTH_BYTES > bytes.length) {
        return Optional.empty();
      }
      starts[i] = at + LENGTH_BYTES;
      at = starts[i] + (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF));
      if (at > bytes.length) {
        return Optional.empty();
      }
    }
    starts[width] = at + LENGTH_BYTES;
    return Optional.of(new EntryBundle(bytes, starts));
  }

  /// An entry as it stands in a bundle.
  static byte[] framed(byte[] entry) {
    byte[] framed = new byte[LENGTH_BYTES + entry.length];
    framed[0] = (byte) (entry.length >> 8);
    framed[1] = (byte) entry.length;
    System.arraycopy(entry, 0, framed, LENGTH_BYTES, entry.length);
    return framed;
  }

  /// The number of entries.
  int width() {
    return starts.length - 1;
  }

  /// The number of bytes that these entries take in the file.
  int length() {
    return starts[width()] - LENGTH_BYTES;
  }

  /// The bytes of an entry.
  byte[] entry(int place) {
    return Arrays.copyOfRange(bytes, starts[place], end(place));
  }

  /// The leaf hashes of all entries, one after the other: the content of the tile above.
  byte[] leafHashes() {
    TreeHasher hasher = new TreeHasher();
    byte[] hashes = new byte[width() * Hash.LENGTH];
    for (int i = 0; i < width(); i++) {
      hasher.leaf(bytes, starts[i], end(i) - starts[i], hashes, i * Hash.LENGTH);
    }
    return hashes;
  }

  private int end(int place) {
    return starts[place + 1] - LENGTH_BYTES;
  }
}
