package org.detente.ledger.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Consumer;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithContext;
import org.bouncycastle.crypto.signers.HashMLDSASigner;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.detente.ledger.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "25. ML-DSA: wrong context, HashML-DSA under a pure key, truncated hint encoding, signature of"
        + " another parameter set")
class Attack25Test {
  /// Where the hint begins, and how many positions it has room for (FIPS 204: omega 80, k 4).
  private static final int HINT = MlDsa44Key.SIGNATURE_LENGTH - 84;

  private static final int OMEGA = 80;
  private static final byte[] MESSAGE = "what was agreed".getBytes(UTF_8);
  private static final byte[] SEED = seed();
  private static final MlDsa44Key KEY = Samples.mlDsa44(7).publicKey();
  private static final byte[] HONEST = Samples.mlDsa44(7).sign(MESSAGE);

  private static byte[] seed() {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 7);
    return seed;
  }

  private static MLDSAPrivateKeyParameters secret(MLDSAParameters parameters) {
    return new MLDSAPrivateKeyParameters(parameters, SEED);
  }

  private static byte[] signed(Signer signer) throws CryptoException {
    signer.update(MESSAGE, 0, MESSAGE.length);
    return signer.generateSignature();
  }

  @Test
  @DisplayName("wrong context")
  void wrongContext() throws CryptoException {
    MLDSASigner signer = new MLDSASigner();
    signer.init(
        true,
        new ParametersWithContext(secret(MLDSAParameters.ml_dsa_44), "entry".getBytes(UTF_8)));

    refused(signed(signer));
  }

  @Test
  @DisplayName("HashML-DSA under a pure key")
  void hashMlDsa() throws CryptoException {
    HashMLDSASigner signer = new HashMLDSASigner();
    signer.init(true, secret(MLDSAParameters.ml_dsa_44_with_sha512));

    refused(signed(signer));
  }

  @Test
  @DisplayName("signature of another parameter set")
  void anotherParameterSet() throws CryptoException {
    for (MLDSAParameters other :
        new MLDSAParameters[] {MLDSAParameters.ml_dsa_65, MLDSAParameters.ml_dsa_87}) {
      MLDSASigner signer = new MLDSASigner();
      signer.init(true, secret(other));
      byte[] signature = signed(signer);
      assertThat(KEY.verifies(MESSAGE, signature)).isFalse();
      refused(Arrays.copyOf(signature, MlDsa44Key.SIGNATURE_LENGTH));
    }
  }

  /// Every other way to write the same hint: FIPS 204 algorithm 21 refuses them, so a signature has
  /// one encoding.
  @Test
  @DisplayName("truncated hint encoding, and other encodings of it")
  void hints() {
    int ones = HONEST[HINT + OMEGA + 3];
    assertThat(ones).isBetween(3, OMEGA - 1);
    refused(changed(s -> s[HINT + OMEGA + 3] = (byte) (ones - 1)));
    refused(changed(s -> s[HINT + OMEGA + 3] = 0));
    refused(changed(s -> s[HINT + OMEGA + 3] = OMEGA + 1));
    refused(changed(s -> s[HINT + OMEGA] = (byte) 255));
    refused(changed(s -> s[HINT + ones] = 1));
    refused(changed(s -> s[HINT + OMEGA - 1] = 1));
    refused(
        changed(s -> {
          byte first = s[HINT];
          s[HINT] = s[HINT + 1];
          s[HINT + 1] = first;
        }));
    refused(changed(s -> s[HINT + 1] = s[HINT]));
    assertThat(KEY.verifies(MESSAGE, Arrays.copyOf(HONEST, HINT))).isFalse();
    assertThat(KEY.verifies(MESSAGE, Arrays.copyOf(HONEST, HONEST.length - 1))).isFalse();
  }

  private static byte[] changed(Consumer<byte[]> change) {
    byte[] signature = HONEST.clone();
    change.accept(signature);
    return signature;
  }

  /// We refuse it, and so does the JDK.
  private static void refused(byte[] signature) {
    assertThat(signature).hasSize(MlDsa44Key.SIGNATURE_LENGTH);
    assertThat(KEY.verifies(MESSAGE, signature)).isFalse();
    assertThat(MlDsa44KeyTest.jdk(KEY, MESSAGE, signature)).isFalse();
  }
}
