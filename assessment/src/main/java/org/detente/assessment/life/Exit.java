package org.detente.assessment.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.detente.model.EntryRef;

/// A party's notice of withdrawal.
///
/// @param notice when it was received: the party is leaving from then (inclusive)
/// @param over when the notice period is over: the party has left from then (inclusive)
/// @param revoked when the notice was taken back, before it took effect
public record Exit(
    Instant notice, Instant over, Optional<Instant> revoked, List<EntryRef> entries) {

  /// Whether nothing stopped the notice period.
  public boolean takesEffect() {
    return revoked.isEmpty();
  }
}
