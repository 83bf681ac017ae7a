package org.detente.node.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.detente.node.page.agreement.Tested;

/// The tests of the agreements, each file's run once and beside the pages: those of a large
/// agreement take many seconds, and no page waits so long.
final class TestRuns {
  /// How long a page waits for the tests of small agreements, which are done by then.
  private static final int PATIENCE_MILLIS = 400;

  private final ConcurrentMap<String, CompletableFuture<Tested>> runs = new ConcurrentHashMap<>();

  /// Threads of their own, for those of the server are few and would be kept from answering.
  private final Executor apart =
      Executors.newFixedThreadPool(1, Thread.ofPlatform().daemon().name("tests").factory());

  /// What came of them, as soon as they are done.
  Tested ended(String agreement, Supplier<Tested> tests) {
    return run(agreement, tests).join();
  }

  /// What came of them, or that they are being run.
  Tested soFar(String agreement, Supplier<Tested> tests) {
    return run(agreement, tests)
        .copy()
        .completeOnTimeout(Tested.RUNNING, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .join();
  }

  private CompletableFuture<Tested> run(String agreement, Supplier<Tested> tests) {
    return runs.computeIfAbsent(agreement, id -> CompletableFuture.supplyAsync(tests, apart));
  }
}
