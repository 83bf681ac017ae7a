package org.detente.ledger.signature;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// The private half of an Ed25519 key, as its 32-byte seed (RFC 8032 section 5.1.5).
public final class Ed25519Secret implements SecretKey {
  private final byte[] seed;
  private final Ed25519Key publicKey;

  /// The key of a seed of 32 random bytes.
  public Ed25519Secret(byte[] seed) {
    if (seed.length != Ed25519.SECRET_KEY_SIZE) {
      throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
    }
    this.seed = seed.clone();
    byte[] encoded = new byte[Ed25519.PUBLIC_KEY_SIZE];
    Ed25519.generatePublicKey(this.seed, 0, encoded, 0);
    this.publicKey = Ed25519Key.of(encoded).expect();
  }

  @Override
  public Ed25519Key publicKey() {
    return publicKey;
  }

  /// Signs a message (pure Ed25519).
  @Override
  public byte[] sign(byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    return SecretKey.held(message, signature, publicKey);
  }

  @Override
  public void close() {
    Arrays.fill(seed, (byte) 0);
  }

  /// Never shows the seed.
  @Override
  public String toString() {
    return "secret of " + publicKey;
  }
}
