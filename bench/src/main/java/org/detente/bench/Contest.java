package org.detente.bench;

import java.util.ArrayList;
import java.util.List;

/// Two tasks measured in turns: ours, and a bare one that does the least that could be done.
record Contest(Series own, Series bare) {

  /// Something to measure; what it prepares for itself is measured too.
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }

  /// How long the runs of one task took, in nanoseconds, the shortest first.
  record Series(List<Long> nanos) {
    Series {
      nanos = nanos.stream().sorted().toList();
    }

    double medianMillis() {
      return nanos.get(nanos.size() / 2) / 1e6;
    }

    double leastMillis() {
      return nanos.getFirst() / 1e6;
    }

    double mostMillis() {
      return nanos.getLast() / 1e6;
    }
  }

  /// Runs both in turns, after `warmUp` rounds that do not count.
  static Contest of(int warmUp, int rounds, Task own, Task bare) throws Exception {
    List<Long> owns = new ArrayList<>();
    List<Long> bares = new ArrayList<>();
    for (int round = -warmUp; round < rounds; round++) {
      long first = nanos(own);
      long second = nanos(bare);
      if (round >= 0) {
        owns.add(first);
        bares.add(second);
      }
    }
    return new Contest(new Series(owns), new Series(bares));
  }

  private static long nanos(Task task) throws Exception {
    long start = System.nanoTime();
    task.run();
    return System.nanoTime() - start;
  }

  /// Our median time over the bare one's: 2 means that we take twice as long.
  double ratio() {
    return own.medianMillis() / bare.medianMillis();
  }
}
