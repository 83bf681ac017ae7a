package org.detente.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.refusedWith;

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
}
