package org.detente.ledger.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.note.VerifierKey;

/// The keys somebody trusts for one origin.
///
/// @param origin whose keys they are; empty when the caller did not say, then any origin will do
/// @param entryKeys which keys signed which positions
/// @param checkpointKeys which keys sign checkpoints of which sizes
/// @param size how many entries these keys speak of: a smaller ledger has lost some, a larger one
///   needs further keys; empty when they speak of any number
public record KeyRing(
    Optional<String> origin,
    List<Grant<EntryKey>> entryKeys,
    List<Grant<VerifierKey>> checkpointKeys,
    OptionalLong size) {

  /// A key and the half-open range for which it is good: of positions for entry keys, of sizes for
  /// checkpoint keys.
  public record Grant<K>(long from, long until, K key) {
    /// @throws IllegalArgumentException for a range that is empty or starts below 0
    public Grant {
      if (from < 0 || until <= from) {
        throw new IllegalArgumentException("not a range: [" + from + ", " + until + ")");
      }
    }

    /// Whether the key is good at this position or size.
    public boolean covers(long position) {
      return from <= position && position < until;
    }
  }

  /// Keys that signed one run of entries, `[from, until)`, and the checkpoint that closed it.
  public record Batch(long from, long until, EntryKey entry, VerifierKey checkpoint) {}

  /// No key at all: hashes can be checked, signatures cannot.
  public static final KeyRing EMPTY =
      new KeyRing(Optional.empty(), List.of(), List.of(), OptionalLong.empty());

  /// Copies the grants.
  public KeyRing {
    entryKeys = List.copyOf(entryKeys);
    checkpointKeys = List.copyOf(checkpointKeys);
  }

  /// The keys of batches that follow one another from position 0. A batch's checkpoint key is good
  /// for the sizes from just above `from` up to `until` itself; that of the first also for a ledger
  /// without entries.
  public static KeyRing ofBatches(String origin, List<Batch> batches) {
    List<Grant<EntryKey>> entries =
        batches.stream().map(b -> new Grant<>(b.from(), b.until(), b.entry())).toList();
    List<Grant<VerifierKey>> checkpoints =
        batches.stream()
            .map(b -> new Grant<>(b.from() == 0 ? 0 : b.from() + 1, b.until() + 1, b.checkpoint()))
            .toList();
    long size = batches.isEmpty() ? 0 : batches.getLast().until();
    return new KeyRing(Optional.of(origin), entries, checkpoints, OptionalLong.of(size));
  }

  /// Keys that are good for every position and every size.
  public static KeyRing ofKeys(List<EntryKey> entries, List<VerifierKey> checkpoints) {
    return new KeyRing(
        Optional.empty(),
        entries.stream().map(key -> new Grant<>(0, Long.MAX_VALUE, key)).toList(),
        checkpoints.stream().map(key -> new Grant<>(0, Long.MAX_VALUE, key)).toList(),
        OptionalLong.empty());
  }

  /// The keys that must have signed the entry at this position; none when no key is known for it.
  public List<EntryKey> entryKeysAt(long position) {
    return entryKeys.stream().filter(g -> g.covers(position)).map(Grant::key).toList();
  }

  /// The keys that sign checkpoints of this size; none when no key is known for it.
  public List<VerifierKey> checkpointKeysAt(long size) {
    return checkpointKeys.stream().filter(g -> g.covers(size)).map(Grant::key).toList();
  }
}
