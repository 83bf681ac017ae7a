package org.detente.ledger.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.detente.ledger.Samples.refusedWith;
import static org.detente.ledger.keys.Norvia.ORIGIN;

import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.Samples;
import org.detente.ledger.check.KeyRing.Range;
import org.detente.ledger.signature.SecretKey;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("30. Deterministic-nonce fault, same key in two roles")
class Attack30Test {
  private static final byte[] MESSAGE = "what was agreed".getBytes(UTF_8);

  @TempDir Path dir;

  static List<SecretKey> secrets() {
    return List.of(Samples.secret(3), Samples.mlDsa44(3));
  }

  /// Two signatures of one message with one nonce, of which a fault spoilt one, give an Ed25519 key
  /// away. A spoilt one never comes out, and the fault is not told with it.
  @ParameterizedTest
  @MethodSource("secrets")
  @DisplayName("a signature that a fault spoilt never leaves")
  void deterministicNonceFault(SecretKey secret) {
    byte[] honest = secret.sign(MESSAGE);
    assertThat(secret.sign(MESSAGE)).isEqualTo(honest);
    assertThat(SecretKey.held(MESSAGE, honest, secret.publicKey())).isSameAs(honest);

    Seeds.runs(
        20,
        random -> {
          byte[] spoilt = honest.clone();
          spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
          assertThatThrownBy(() -> SecretKey.held(MESSAGE, spoilt, secret.publicKey()))
              .isInstanceOf(IllegalStateException.class)
              .hasMessage("a signature made here does not hold; nothing was signed");
        });
  }

  @Test
  @DisplayName("same key in two roles")
  void sameKeyInTwoRoles() {
    Norvia norvia = Norvia.founded(dir);
    for (Role role : Role.values()) {
      for (int number : List.of(Norvia.ENTRIES, Norvia.CHECKPOINTS)) {
        for (SecretKey secret : Norvia.secrets(number)) {
          KeyChange.Grant grant =
              Possession.grant(ORIGIN, role, ORIGIN, new Range(9, 20), List.of(secret));
          assertThat(norvia.offered(Norvia.byRoot(grant)))
              .satisfies(refusedWith(RefusalCode.KEY_REGISTERED));
        }
      }
    }
  }
}
