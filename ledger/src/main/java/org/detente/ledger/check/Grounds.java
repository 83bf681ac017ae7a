package org.detente.ledger.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.detente.ledger.policy.TrustPolicy;

/// What a reader goes by: the keys and the policy they have from a source of their own, and what
/// time it is where they are.
///
/// @param keys the keys of the ledger
/// @param policy whose cosignatures count, and how many are enough; without one nobody's do
/// @param freshness the reader's clock; without it the times of cosignatures are told, not judged
public record Grounds(KeyRing keys, Optional<TrustPolicy> policy, Optional<Freshness> freshness) {
  /// Keys alone.
  public static Grounds of(KeyRing keys) {
    return new Grounds(keys, Optional.empty(), Optional.empty());
  }

  /// How new a checkpoint should be.
  ///
  /// @param now by the reader's clock
  /// @param oldest how old the cosignatures of a quorum may be; empty where any age will do
  public record Freshness(Instant now, Optional<Duration> oldest) {}
}
