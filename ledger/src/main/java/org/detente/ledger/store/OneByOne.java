package org.detente.ledger.store;

import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/// Work over all cores, each of which takes the next piece when it has done with one. Pieces that
/// take long, as bundles with signatures do, are not dealt out beforehand: at the end nobody waits
/// for more than one of them.
final class OneByOne {
  private OneByOne() {}

  /// What a function gives for each number of `[from, until)`, in their order.
  static <T> List<T> map(long from, long until, LongFunction<T> function) {
    ConcurrentNavigableMap<Long, T> all = new ConcurrentSkipListMap<>();
    AtomicLong next = new AtomicLong(from);
    IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
        .parallel()
        .forEach(_ -> {
          for (long i = next.getAndIncrement(); i < until; i = next.getAndIncrement()) {
            all.put(i, function.apply(i));
          }
        });
    return List.copyOf(all.values());
  }
}
