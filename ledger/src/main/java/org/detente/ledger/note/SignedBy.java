package org.detente.ledger.note;

import java.util.OptionalLong;

/// A signature that holds.
///
/// @param key who signed
/// @param time for a cosignature, the time its signer claims, in POSIX seconds; 0 where the signer
///   claims none. Empty for a signature of type `0x01`, which has no time
public record SignedBy(VerifierKey key, OptionalLong time) {
  /// The time claimed, or 0.
  long timeOrZero() {
    return time.orElse(0);
  }
}
