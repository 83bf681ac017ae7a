package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.detente.ledger.Outcome;

/// What the cosignature types cover (tlog-cosignature, "signed message").
final class Cosigned {
  private Cosigned() {}

  /// The message of a cosignature of a checkpoint; empty where a text or a time is none to cosign.
  ///
  /// @param key a key of a timestamped type
  /// @param time POSIX seconds
  /// @param text the checkpoint as it stands in the note
  static Optional<byte[]> message(VerifierKey key, long time, String text) {
    if (time < 0
        || !(Checkpoint.read(text) instanceof Outcome.Accepted<Checkpoint>(Checkpoint head))) {
      return Optional.empty();
    }
    return switch (key.type()) {
      case ED25519 -> throw new IllegalArgumentException("a signature without time");
      case ED25519_COSIGNATURE ->
          Optional.of(("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8));
      case ML_DSA_44_COSIGNATURE ->
          CosignedSubtree.fits(head.origin())
              ? Optional.of(CosignedSubtree.of(key.name(), time, head).bytes())
              : Optional.empty();
    };
  }
}
