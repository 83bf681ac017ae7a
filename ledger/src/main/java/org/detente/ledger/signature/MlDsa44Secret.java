package org.detente.ledger.signature;

import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;

/// The private half of an ML-DSA-44 key, made of its 32-byte seed (FIPS 204 algorithm 6). Signs
/// without fresh randomness (the deterministic variant of algorithm 2).
public final class MlDsa44Secret implements SecretKey {
  private final MLDSAPrivateKeyParameters parameters;
  private final MlDsa44Key publicKey;

  /// The key of a seed of 32 random bytes.
  public MlDsa44Secret(byte[] seed) {
    if (seed.length != Algorithm.ML_DSA_44.seedLength()) {
      throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
    }
    this.parameters = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed.clone());
    this.publicKey = MlDsa44Key.of(parameters.getPublicKey()).expect();
  }

  @Override
  public MlDsa44Key publicKey() {
    return publicKey;
  }

  @Override
  public byte[] sign(byte[] message) {
    MLDSASigner signer = new MLDSASigner();
    signer.init(/* forSigning= */ true, parameters);
    signer.update(message, 0, message.length);
    try {
      return SecretKey.held(message, signer.generateSignature(), publicKey);
    } catch (CryptoException never) {
      throw new IllegalStateException("ML-DSA-44 did not sign", never);
    }
  }

  @Override
  public void close() {
    parameters.destroy();
  }

  /// Never shows the seed.
  @Override
  public String toString() {
    return "secret of an ml-dsa-44 key";
  }
}
