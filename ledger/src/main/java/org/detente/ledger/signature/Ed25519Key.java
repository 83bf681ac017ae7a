package org.detente.ledger.signature;

import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;

/// An Ed25519 public key (RFC 8032) admitted under **rule 1**, and the check of signatures under
/// that rule.
///
/// Rule 1: (i) the public key is a canonical encoding of a point of prime order; (ii) a signature
/// is R and S with R a canonical encoding of a point of prime order (so not the identity), S below
/// the group order, and the verification equation of RFC 8032 holds. Where R and the key have prime
/// order, the equations with and without cofactor agree, and so do single and batch verifiers.
///
/// Bouncy Castle's own `verify` also takes R of small or mixed order; the full validation of R
/// refuses those.
public final class Ed25519Key implements PublicKey {
  /// Length of an encoded public key, in bytes.
  public static final int LENGTH = Ed25519.PUBLIC_KEY_SIZE;

  /// Length of a signature, in bytes.
  public static final int SIGNATURE_LENGTH = Ed25519.SIGNATURE_SIZE;

  private final byte[] encoded;
  private final Ed25519.PublicPoint point;

  private Ed25519Key(byte[] encoded, Ed25519.PublicPoint point) {
    this.encoded = encoded;
    this.point = point;
  }

  /// The key of 32 bytes, if rule 1 admits it.
  public static Outcome<Ed25519Key> of(byte[] encoded) {
    if (encoded.length != LENGTH) {
      return Outcome.refused(RefusalCode.KEY_LENGTH, encoded.length);
    }
    Ed25519.PublicPoint point = Ed25519.validatePublicKeyFullExport(encoded, 0);
    if (point == null) {
      String text = Base64.getEncoder().encodeToString(encoded);
      return Outcome.refused(RefusalCode.KEY_NOT_ADMISSIBLE, text);
    }
    return Outcome.accepted(new Ed25519Key(encoded.clone(), point));
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.ED25519;
  }

  /// Whether the signature is one of the message by this key, under rule 1.
  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    return signature.length == SIGNATURE_LENGTH
        && Ed25519.validatePublicKeyFull(signature, 0)
        && Ed25519.verify(signature, 0, point, message, 0, message.length);
  }

  /// The 32 bytes of the key.
  @Override
  public byte[] bytes() {
    return encoded.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ed25519Key key && Arrays.equals(encoded, key.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  /// The key in base64.
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(encoded);
  }
}
