package org.detente.ledger.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.detente.ledger.entry.EntryKey;
import org.detente.ledger.note.VerifierKey;

/// The keys somebody trusts for one ledger, and what they are good for.
///
/// There are two kinds. A *registry* ([#ofBatches]) says for every position which key signed there:
/// anything else there is damage. *Loose keys* ([#ofKeys]) are good anywhere, and what they did not
/// sign remains unchecked.
///
/// @param origin the ledger they are for; empty for loose keys
/// @param entryKeys which keys signed which positions
/// @param checkpointKeys which keys sign checkpoints of which sizes
/// @param size how many entries a registry speaks of: a smaller ledger has lost some, a larger one
///   needs further keys
public record KeyRing(
    Optional<String> origin,
    List<Grant<EntryKey>> entryKeys,
    List<Grant<VerifierKey>> checkpointKeys,
    OptionalLong size) {

  /// No key at all: hashes can be checked, signatures cannot.
  public static final KeyRing EMPTY = ofKeys(List.of(), List.of());

  /// A half-open range: of positions for entry keys, of sizes for checkpoint keys.
  public record Range(long from, long until) {
    /// @throws IllegalArgumentException for a range that is empty or starts below 0
    public Range {
      if (from < 0 || until <= from) {
        throw new IllegalArgumentException("not a range: [" + from + ", " + until + ")");
      }
    }

    boolean covers(long position) {
      return from <= position && position < until;
    }
  }

  /// A key and the range it is good for.
  public record Grant<K>(Range range, K key) {}

  /// The keys of one run of entries, `[from, until)`: one signed the entries, the other the
  /// checkpoints within it.
  ///
  /// @param until [#OPEN] for keys that are still in use
  public record Batch(long from, long until, EntryKey entry, VerifierKey checkpoint) {
    /// Stands for the end of a run that goes on.
    public static final long OPEN = Long.MAX_VALUE;

    /// Whether these keys are still in use.
    public boolean isOpen() {
      return until == OPEN;
    }
  }

  /// Copies the grants.
  public KeyRing {
    entryKeys = List.copyOf(entryKeys);
    checkpointKeys = List.copyOf(checkpointKeys);
  }

  /// The registry of batches that follow one another from position 0. A batch's checkpoint key is
  /// good for the sizes just above `from` up to `until` itself; that of the first also for a ledger
  /// without entries. Only the last may be open.
  public static KeyRing ofBatches(String origin, List<Batch> batches) {
    List<Grant<EntryKey>> entries = new ArrayList<>();
    List<Grant<VerifierKey>> checkpoints = new ArrayList<>();
    for (Batch batch : batches) {
      entries.add(new Grant<>(new Range(batch.from(), batch.until()), batch.entry()));
      long smallest = batch.from() == 0 ? 0 : batch.from() + 1;
      long beyond = batch.isOpen() ? Batch.OPEN : batch.until() + 1;
      checkpoints.add(new Grant<>(new Range(smallest, beyond), batch.checkpoint()));
    }
    long size = batches.isEmpty() ? 0 : stated(batches.getLast());
    return new KeyRing(Optional.of(origin), entries, checkpoints, OptionalLong.of(size));
  }

  /// How many entries there are for certain by the last batch.
  private static long stated(Batch last) {
    return last.isOpen() ? last.from() : last.until();
  }

  /// Loose keys, good for every position and every size.
  public static KeyRing ofKeys(List<EntryKey> entries, List<VerifierKey> checkpoints) {
    Range everywhere = new Range(0, Long.MAX_VALUE);
    return new KeyRing(
        Optional.empty(),
        entries.stream().map(key -> new Grant<>(everywhere, key)).toList(),
        checkpoints.stream().map(key -> new Grant<>(everywhere, key)).toList(),
        OptionalLong.empty());
  }

  /// Whether these keys are all the keys there are, up to [#size].
  public boolean isRegistry() {
    return size.isPresent();
  }

  /// The keys, one of which must have signed the entry at this position.
  public List<EntryKey> entryKeysAt(long position) {
    return entryKeys.stream()
        .filter(grant -> grant.range().covers(position))
        .map(Grant::key)
        .toList();
  }

  /// The keys, one of which must have signed a checkpoint of this size.
  public List<VerifierKey> checkpointKeysAt(long size) {
    return checkpointKeys.stream()
        .filter(grant -> grant.range().covers(size))
        .map(Grant::key)
        .toList();
  }

  /// The positions below `size` for which there is no entry key.
  public List<Range> withoutEntryKey(long size) {
    List<Range> gaps = new ArrayList<>();
    long covered = 0;
    List<Range> granted =
        entryKeys.stream().map(Grant::range).sorted(Comparator.comparingLong(Range::from)).toList();
    for (Range range : granted) {
      if (covered < size && range.from() > covered) {
        gaps.add(new Range(covered, Math.min(size, range.from())));
      }
      covered = Math.max(covered, range.until());
    }
    if (covered < size) {
      gaps.add(new Range(covered, size));
    }
    return gaps;
  }
}
