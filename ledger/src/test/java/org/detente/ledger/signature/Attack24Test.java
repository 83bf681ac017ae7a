package org.detente.ledger.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.detente.ledger.Samples;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayName("24. All 12 speccheck vectors under every installed provider")
class Attack24Test {
  private static final String CORRETTO =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

  /// The head of a SubjectPublicKeyInfo of an Ed25519 key (RFC 8410).
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  @ParameterizedTest(name = "vector {index}: SunEC {3}, Bouncy Castle {4}, rule 1 {5}")
  @CsvFileSource(resources = "speccheck.csv", numLinesToSkip = 1)
  void everyProviderAnswersAsItIsKnownToAndRule1Refuses(
      String message,
      String key,
      String signature,
      String sunEc,
      String bouncyCastle,
      String rule1) {
    HexFormat hex = HexFormat.of();
    byte[] m = hex.parseHex(message);
    byte[] a = hex.parseHex(key);
    byte[] rs = hex.parseHex(signature);

    assertThat(word(jca(Optional.empty(), a, m, rs))).as("SunEC").isEqualTo(sunEc);
    assertThat(word(Ed25519.verify(rs, 0, a, 0, m, 0, m.length)))
        .as("Bouncy Castle")
        .isEqualTo(bouncyCastle);
    assertThat(word(Ed25519Key.of(a).map(it -> it.verifies(m, rs)).orElse(false)))
        .as("rule 1")
        .isEqualTo(rule1);
    corretto()
        .ifPresent(provider ->
            assertThat(word(jca(Optional.of(provider), a, m, rs))).as("Corretto").isEqualTo(sunEc));
  }

  /// What rule 1 admits, every provider here admits.
  @Test
  void underRule1AllAgree(TestReporter reporter) {
    Optional<Provider> corretto = corretto();
    reporter.publishEntry(
        "Amazon Corretto Crypto Provider", corretto.isPresent() ? "here" : "not here");
    Seeds.runs(
        40,
        random -> {
          byte[] message = new byte[random.nextInt(100)];
          random.nextBytes(message);
          Ed25519Secret secret = Samples.secret(1 + random.nextInt(30));
          byte[] key = secret.publicKey().bytes();
          byte[] signature = secret.sign(message);
          assertThat(jca(Optional.empty(), key, message, signature)).isTrue();
          assertThat(Ed25519.verify(signature, 0, key, 0, message, 0, message.length)).isTrue();
          corretto.ifPresent(
              it -> assertThat(jca(Optional.of(it), key, message, signature)).isTrue());
          byte[] larger = signature.clone();
          addTheOrder(larger);
          assertThat(secret.publicKey().verifies(message, larger)).isFalse();
        });
  }

  /// S + L instead of S: malleable where S is not checked.
  private static void addTheOrder(byte[] signature) {
    BigInteger s = BigInteger.ZERO;
    for (int i = 63; i >= 32; i--) {
      s = s.shiftLeft(8).add(BigInteger.valueOf(signature[i] & 0xFF));
    }
    System.arraycopy(EdwardsPoint.littleEndian(s.add(EdwardsPoint.ORDER)), 0, signature, 32, 32);
  }

  private static String word(boolean accepted) {
    return accepted ? "V" : "X";
  }

  private static Optional<Provider> corretto() {
    try {
      return Optional.of(
          Class.forName(CORRETTO)
              .asSubclass(Provider.class)
              .getDeclaredConstructor()
              .newInstance());
    } catch (ReflectiveOperationException notHere) {
      return Optional.empty();
    }
  }

  private static boolean jca(
      Optional<Provider> provider, byte[] key, byte[] message, byte[] signature) {
    try {
      byte[] info = Arrays.copyOf(SPKI, SPKI.length + 32);
      System.arraycopy(key, 0, info, SPKI.length, 32);
      X509EncodedKeySpec spec = new X509EncodedKeySpec(info);
      KeyFactory factory =
          provider.isPresent()
              ? KeyFactory.getInstance("Ed25519", provider.get())
              : KeyFactory.getInstance("Ed25519");
      PublicKey read = factory.generatePublic(spec);
      Signature verifier =
          provider.isPresent()
              ? Signature.getInstance("Ed25519", provider.get())
              : Signature.getInstance("Ed25519");
      verifier.initVerify(read);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException refused) {
      return false;
    }
  }
}
