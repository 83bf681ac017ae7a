package org.detente.ledger.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.refusedWith;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;

/// Our ML-DSA-44 is Bouncy Castle's; the JDK's judges it, and is judged by it.
class MlDsa44KeyTest {
  private static final byte[] MESSAGE = "what was agreed".getBytes(UTF_8);
  private static final MlDsa44Secret SECRET = Samples.mlDsa44(7);

  /// The head of a SubjectPublicKeyInfo with the object identifier of ML-DSA-44 (RFC 9881).
  private static final byte[] SPKI =
      HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

  @Test
  void theJdkVerifiesWhatWeSign() throws GeneralSecurityException {
    byte[] signature = SECRET.sign(MESSAGE);

    assertThat(signature).hasSize(MlDsa44Key.SIGNATURE_LENGTH);
    assertThat(SECRET.publicKey().verifies(MESSAGE, signature)).isTrue();
    assertThat(jdk(SECRET.publicKey(), MESSAGE, signature)).isTrue();
    assertThat(jdk(SECRET.publicKey(), "other".getBytes(UTF_8), signature)).isFalse();
  }

  @Test
  void weVerifyWhatTheJdkSigns() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("ML-DSA-44").generateKeyPair();
    Signature signer = Signature.getInstance("ML-DSA-44");
    signer.initSign(pair.getPrivate());
    signer.update(MESSAGE);
    byte[] signature = signer.sign();
    byte[] info = pair.getPublic().getEncoded();
    MlDsa44Key key =
        MlDsa44Key.of(Arrays.copyOfRange(info, info.length - MlDsa44Key.LENGTH, info.length))
            .expect();

    assertThat(Arrays.copyOf(info, SPKI.length)).isEqualTo(SPKI);
    assertThat(key.verifies(MESSAGE, signature)).isTrue();
    assertThat(key.verifies("other".getBytes(UTF_8), signature)).isFalse();
  }

  @Test
  void theSameMessageIsSignedTheSameWay() {
    assertThat(SECRET.sign(MESSAGE)).isEqualTo(Samples.mlDsa44(7).sign(MESSAGE));
    assertThat(Samples.mlDsa44(8).publicKey()).isNotEqualTo(SECRET.publicKey());
  }

  @Test
  void whatIsAdmittedTheJdkAdmitsToo() {
    Seeds.runs(
        60,
        random -> {
          byte[] signature = SECRET.sign(MESSAGE);
          signature[random.nextInt(signature.length)] ^= (byte) (1 << random.nextInt(8));
          assertThat(SECRET.publicKey().verifies(MESSAGE, signature))
              .isEqualTo(jdk(SECRET.publicKey(), MESSAGE, signature))
              .isFalse();
        });
  }

  @Test
  void otherLengthsAreNoKeyAndNoSignature() {
    byte[] signature = SECRET.sign(MESSAGE);
    for (int length : new int[] {0, 64, 2419, 2421, 3309, 4627}) {
      assertThat(SECRET.publicKey().verifies(MESSAGE, Arrays.copyOf(signature, length))).isFalse();
    }
    assertThat(MlDsa44Key.of(new byte[1311]))
        .satisfies(
            refusedWith(
                RefusalCode.ML_DSA_KEY_LENGTH, "an ML-DSA-44 public key has 1312 bytes, not 1311"));
  }

  @Test
  void aSecretShowsNothingOfItself() {
    assertThat(SECRET.toString()).isEqualTo("secret of an ml-dsa-44 key");
  }

  static boolean jdk(MlDsa44Key key, byte[] message, byte[] signature) {
    try {
      byte[] info = Arrays.copyOf(SPKI, SPKI.length + MlDsa44Key.LENGTH);
      System.arraycopy(key.bytes(), 0, info, SPKI.length, MlDsa44Key.LENGTH);
      PublicKey read =
          KeyFactory.getInstance("ML-DSA-44").generatePublic(new X509EncodedKeySpec(info));
      Signature verifier = Signature.getInstance("ML-DSA-44");
      verifier.initVerify(read);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException refused) {
      return false;
    }
  }
}
