package org.detente.ledger.signature;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.refusedWith;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rule 1 against the edge cases on which Ed25519 verifiers are known to differ (Chalkias, Garillot
/// and Nikolaenko, "Taming the many EdDSAs", 2020), made here from the curve's own arithmetic.
class Ed25519KeyTest {
  private static final byte[] MESSAGE = "what was agreed".getBytes(UTF_8);
  private static final EdwardsPoint TORSION = EdwardsPoint.ofOrderEight();
  private static final Ed25519Secret SECRET = Samples.secret(7);
  private static final BigInteger SCALAR = scalarOf(7);

  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  })
  void signsAndVerifiesTheVectorsOfRfc8032(
      String seed, String key, String message, String signature) {
    HexFormat hex = HexFormat.of();
    Ed25519Secret secret = new Ed25519Secret(hex.parseHex(seed));

    assertThat(secret.publicKey().bytes()).isEqualTo(hex.parseHex(key));
    assertThat(secret.sign(hex.parseHex(message))).isEqualTo(hex.parseHex(signature));
    assertThat(secret.publicKey().verifies(hex.parseHex(message), hex.parseHex(signature)))
        .isTrue();
  }

  @Test
  void keysOutsideThePrimeOrderGroupAreNotAdmitted() {
    EdwardsPoint honest = EdwardsPoint.BASE.times(SCALAR);
    Map<String, byte[]> keys = new LinkedHashMap<>();
    IntStream.range(0, 8)
        .forEach(n -> {
          EdwardsPoint torsion = TORSION.times(BigInteger.valueOf(n));
          keys.put("small order " + n, torsion.encoded());
          if (n > 0) {
            keys.put("mixed order " + n, honest.plus(torsion).encoded());
          }
        });
    keys.put("identity, y not reduced", EdwardsPoint.encode(EdwardsPoint.P.add(ONE), false));
    keys.put("identity, x zero but odd", EdwardsPoint.encode(ONE, true));
    keys.put("y zero, not reduced", EdwardsPoint.encode(EdwardsPoint.P, false));
    keys.put("y not on the curve", EdwardsPoint.encode(BigInteger.valueOf(2), false));

    assertThat(Ed25519Key.of(honest.encoded()).isAccepted()).isTrue();
    keys.forEach((name, key) ->
        assertThat(Ed25519Key.of(key))
            .as(name)
            .satisfies(refusedWith(RefusalCode.KEY_NOT_ADMISSIBLE)));
    assertThat(Ed25519Key.of(new byte[31]))
        .satisfies(
            refusedWith(RefusalCode.KEY_LENGTH, "an Ed25519 public key has 32 bytes, not 31"));
  }

  /// Who accepts what today. Rule 1 refuses every one of them; the other columns show that somebody
  /// would not.
  @Test
  void signaturesOnWhichVerifiersDifferAreRefused() throws GeneralSecurityException {
    BigInteger r = BigInteger.valueOf(1_000_003);
    EdwardsPoint honestR = EdwardsPoint.BASE.times(r);
    byte[] honest = signature(honestR.encoded(), r);
    assertThat(SECRET.publicKey().verifies(MESSAGE, honest)).isTrue();
    assertThat(bouncyCastleAlone(honest)).isTrue();
    assertThat(jdk(honest)).isTrue();

    //                    the signature                                 Bouncy Castle  JDK
    refused("R identity", signature(EdwardsPoint.IDENTITY.encoded(), ZERO), true, true);
    refused("R of order 8", signature(TORSION.encoded(), ZERO), true, false);
    refused("R of mixed order", signature(honestR.plus(TORSION).encoded(), r), true, false);
    refused(
        "R identity, y not reduced",
        signature(EdwardsPoint.encode(EdwardsPoint.P.add(ONE), false), ZERO),
        false,
        false);
    refused(
        "R identity, x zero but odd",
        signature(EdwardsPoint.encode(ONE, true), ZERO),
        false,
        false);
    byte[] large = honest.clone();
    BigInteger s = number(honest, 32).add(EdwardsPoint.ORDER);
    System.arraycopy(EdwardsPoint.littleEndian(s), 0, large, 32, 32);
    refused("S beyond the order", large, false, false);
    refused("S negative", signature(honestR.encoded(), r.negate()), false, false);
    assertThat(SECRET.publicKey().verifies(MESSAGE, Arrays.copyOf(honest, 63))).isFalse();
    assertThat(SECRET.publicKey().verifies(MESSAGE, Arrays.copyOf(honest, 65))).isFalse();
  }

  private static void refused(
      String name, byte[] signature, boolean byBouncyCastle, boolean byJdk) {
    assertThat(SECRET.publicKey().verifies(MESSAGE, signature)).as(name).isFalse();
    assertThat(bouncyCastleAlone(signature)).as(name + ", Bouncy Castle").isEqualTo(byBouncyCastle);
    assertThat(jdk(signature)).as(name + ", JDK").isEqualTo(byJdk);
  }

  @Test
  void whatIsAdmittedTheJdkAdmitsToo() {
    Seeds.runs(
        60,
        random -> {
          byte[] signature = SECRET.sign(MESSAGE);
          if (random.nextBoolean()) {
            signature[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
          }
          assertThat(jdk(signature)).isEqualTo(SECRET.publicKey().verifies(MESSAGE, signature));
        });
  }

  /// R and S = r + H(R, A, M) a, as RFC 8032 section 5.1.6 has it, for any R whatever.
  private static byte[] signature(byte[] encodedR, BigInteger r) {
    try {
      MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
      sha512.update(encodedR);
      sha512.update(SECRET.publicKey().bytes());
      BigInteger k = number(sha512.digest(MESSAGE), 0);
      BigInteger s = r.add(k.multiply(SCALAR)).mod(EdwardsPoint.ORDER);
      byte[] signature = Arrays.copyOf(encodedR, 64);
      System.arraycopy(EdwardsPoint.littleEndian(s), 0, signature, 32, 32);
      return signature;
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }

  /// The secret scalar of [Samples#secret] (RFC 8032 section 5.1.5).
  private static BigInteger scalarOf(int seedNumber) {
    try {
      byte[] seed = new byte[32];
      Arrays.fill(seed, (byte) seedNumber);
      byte[] hash = Arrays.copyOf(MessageDigest.getInstance("SHA-512").digest(seed), 32);
      hash[0] &= (byte) 0xF8;
      hash[31] = (byte) ((hash[31] & 0x7F) | 0x40);
      return number(hash, 0);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }

  /// The little-endian number from an offset to the end.
  private static BigInteger number(byte[] bytes, int offset) {
    BigInteger number = ZERO;
    for (int i = bytes.length - 1; i >= offset; i--) {
      number = number.shiftLeft(8).add(BigInteger.valueOf(bytes[i] & 0xFF));
    }
    return number;
  }

  private static boolean bouncyCastleAlone(byte[] signature) {
    byte[] key = SECRET.publicKey().bytes();
    return Ed25519.verify(signature, 0, key, 0, MESSAGE, 0, MESSAGE.length);
  }

  private static boolean jdk(byte[] signature) {
    try {
      byte[] key = SECRET.publicKey().bytes();
      BigInteger y = number(key, 0);
      EdECPoint point = new EdECPoint(y.testBit(255), y.clearBit(255));
      PublicKey publicKey =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey);
      verifier.update(MESSAGE);
      return verifier.verify(signature);
    } catch (GeneralSecurityException refused) {
      return false;
    }
  }
}
