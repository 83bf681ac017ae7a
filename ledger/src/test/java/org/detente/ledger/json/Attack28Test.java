package org.detente.ledger.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.ledger.Samples.ENTRIES;
import static org.detente.ledger.Samples.refusedWith;

import java.util.List;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.entry.Envelope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
    "28. JSON: duplicate names, lone surrogates, `-0`, `1e2`, 2^53+1, `01`, deep nesting, NUL, BOM,"
        + " NFC/NFD twins, trailing garbage")
class Attack28Test {

  /// In the payload of an entry, signed as it is: what readers could understand in two ways no
  /// signature makes an entry.
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"a\":1}        | JSON_DUPLICATE_NAME",
        "{\"a\":1,\"\\u0061\":2}  | JSON_DUPLICATE_NAME",
        "{\"\":{\"b\":1,\"b\":2}} | JSON_DUPLICATE_NAME",
        "[\"\\ud800\"]            | JSON_LONE_SURROGATE",
        "[\"\\udc00\"]            | JSON_LONE_SURROGATE",
        "[\"\\udc00\\ud800\"]     | JSON_LONE_SURROGATE",
        "{\"\\ud800\":0}          | JSON_LONE_SURROGATE",
        "[-0]                     | JSON_NEGATIVE_ZERO",
        "[1e2]                    | JSON_NOT_INTEGER",
        "[1E2]                    | JSON_NOT_INTEGER",
        "[1.0]                    | JSON_NOT_INTEGER",
        "[-0.0]                   | JSON_NOT_INTEGER",
        "[9007199254740993]       | JSON_NUMBER_TOO_LARGE",
        "[-9007199254740992]      | JSON_NUMBER_TOO_LARGE",
        "[99999999999999999999]   | JSON_NUMBER_TOO_LARGE",
        "[1e400]                  | JSON_NOT_INTEGER",
        "[01]                     | JSON_LEADING_ZERO",
        "[-01]                    | JSON_LEADING_ZERO",
        "[00]                     | JSON_LEADING_ZERO",
        "[\"\\u0000\"]            | JSON_NUL",
        "{\"\\u0000\":0}          | JSON_NUL",
        "`\uFEFF{}`               | JSON_BYTE_ORDER_MARK",
        "{}{}                     | JSON_TRAILING",
        "{},                      | JSON_TRAILING",
        "{}x                      | JSON_TRAILING",
        "[NaN]                    | JSON_UNEXPECTED",
        "[Infinity]               | JSON_UNEXPECTED",
        "[0x10]                   | JSON_UNEXPECTED",
        "{ }                      | JSON_NOT_CANONICAL",
        "{\"b\":1,\"a\":1}        | JSON_NOT_CANONICAL",
        "[\"\\/\"]                | JSON_NOT_CANONICAL",
      })
  void whatReadersDifferOnIsNoPayload(String payload, RefusalCode code) {
    assertThat(CanonicalJson.read(payload.getBytes(UTF_8))).satisfies(refusedWith(code));
    assertThat(Envelope.sign(Envelope.TYPE, payload.getBytes(UTF_8), List.of(ENTRIES)))
        .satisfies(refusedWith(code));
  }

  @Test
  @DisplayName("deep nesting")
  void nestingIsBoundedWhateverItsKind() {
    for (String[] pair : new String[][] {{"[", "]"}, {"{\"a\":", "}"}}) {
      for (int depth : new int[] {33, 1_000, 10_000}) {
        String text = pair[0].repeat(depth) + "0" + pair[1].repeat(depth);
        byte[] bytes = text.getBytes(UTF_8);
        RefusalCode code =
            bytes.length > CanonicalJson.MAX_BYTES
                ? RefusalCode.JSON_TOO_LONG
                : RefusalCode.JSON_TOO_DEEP;
        assertThat(CanonicalJson.read(bytes)).satisfies(refusedWith(code));
      }
      String deepest = pair[0].repeat(32) + "0" + pair[1].repeat(32);
      assertThat(CanonicalJson.read(deepest.getBytes(UTF_8)).isAccepted()).isTrue();
    }
  }

  /// Composed and decomposed letters are different names and different entries: nothing is
  /// normalised, for readers would have to agree on a version of Unicode.
  @Test
  @DisplayName("NFC/NFD twins")
  void twinsStayTwo() {
    byte[] twins = "{\"e\u0301\":1,\"\u00e9\":2}".getBytes(UTF_8);
    assertThat(CanonicalJson.write(CanonicalJson.read(twins).expect())).isEqualTo(twins);
    byte[] composed = Envelope.sign(text("\u00e9"), ENTRIES).expect().bytes();
    byte[] decomposed = Envelope.sign(text("e\u0301"), ENTRIES).expect().bytes();
    assertThat(Envelope.payloadId(composed)).isNotEqualTo(Envelope.payloadId(decomposed));
  }

  private static JsonValue text(String text) {
    return new JsonValue.Str(text);
  }
}
