package org.detente.ledger.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Bool;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Null;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "0",
        "-1",
        "9007199254740991",
        "-9007199254740991",
        "null",
        "[true,false,null]",
        "{\"a\":1,\"b\":[{\"c\":\"\\n\\u0001\\\"\\\\/\"}]}",
        "\"\u20ac \ud83d\ude00 \u0131\""
      })
  void readsCanonicalTextAndWritesTheSameBytes(String text) {
    JsonValue value = read(text).expect();

    assertThat(new String(CanonicalJson.write(value), UTF_8)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"a\":1}        | JSON_DUPLICATE_NAME   | at byte 7 the name \"a\" stands a second time in one object",
        "[\"\\ud800\"]            | JSON_LONE_SURROGATE   | at byte 1 a string has half of a surrogate pair",
        "[\"\\udc00\\ud800\"]     | JSON_LONE_SURROGATE   | at byte 1 a string has half of a surrogate pair",
        "[\"\\u0000\"]            | JSON_NUL              | at byte 2 a string has the character NUL",
        "[01]                     | JSON_LEADING_ZERO     | at byte 1 a number starts with a needless zero",
        "[-01]                    | JSON_LEADING_ZERO     | at byte 1 a number starts with a needless zero",
        "[-0]                     | JSON_NEGATIVE_ZERO    | at byte 1 stands -0; write 0",
        "[1e2]                    | JSON_NOT_INTEGER      | at byte 1 a number has a fraction or an exponent; write an integer",
        "[1.0]                    | JSON_NOT_INTEGER      | at byte 1 a number has a fraction or an exponent; write an integer",
        "[9007199254740992]       | JSON_NUMBER_TOO_LARGE | at byte 1 a number lies beyond 2^53-1, where readers disagree",
        "[9007199254740993]       | JSON_NUMBER_TOO_LARGE | at byte 1 a number lies beyond 2^53-1, where readers disagree",
        "[-9007199254740992]      | JSON_NUMBER_TOO_LARGE | at byte 1 a number lies beyond 2^53-1, where readers disagree",
        "[99999999999999999999]   | JSON_NUMBER_TOO_LARGE | at byte 1 a number lies beyond 2^53-1, where readers disagree",
        "{}{}                     | JSON_TRAILING         | the JSON text ends at byte 2, but '{' follows",
        "{\"b\":1,\"a\":2}        | JSON_NOT_CANONICAL    | the JSON text departs from its canonical form (RFC 8785) at byte 2",
        "[1, 2]                   | JSON_NOT_CANONICAL    | the JSON text departs from its canonical form (RFC 8785) at byte 3",
        "[\"\\u0041\"]            | JSON_NOT_CANONICAL    | the JSON text departs from its canonical form (RFC 8785) at byte 2",
        "[\"\\/\"]                | JSON_NOT_CANONICAL    | the JSON text departs from its canonical form (RFC 8785) at byte 2",
        "[\"\\u001F\"]            | JSON_NOT_CANONICAL    | the JSON text departs from its canonical form (RFC 8785) at byte 7",
        "[\"\\x\"]                | JSON_ESCAPE           | at byte 2 a string has the unknown escape \\x",
        "[\"\\u12\"]              | JSON_ESCAPE           | at byte 2 a string has the unknown escape \\u12\"",
        "[\"a]                    | JSON_UNEXPECTED       | at byte 4 of the JSON text the end of the string was expected, found the end",
        "[1                       | JSON_UNEXPECTED       | at byte 2 of the JSON text ']' was expected, found the end",
        "[1,]                     | JSON_UNEXPECTED       | at byte 3 of the JSON text a value was expected, found ']'",
        "{a:1}                    | JSON_UNEXPECTED       | at byte 1 of the JSON text a name in quotes was expected, found 'a'",
        "{\"a\" 1}                | JSON_UNEXPECTED       | at byte 5 of the JSON text ':' was expected, found '1'",
        "NaN                      | JSON_UNEXPECTED       | at byte 0 of the JSON text a value was expected, found 'N'",
        "[-]                      | JSON_UNEXPECTED       | at byte 2 of the JSON text a digit was expected, found ']'",
        "[+5]                     | JSON_UNEXPECTED       | at byte 1 of the JSON text a value was expected, found '+'",
        "[\u0663]                 | JSON_UNEXPECTED       | at byte 1 of the JSON text a value was expected, found U+0663",
        "[\"\u00e9\\x\"]          | JSON_ESCAPE           | at byte 4 a string has the unknown escape \\x",
        "``                       | JSON_UNEXPECTED       | at byte 0 of the JSON text a value was expected, found the end",
      })
  void refusesWhatReadersDifferOn(String text, RefusalCode code, String message) {
    assertThat(read(text)).satisfies(refused(code, message));
  }

  @ParameterizedTest
  @CsvSource({
    "EF BB BF 7B 7D, JSON_BYTE_ORDER_MARK, the JSON text starts with a byte order mark",
    "22 ED A0 80 22, JSON_NOT_UTF8, byte 1 of the JSON text is not UTF-8",
    "22 C0 80 22, JSON_NOT_UTF8, byte 1 of the JSON text is not UTF-8",
    "22 FF 22, JSON_NOT_UTF8, byte 1 of the JSON text is not UTF-8",
    "22 C3, JSON_NOT_UTF8, byte 1 of the JSON text is not UTF-8",
    "22 00 22, JSON_NUL, at byte 1 a string has the character NUL",
    "22 0A 22, JSON_CONTROL, at byte 1 a string has the control character U+000A unescaped",
    "7B 7D 00, JSON_TRAILING, 'the JSON text ends at byte 2, but U+0000 follows'",
  })
  void refusesBytesThatAreNoText(String hex, RefusalCode code, String message) {
    byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);

    assertThat(CanonicalJson.read(bytes)).satisfies(refused(code, message));
  }

  @Test
  void refusesNestingBeyondTheBoundAndNeverOverflowsTheStack() {
    int most = CanonicalJson.MAX_DEPTH;
    assertThat(read("[".repeat(most) + "]".repeat(most)).isAccepted()).isTrue();

    for (int depth : List.of(most + 1, 10_000)) {
      assertThat(read("[".repeat(depth) + "]".repeat(depth)))
          .satisfies(
              refused(
                  RefusalCode.JSON_TOO_DEEP, "at byte 32 the JSON text nests more than 32 deep"));
      assertThat(read("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)))
          .satisfies(
              refused(
                  RefusalCode.JSON_TOO_DEEP, "at byte 160 the JSON text nests more than 32 deep"));
    }
  }

  @Test
  void refusesTextBeyondTheBound() {
    String longest = '"' + "x".repeat(CanonicalJson.MAX_BYTES - 2) + '"';
    assertThat(read(longest).isAccepted()).isTrue();
    assertThat(read(longest + " "))
        .satisfies(
            refused(
                RefusalCode.JSON_TOO_LONG,
                "the JSON text has 65536 bytes; at most 65535 are read"));
  }

  /// The sorting example of RFC 8785 section 3.2.3: by UTF-16 code units a smiling face (a
  /// surrogate pair) comes before U+FB33, by code points it would come after.
  @Test
  void sortsNamesByUtf16CodeUnits() {
    List<String> sorted =
        List.of("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33");
    Map<String, JsonValue> members = new HashMap<>();
    sorted.forEach(name -> members.put(name, new Null()));

    assertThat(Obj.of(members).members().keySet()).containsExactlyElementsOf(sorted);
    assertThat(read(new String(CanonicalJson.write(Obj.of(members)), UTF_8)).expect())
        .isEqualTo(Obj.of(members));
  }

  @Test
  void keepsCompositionsApart() {
    assertThat(read("\"\u00e9\"").expect()).isNotEqualTo(read("\"e\u0301\"").expect());
  }

  @Test
  void valuesWithoutCanonicalFormCannotBeMade() {
    assertThatThrownBy(() -> new Str("\ud800")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Str("a\0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Int(Int.MAX + 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Obj.of(Map.of("\udc00", new Null())))
        .isInstanceOf(IllegalArgumentException.class);
    JsonValue deep = new Null();
    for (int i = 0; i <= CanonicalJson.MAX_DEPTH; i++) {
      deep = new Arr(List.of(deep));
    }
    JsonValue tooDeep = deep;
    assertThatThrownBy(() -> CanonicalJson.write(tooDeep))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyMutationIsRefusedOrReadsBackToItsOwnBytes() {
    byte[] seed =
        "{\"a\":[1,-2,\"\\n\u20ac\"],\"b\":{\"c\":true,\"d\":null},\"e\":\"\ud83d\ude00\"}"
            .getBytes(UTF_8);
    Seeds.runs(
        3_000,
        random -> {
          byte[] text = seed.clone();
          for (int i = random.nextInt(3); i >= 0; i--) {
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
          }
          CanonicalJson.read(text)
              .map(value ->
                  assertThat(CanonicalJson.write(value))
                      .as(new String(text, ISO_8859_1))
                      .isEqualTo(text));
        });
  }

  @Test
  void randomValuesReadBackEqual() {
    Seeds.runs(
        500,
        random -> {
          JsonValue value = randomValue(random, 4);
          assertThat(CanonicalJson.read(CanonicalJson.write(value)).expect()).isEqualTo(value);
        });
  }

  private static JsonValue randomValue(RandomGenerator random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> new Int(random.nextLong(-Int.MAX, Int.MAX + 1));
      case 1 -> new Bool(random.nextBoolean());
      case 2 -> new Null();
      case 3 -> new Str(randomText(random));
      case 4 ->
          new Arr(
              Stream.generate(() -> randomValue(random, depth - 1))
                  .limit(random.nextInt(4))
                  .toList());
      default -> {
        Map<String, JsonValue> members = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          members.put(randomText(random), randomValue(random, depth - 1));
        }
        yield Obj.of(members);
      }
    };
  }

  private static String randomText(RandomGenerator random) {
    int[] alphabet = {1, 0x1f, ' ', '"', '\\', '/', 'a', 0x7f, 0x80, 0x2028, 0xfb33, 0x1f600};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }

  private static Outcome<JsonValue> read(String text) {
    return CanonicalJson.read(text.getBytes(UTF_8));
  }

  private static Consumer<Outcome<JsonValue>> refused(RefusalCode code, String message) {
    return outcome -> {
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      var refusal = ((Outcome.Refused<JsonValue>) outcome).refusal();
      assertThat(refusal.message()).isEqualTo(message);
      assertThat(refusal.code()).isEqualTo(code);
    };
  }
}
