package org.detente.ledger.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.tree.Hash;

/// The requests of one commit: each is taken whole, or refused for a payload that has a position
/// already.
final class AppendGroup {
  private final WriterState before;
  private final long size;
  private final Map<Hash, Long> taken = new HashMap<>();
  private final List<Admitted> entries = new ArrayList<>();
  private final Map<GroupCommit.Request, Outcome<List<Long>>> outcomes = new LinkedHashMap<>();

  /// @param before the ledger as it is on disk
  AppendGroup(WriterState before) {
    this.before = before;
    this.size = before.size();
  }

  /// The entries taken, in the order of their positions.
  List<Admitted> entries() {
    return entries;
  }

  /// Takes a request in, or refuses it.
  void judge(GroupCommit.Request request) throws RefusalException {
    Set<Hash> own = new HashSet<>();
    for (Admitted entry : request.entries()) {
      Hash payload = entry.payloadId();
      OptionalLong position = positionOf(payload);
      if (position.isPresent()) {
        outcomes.put(request, Outcome.refused(RefusalCode.ENTRY_DUPLICATE, position.getAsLong()));
        return;
      }
      if (!own.add(payload)) {
        outcomes.put(request, Outcome.refused(RefusalCode.ENTRY_TWICE));
        return;
      }
    }
    long first = size + entries.size();
    for (Admitted entry : request.entries()) {
      taken.put(entry.payloadId(), size + entries.size());
      entries.add(entry);
    }
    List<Long> positions = LongStream.range(first, size + entries.size()).boxed().toList();
    outcomes.put(request, Outcome.accepted(positions));
  }

  private OptionalLong positionOf(Hash payload) throws RefusalException {
    Long now = taken.get(payload);
    return now == null ? before.positionOf(payload) : OptionalLong.of(now);
  }

  /// Tells each request what came of it; to be called when the entries are safe.
  void acknowledge() {
    outcomes.forEach((request, outcome) -> request.positions().complete(outcome));
  }
}
