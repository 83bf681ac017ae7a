package org.detente.ledger.signature;

import java.util.Arrays;
import java.util.Optional;
import org.detente.ledger.Outcome;

/// The signature suites there are. Everything that names a key or a signature names its suite with
/// it; another suite is another constant, and nothing else in the ledger knows how one works.
public enum Algorithm {
  /// Ed25519 (RFC 8032) under rule 1 ([Ed25519Key]).
  ED25519("ed25519", 32),
  /// ML-DSA-44 (FIPS 204), pure, with an empty context ([MlDsa44Key]).
  ML_DSA_44("ml-dsa-44", 32);

  private final String tag;
  private final int seedLength;

  Algorithm(String tag, int seedLength) {
    this.tag = tag;
    this.seedLength = seedLength;
  }

  /// The suite of a tag, if it is known here.
  public static Optional<Algorithm> tagged(String tag) {
    return Arrays.stream(values()).filter(it -> it.tag.equals(tag)).findFirst();
  }

  /// The identifier of this suite in key ids and files.
  public String tag() {
    return tag;
  }

  /// How many random bytes a key is made of.
  public int seedLength() {
    return seedLength;
  }

  /// The public key of these bytes, if this suite admits it.
  public Outcome<PublicKey> publicKey(byte[] encoded) {
    return switch (this) {
      case ED25519 -> Ed25519Key.of(encoded).map(key -> key);
      case ML_DSA_44 -> MlDsa44Key.of(encoded).map(key -> key);
    };
  }

  /// The key made of a seed of [#seedLength] random bytes.
  public SecretKey secretKey(byte[] seed) {
    return switch (this) {
      case ED25519 -> new Ed25519Secret(seed);
      case ML_DSA_44 -> new MlDsa44Secret(seed);
    };
  }
}
