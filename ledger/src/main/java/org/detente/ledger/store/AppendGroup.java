package org.detente.ledger.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.tree.Hash;

/// The requests of one commit: each is taken whole, or refused for a payload that has a position
/// already.
final class AppendGroup {
  private final long size;
  private final Map<Hash, Long> known;
  private final Map<Hash, Long> taken = new HashMap<>();
  private final List<Admitted> entries = new ArrayList<>();
  private final Map<GroupCommit.Request, Outcome<List<Long>>> outcomes = new LinkedHashMap<>();

  /// @param size the number of entries in the ledger
  /// @param known the position of each payload in it
  AppendGroup(long size, Map<Hash, Long> known) {
    this.size = size;
    this.known = known;
  }

  /// The entries taken, in the order of their positions.
  List<Admitted> entries() {
    return entries;
  }

  /// Takes a request in, or refuses it.
  void judge(GroupCommit.Request request) {
    Set<Hash> own = new HashSet<>();
    for (Admitted entry : request.entries()) {
      Hash payload = entry.payloadId();
      Long position = known.getOrDefault(payload, taken.get(payload));
      if (position != null) {
        outcomes.put(request, Outcome.refused(RefusalCode.ENTRY_DUPLICATE, position));
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

  /// Tells each request what came of it; to be called when the entries are safe.
  void acknowledge() {
    outcomes.forEach((request, outcome) -> request.positions().complete(outcome));
  }
}
