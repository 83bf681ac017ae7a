package org.detente.testkit;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Random runs that can be replayed.
///
/// Every run has a seed of its own; when one fails, the error names it, and `-Ddetente.seed=<seed>`
/// runs that one alone. The seeds are the same on every machine and every day, so that a change
/// turns red because of what it changes. `-Ddetente.seed=fresh` draws new ones, for a long night.
public final class Seeds {
  private static final String PROPERTY = "detente.seed";
  private static final long FIRST = 0x0de7e47eL;

  private Seeds() {}

  /// One run of a test, given its source of randomness.
  @FunctionalInterface
  public interface Run {
    void with(RandomGenerator random) throws Exception;
  }

  /// Performs `count` runs, each with its own seed; or one, when a seed is to be replayed.
  ///
  /// @throws AssertionError naming the seed of the first run that failed; its cause says how
  public static void runs(int count, Run run) {
    String wanted = System.getProperty(PROPERTY, "");
    if (wanted.isEmpty() || wanted.equals("fresh")) {
      SplittableRandom seeds = wanted.isEmpty() ? new SplittableRandom(FIRST) : fresh();
      for (int i = 0; i < count; i++) {
        perform(seeds.nextLong(), run);
      }
    } else {
      perform(Long.parseLong(wanted), run);
    }
  }

  private static void perform(long seed, Run run) {
    try {
      run.with(new SplittableRandom(seed));
    } catch (Exception | AssertionError | StackOverflowError failure) {
      throw new AssertionError(
          "the run with seed "
              + seed
              + " failed: "
              + failure.getMessage()
              + " (again with -D"
              + PROPERTY
              + "="
              + seed
              + ")",
          failure);
    }
  }

  private static SplittableRandom fresh() {
    return new SplittableRandom(System.nanoTime());
  }
}
