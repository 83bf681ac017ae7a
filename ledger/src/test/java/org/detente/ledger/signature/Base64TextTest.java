package org.detente.ledger.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.refusedWith;

import org.detente.ledger.RefusalCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64TextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "AA==", "AAA=", "AAAA", "+/+/"})
  void acceptsTheOneSpelling(String text) {
    assertThat(Base64Text.encode(Base64Text.decode(text).expect())).isEqualTo(text);
  }

  /// Without padding, other alphabet, stray bits, spaces, line ends, padding within, padding alone.
  @ParameterizedTest
  @ValueSource(
      strings = {"AA", "-_-_", "AB==", "AAB=", "AA ==", "AAAA\n", "AA==AA==", "=", "\u0410A=="})
  void refusesEveryOther(String text) {
    assertThat(Base64Text.decode(text)).satisfies(refusedWith(RefusalCode.BASE64_NOT_CANONICAL));
  }
}
