package org.detente.cli.option;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.check.Grounds.Freshness;
import org.detente.node.proof.Questions.Means;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the person who checks something goes by: keys, a policy, how old is too old.
public final class TrustOptions {
  @Option(names = "--key", paramLabel = "KEY")
  private List<String> keys = new ArrayList<>();

  @Option(names = "--keys", paramLabel = "FILE", converter = PathReader.class)
  private @Nullable Path keysFile;

  @Option(names = "--policy", paramLabel = "FILE", converter = PathReader.class)
  private @Nullable Path policy;

  @Option(names = "--entry", paramLabel = "FILE", converter = PathReader.class)
  private @Nullable Path entry;

  @Option(names = "--max-age", paramLabel = "DURATION")
  private @Nullable Duration oldest;

  /// What was given, and what time it is.
  public Means means(Clock clock) {
    return new Means(
        keys,
        Optional.ofNullable(keysFile),
        Optional.ofNullable(policy),
        Optional.ofNullable(entry),
        Optional.of(new Freshness(clock.instant(), Optional.ofNullable(oldest))));
  }
}
