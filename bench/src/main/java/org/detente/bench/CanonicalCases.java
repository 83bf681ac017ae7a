package org.detente.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.detente.ledger.Outcome;
import org.detente.ledger.json.CanonicalJson;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Bool;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Null;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;

/// Texts, and what our reader says of each: whether it is canonical JSON, or why not. Hard ones by
/// hand, drawn ones, and drawn ones harmed at one place.
final class CanonicalCases {
  private static final int DRAWN = 2_000;
  private static final int HARMED_EACH = 4;
  private static final int DEEPEST = 6;

  /// Characters at which writers of JSON are known to differ: what must be escaped and how, what
  /// need not be, and those whose order differs between UTF-8 and UTF-16.
  private static final List<String> CHARACTERS =
      List.of(
          "a",
          "Z",
          "0",
          " ",
          "/",
          "\\",
          "\"",
          "\b",
          "\t",
          "\n",
          "\f",
          "\r",
          "\u0001",
          "\u001f",
          "\u007f",
          "\u0080",
          "\u00e9",
          "e\u0301",
          "\u0131",
          "\u05d3",
          "\u2028",
          "\u2029",
          "\u20ac",
          "\ud7ff",
          "\ue000",
          "\ufb33",
          "\ufeff",
          "\ufffd",
          "\uffff",
          "\ud83d\ude00",
          "\ud800\udc00",
          "\udbff\udfff",
          "<",
          "&",
          "'");

  private static final long[] NUMBERS = {
    0,
    1,
    -1,
    9,
    10,
    255,
    256,
    1L << 31,
    -(1L << 31),
    (1L << 32) + 1,
    100_000_000_000_000L,
    Int.MAX - 1,
    Int.MAX,
    -Int.MAX
  };

  private static final List<String> BY_HAND =
      List.of(
          "{}",
          "[]",
          "\"\"",
          "0",
          "-1",
          "null",
          "true",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
          "9007199254740991",
          "{\"\":0,\"\\n\":1,\"1\":2,\"10\":3,\"2\":4,\"A\":5,\"__proto__\":6,\"a\":7}",
          "{\"constructor\":{\"prototype\":1},\"toJSON\":2}",
          "{\"\ud83d\ude00\":1,\"\ufb33\":2}",
          "{\"\ufb33\":1,\"\ud83d\ude00\":2}",
          "{\"b\":1,\"a\":2}",
          "{\"a\":1,\"a\":1}",
          "{\"a\":1,}",
          "{ }",
          "[1, 2]",
          " 1",
          "1\n",
          "01",
          "-0",
          "+1",
          "1 1",
          "{}{}",
          "\"\\/\"",
          "\"\\u00e9\"",
          "\"\\u000A\"",
          "\"\\u000a\"",
          "\"\\u001F\"",
          "\"\\u001f\"",
          "\"\t\"",
          "\"\\x41\"",
          "\"\\ud83d\\ude00\"",
          "'a'",
          "NaN",
          "Infinity",
          "undefined",
          "\ufeff1",
          "[1]//",
          "nul",
          "\"a",
          "[",
          "");

  private CanonicalCases() {}

  /// The cases, a line each: the text in base64, and `canonical` or the code of our refusal.
  static List<String> lines(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> lines = new ArrayList<>();
    for (String text : BY_HAND) {
      lines.add(line(text.getBytes(UTF_8)));
    }
    for (int i = 0; i < DRAWN; i++) {
      byte[] text = CanonicalJson.write(draw(random, 0));
      lines.add(line(text));
      for (int j = 0; j < HARMED_EACH; j++) {
        lines.add(line(harm(text, random)));
      }
    }
    return lines;
  }

  private static String line(byte[] text) {
    String verdict =
        switch (CanonicalJson.read(text)) {
          case Outcome.Accepted<JsonValue> _ -> "canonical";
          case Outcome.Refused<JsonValue>(var refusal) -> refusal.code().name();
        };
    return Base64.getEncoder().encodeToString(text) + ' ' + verdict;
  }

  private static JsonValue draw(SplittableRandom random, int depth) {
    return switch (random.nextInt(depth < DEEPEST ? 8 : 4)) {
      case 0 -> new Str(drawText(random));
      case 1 -> new Int(drawNumber(random));
      case 2 -> new Bool(random.nextBoolean());
      case 3 -> random.nextBoolean() ? new Null() : new Int(random.nextInt(100));
      case 4, 5 -> {
        List<JsonValue> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          items.add(draw(random, depth + 1));
        }
        yield new Arr(items);
      }
      default -> {
        Map<String, JsonValue> members = new TreeMap<>();
        for (int i = random.nextInt(7); i > 0; i--) {
          members.put(drawText(random), draw(random, depth + 1));
        }
        yield Obj.of(members);
      }
    };
  }

  private static String drawText(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
    }
    return text.toString();
  }

  private static long drawNumber(SplittableRandom random) {
    return random.nextBoolean()
        ? NUMBERS[random.nextInt(NUMBERS.length)]
        : random.nextLong(-Int.MAX, Int.MAX);
  }

  /// The text with one bit turned, one byte more, one byte less, or two neighbours in each other's
  /// place.
  private static byte[] harm(byte[] text, SplittableRandom random) {
    int at = random.nextInt(text.length);
    byte[] harmed = text.clone();
    switch (random.nextInt(4)) {
      case 0 -> harmed[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> {
        harmed = Arrays.copyOf(text, text.length + 1);
        System.arraycopy(text, at, harmed, at + 1, text.length - at);
        harmed[at] = (byte) " \\\"0,:{}[]-e.\t".charAt(random.nextInt(14));
      }
      case 2 -> {
        harmed = Arrays.copyOf(text, text.length - 1);
        System.arraycopy(text, at + 1, harmed, at, harmed.length - at);
      }
      default -> {
        int next = (at + 1) % text.length;
        harmed[at] = text[next];
        harmed[next] = text[at];
      }
    }
    return harmed;
  }
}
