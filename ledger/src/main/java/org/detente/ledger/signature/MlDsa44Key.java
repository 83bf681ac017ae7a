package org.detente.ledger.signature;

import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;

/// An ML-DSA-44 public key (FIPS 204): pure ML-DSA, empty context. Every string of the right length
/// is a key, and a signature has one encoding only, so verifiers cannot differ.
public final class MlDsa44Key implements PublicKey {
  /// Length of an encoded public key, in bytes (FIPS 204 table 2).
  public static final int LENGTH = 1312;

  /// Length of a signature, in bytes (FIPS 204 table 2).
  public static final int SIGNATURE_LENGTH = 2420;

  private final byte[] encoded;
  private final MLDSAPublicKeyParameters parameters;

  private MlDsa44Key(byte[] encoded) {
    this.encoded = encoded;
    this.parameters = new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, encoded);
  }

  /// The key of 1312 bytes.
  public static Outcome<MlDsa44Key> of(byte[] encoded) {
    if (encoded.length != LENGTH) {
      return Outcome.refused(RefusalCode.ML_DSA_KEY_LENGTH, LENGTH, encoded.length);
    }
    return Outcome.accepted(new MlDsa44Key(encoded.clone()));
  }

  @Override
  public Algorithm algorithm() {
    return Algorithm.ML_DSA_44;
  }

  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_LENGTH) {
      return false;
    }
    MLDSASigner verifier = new MLDSASigner();
    verifier.init(/* forSigning= */ false, parameters);
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(signature);
  }

  @Override
  public byte[] bytes() {
    return encoded.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MlDsa44Key key && Arrays.equals(encoded, key.encoded);
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
