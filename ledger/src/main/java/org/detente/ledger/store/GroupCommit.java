package org.detente.ledger.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.entry.Admitted;

/// Brings appends of many threads together: while one group is being put on disk, the next one
/// gathers.
///
/// Whoever gets the turn commits what waits, its own request among it; who waited for the turn
/// usually finds its request done. So there is no thread of its own to start or to stop.
final class GroupCommit {
  /// A group is closed when it has this many bytes; a single request may have more.
  private static final long GROUP_BYTES = 16L << 20;

  /// The most bytes of one request: a commit is held in memory whole.
  private static final long REQUEST_BYTES = 256L << 20;

  /// Entries handed in together, to be taken together or not at all.
  ///
  /// @param positions completed with what came of it
  record Request(List<Admitted> entries, CompletableFuture<Outcome<List<Long>>> positions) {
    long bytes() {
      return entries.stream().mapToLong(entry -> entry.envelope().length()).sum();
    }
  }

  private final Consumer<List<Request>> commit;
  private final Queue<Request> waiting = new ArrayDeque<>();
  private final ReentrantLock turn = new ReentrantLock(true);

  /// @param commit completes every request it is given
  GroupCommit(Consumer<List<Request>> commit) {
    this.commit = commit;
  }

  Outcome<List<Long>> append(List<Admitted> entries) {
    Request request = new Request(List.copyOf(entries), new CompletableFuture<>());
    if (request.bytes() > REQUEST_BYTES) {
      return Outcome.refused(RefusalCode.APPEND_TOO_LARGE, request.bytes(), REQUEST_BYTES);
    }
    synchronized (waiting) {
      waiting.add(request);
    }
    turn.lock();
    try {
      while (!request.positions().isDone()) {
        commit(nextGroup());
      }
    } finally {
      turn.unlock();
    }
    return request.positions().join();
  }

  /// A fault of one commit is the fault of each of its requests: none may wait for ever.
  private void commit(List<Request> group) {
    try {
      commit.accept(group);
    } catch (RuntimeException | Error fault) {
      group.forEach(request -> request.positions().completeExceptionally(fault));
    }
  }

  private List<Request> nextGroup() {
    List<Request> group = new ArrayList<>();
    long bytes = 0;
    synchronized (waiting) {
      while (!waiting.isEmpty() && bytes < GROUP_BYTES) {
        bytes += waiting.element().bytes();
        group.add(waiting.remove());
      }
    }
    return group;
  }
}
