package org.detente.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.store.EntryVisitor;
import org.detente.ledger.store.FolderScan;
import org.detente.ledger.tree.Hash;
import org.detente.ledger.tree.TileTree;

/// Checks the form and the signature of each entry it is shown, under the keys for its position;
/// but not again of those that a memory knows to be signed under the same keys. Safe for many
/// threads; what it found is in the order of positions.
final class EntrySignatures implements EntryVisitor {
  private final KeyRing keys;
  private final long size;
  private final CheckProgress progress;
  private final Optional<CheckMemory.Held> memory;
  private final Remembered.Signed before;
  private final LongAdder seen = new LongAdder();
  private final LongAdder signed = new LongAdder();
  private final SortedMap<Long, Refusal> refused = new ConcurrentSkipListMap<>();
  private boolean stale = false;

  /// A pass over all signatures, of which nothing is remembered.
  EntrySignatures(KeyRing keys, long size, CheckProgress progress) {
    this(keys, size, progress, Optional.empty(), Remembered.Signed.NONE);
  }

  /// @param memory remembers how far the signatures were checked
  /// @param before how far they need not be checked again
  EntrySignatures(
      KeyRing keys,
      long size,
      CheckProgress progress,
      Optional<CheckMemory.Held> memory,
      Remembered.Signed before) {
    this.keys = keys;
    this.size = size;
    this.progress = progress;
    this.memory = memory;
    this.before = before;
  }

  /// What of a memory can be used for a ledger of this size under these keys.
  static Remembered.Signed usable(Remembered.Signed before, long size, KeyRing keys) {
    boolean same = before.size() <= size && before.keys().equals(keys.entryKeysHash(before.size()));
    return same ? before : Remembered.Signed.NONE;
  }

  @Override
  public void entry(long position, byte[] entry) {
    if (position >= before.size()) {
      check(position, entry);
    }
    seen.increment();
    progress.checked(seen.sum(), size);
  }

  private void check(long position, byte[] entry) {
    boolean covered = keys.coversEntry(position);
    Outcome<?> outcome =
        covered
            ? Envelope.read(entry).then(envelope -> keys.verify(position, envelope))
            : Envelope.read(entry);
    switch (outcome) {
      case Outcome.Accepted<?> _ when !covered -> {}
      case Outcome.Accepted<?> _ -> signed.increment();
      case Outcome.Refused<?>(Refusal refusal) when refused.size() < FolderScan.MAX_DAMAGE ->
          refused.put(position, refusal);
      case Outcome.Refused<?> _ -> {}
    }
  }

  /// Remembers how far the entries are signed, once it is certain that those passed over are the
  /// entries that were checked before.
  @Override
  public void reached(TileTree tree) throws RefusalException {
    if (tree.size() < before.size() || stale) {
      return;
    }
    if (!tree.first(before.size()).root().orStop().equals(before.root())) {
      stale = true;
      return;
    }
    boolean allSigned = refused.isEmpty() && keys.withoutEntryKey(tree.size()).isEmpty();
    if (memory.isPresent() && allSigned && tree.size() > before.size()) {
      Hash under = keys.entryKeysHash(tree.size());
      memory.get().keep(new Remembered.Signed(tree.size(), tree.root(), under));
    }
  }

  /// Whether the entries passed over are not those that were checked before, so that all must be
  /// checked anew.
  boolean isStale() {
    return stale;
  }

  /// The number of entries passed over, since their signatures were checked before.
  long signedBefore() {
    return before.size();
  }

  /// The number of entries whose signature holds.
  long signed() {
    return signed.sum();
  }

  /// The entries that do not hold.
  List<Refusal> damage() {
    List<Refusal> damage = new ArrayList<>();
    refused.forEach((position, refusal) -> {
      if (!isUnchecked(refusal)) {
        damage.add(Refusal.of(RefusalCode.ENTRY_BROKEN, position, refusal.message()));
      }
    });
    return damage;
  }

  /// The entries that could not be checked.
  List<Statement> unchecked() {
    List<Statement> unchecked = new ArrayList<>();
    refused.forEach((position, refusal) -> {
      if (isUnchecked(refusal)) {
        StatementCode code =
            refusal.code() == RefusalCode.ENTRY_OTHER_VERSION
                ? StatementCode.ENTRY_OTHER_VERSION
                : StatementCode.ENTRY_KEY_UNKNOWN;
        unchecked.add(Statement.of(code, position, refusal.message()));
      }
    });
    return unchecked;
  }

  /// Another version is none of our business; a signature by another key is not, where the keys
  /// given are not all.
  private boolean isUnchecked(Refusal refusal) {
    return refusal.code() == RefusalCode.ENTRY_OTHER_VERSION
        || (refusal.code() == RefusalCode.SIGNATURE_UNKNOWN_KEY && !keys.isRegistry());
  }
}
