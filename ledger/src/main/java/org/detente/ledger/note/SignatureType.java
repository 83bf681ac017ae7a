package org.detente.ledger.note;

import java.util.Arrays;
import java.util.Optional;
import org.detente.ledger.signature.Algorithm;

/// The types of note signatures read here (signed-note, "Signature types"). Lines of other types
/// are passed over, like all lines of keys that are not known.
public enum SignatureType {
  /// `0x01`: Ed25519 over the note's text.
  ED25519(0x01, Algorithm.ED25519),
  /// `0x04`: a cosigner's Ed25519, over a time and the checkpoint's text (tlog-cosignature).
  ED25519_COSIGNATURE(0x04, Algorithm.ED25519),
  /// `0x06`: a cosigner's ML-DSA-44, over a time and the checkpoint's origin, size and root
  /// (tlog-cosignature). Logs sign their own checkpoints with it too.
  ML_DSA_44_COSIGNATURE(0x06, Algorithm.ML_DSA_44);

  private final byte code;
  private final Algorithm algorithm;

  SignatureType(int code, Algorithm algorithm) {
    this.code = (byte) code;
    this.algorithm = algorithm;
  }

  /// The type of a byte, if it is known here.
  static Optional<SignatureType> coded(byte code) {
    return Arrays.stream(values()).filter(it -> it.code == code).findFirst();
  }

  /// The cosignature type of a suite.
  static SignatureType cosignature(Algorithm algorithm) {
    return switch (algorithm) {
      case ED25519 -> ED25519_COSIGNATURE;
      case ML_DSA_44 -> ML_DSA_44_COSIGNATURE;
    };
  }

  /// The byte that stands before the public key in verifier keys and key ids.
  public byte code() {
    return code;
  }

  /// The suite of its keys.
  public Algorithm algorithm() {
    return algorithm;
  }

  /// Whether a time stands before the signature.
  public boolean isTimestamped() {
    return this != ED25519;
  }
}
