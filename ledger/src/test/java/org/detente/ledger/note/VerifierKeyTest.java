package org.detente.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.refusedWith;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierKeyTest {
  private static final String NEUMANN =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  @Test
  void readsAndWritesTheTextOfAKey() {
    assertThat(VerifierKey.parse(NEUMANN).expect().text()).isEqualTo(NEUMANN);
    VerifierKey own = CHECKPOINTS.verifierKey();
    assertThat(VerifierKey.parse(own.text()).expect()).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({
    "'', VKEY_MALFORMED",
    "PeterNeumann, VKEY_MALFORMED",
    "PeterNeumann+c74f20a3, VKEY_MALFORMED",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, VKEY_MALFORMED",
    "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, VKEY_MALFORMED",
    "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, VKEY_ID",
    "OtherNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, VKEY_ID",
    "PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, VKEY_ID",
    "PeterNeumann+c74f20a3+AgAA, VKEY_ALGORITHM",
    "PeterNeumann+c74f20a3+Bhpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, ML_DSA_KEY_LENGTH",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T, BASE64_NOT_CANONICAL",
    "PeterNeumann+c74f20a3+ARpc2QcU, KEY_LENGTH",
    "PeterNeumann+c74f20a3+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, KEY_NOT_ADMISSIBLE",
  })
  void refusesWhatIsNoKey(String text, RefusalCode code) {
    assertThat(VerifierKey.parse(text)).satisfies(refusedWith(code));
  }

  @Test
  void aNameWithSpaceOrPlusCannotBeMade() {
    for (String name : List.of("", "a b", "a+b", "a\u2003b", "a\nb")) {
      assertThatThrownBy(() -> VerifierKey.ed25519(name, Samples.secret(2).publicKey()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /// Key ids of the types there are, from their definition.
  @Test
  void theIdIsTheHashOfNameTypeAndKey() throws NoSuchAlgorithmException {
    byte[] ed25519 = Samples.secret(2).publicKey().bytes();
    byte[] mlDsa44 = Samples.mlDsa44(2).publicKey().bytes();
    String name = "example.com/foo";

    assertThat(VerifierKey.ed25519(name, Samples.secret(2).publicKey()).id())
        .isEqualTo(id(name, 0x01, ed25519));
    assertThat(VerifierKey.cosigner(name, Samples.secret(2).publicKey()).id())
        .isEqualTo(id(name, 0x04, ed25519));
    assertThat(VerifierKey.cosigner(name, Samples.mlDsa44(2).publicKey()).id())
        .isEqualTo(id(name, 0x06, mlDsa44));
    assertThat(mlDsa44).hasSize(1312);
  }

  private static byte[] id(String name, int type, byte[] key) throws NoSuchAlgorithmException {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update((name + "\n").getBytes(UTF_8));
    sha256.update((byte) type);
    return Arrays.copyOf(sha256.digest(key), 4);
  }

  /// One public key as two types has two ids, so neither's signatures are taken for the other's.
  @Test
  void oneKeyAsTwoTypesHasTwoIds() {
    VerifierKey plain = VerifierKey.ed25519("example.com/foo", Samples.secret(2).publicKey());
    VerifierKey cosigner = VerifierKey.cosigner("example.com/foo", Samples.secret(2).publicKey());

    assertThat(plain.id()).isNotEqualTo(cosigner.id());
    assertThat(VerifierKey.parse(cosigner.text()).expect()).isEqualTo(cosigner);
  }
}
