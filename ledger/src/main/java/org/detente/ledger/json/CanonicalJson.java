package org.detente.ledger.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;

/// The canonical form of JSON by RFC 8785 (JCS), in which one value has exactly one text.
public final class CanonicalJson {
  /// The longest text read, in bytes: no entry is longer.
  public static final int MAX_BYTES = 65_535;

  /// The deepest nesting of objects and arrays, a lone `[]` being 1 deep.
  public static final int MAX_DEPTH = 32;

  private CanonicalJson() {}

  /// Reads one value that fills the bytes in canonical form.
  ///
  /// Refuses, each with its own code: more than [#MAX_BYTES], a byte order mark, bytes that are not
  /// UTF-8, nesting beyond [#MAX_DEPTH], a name twice, half a surrogate pair, NUL, `01`, `-0`,
  /// fractions and exponents, numbers beyond 2^53-1, anything after the value; and last every text
  /// that its value does not serialise to.
  public static Outcome<JsonValue> read(byte[] text) {
    return Outcome.of(() -> readOrStop(text));
  }

  /// The canonical text of a value, in UTF-8.
  ///
  /// @throws IllegalArgumentException for a value nested deeper than [#MAX_DEPTH]
  public static byte[] write(JsonValue value) {
    return new JsonWriter().write(value).getBytes(UTF_8);
  }

  private static JsonValue readOrStop(byte[] text) throws RefusalException {
    if (text.length > MAX_BYTES) {
      throw new RefusalException(RefusalCode.JSON_TOO_LONG, text.length, MAX_BYTES);
    }
    JsonValue value = new JsonReader(decode(text)).readDocument();
    int departure = Arrays.mismatch(text, write(value));
    if (departure >= 0) {
      throw new RefusalException(RefusalCode.JSON_NOT_CANONICAL, departure);
    }
    return value;
  }

  /// The characters of UTF-8 bytes; encoded surrogates, overlong forms and a byte order mark are
  /// refused.
  private static String decode(byte[] bytes) throws RefusalException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw new RefusalException(RefusalCode.JSON_NOT_UTF8, in.position());
    }
    String text = out.flip().toString();
    if (text.startsWith("\uFEFF")) {
      throw new RefusalException(RefusalCode.JSON_BYTE_ORDER_MARK);
    }
    return text;
  }
}
