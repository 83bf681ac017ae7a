package org.detente.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.entry.Envelope;
import org.detente.ledger.store.EntryVisitor;
import org.detente.ledger.store.FolderScan;

/// Checks the form and the signature of each entry it is shown, under the key for its position.
/// Safe for many threads; what it found is in the order of positions.
final class EntrySignatures implements EntryVisitor {
  private final KeyRing keys;
  private final long size;
  private final CheckProgress progress;
  private final LongAdder seen = new LongAdder();
  private final LongAdder signed = new LongAdder();
  private final SortedMap<Long, Refusal> refused = new ConcurrentSkipListMap<>();

  EntrySignatures(KeyRing keys, long size, CheckProgress progress) {
    this.keys = keys;
    this.size = size;
    this.progress = progress;
  }

  @Override
  public void entry(long position, byte[] entry) {
    boolean covered = keys.coversEntry(position);
    Outcome<?> outcome =
        covered
            ? Envelope.read(entry).then(envelope -> keys.admit(position, envelope))
            : Envelope.read(entry);
    switch (outcome) {
      case Outcome.Accepted<?> _ when !covered -> {}
      case Outcome.Accepted<?> _ -> signed.increment();
      case Outcome.Refused<?>(Refusal refusal) when refused.size() < FolderScan.MAX_DAMAGE ->
          refused.put(position, refusal);
      case Outcome.Refused<?> _ -> {}
    }
    seen.increment();
    progress.checked(seen.sum(), size);
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
