package org.detente.ledger.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.detente.ledger.RefusalCode;
import org.detente.ledger.RefusalException;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Bool;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Null;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;

/// Reads one JSON value (RFC 8259 grammar) and stops at the first thing on which readers are known
/// to differ.
///
/// White space is let through here; [CanonicalJson] refuses it when it compares with the canonical
/// form. Recursion is bounded by [CanonicalJson#MAX_DEPTH], so hostile nesting cannot exhaust the
/// stack.
final class JsonReader {
  private static final char END = '\uFFFF';

  private final String text;
  private int at = 0;

  JsonReader(String text) {
    this.text = text;
  }

  JsonValue readDocument() throws RefusalException {
    JsonValue value = readValue(0);
    skipSpace();
    if (at < text.length()) {
      throw new RefusalException(RefusalCode.JSON_TRAILING, byteOffset(at), found());
    }
    return value;
  }

  private JsonValue readValue(int depth) throws RefusalException {
    skipSpace();
    return switch (peek()) {
      case '{' -> readObject(deeper(depth));
      case '[' -> readArray(deeper(depth));
      case '"' -> new Str(readString());
      case 't' -> readWord("true", new Bool(true));
      case 'f' -> readWord("false", new Bool(false));
      case 'n' -> readWord("null", new Null());
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> readInteger();
      default -> throw expected("a value");
    };
  }

  private int deeper(int depth) throws RefusalException {
    if (depth == CanonicalJson.MAX_DEPTH) {
      throw new RefusalException(
          RefusalCode.JSON_TOO_DEEP, byteOffset(at), CanonicalJson.MAX_DEPTH);
    }
    return depth + 1;
  }

  private JsonValue readObject(int depth) throws RefusalException {
    TreeMap<String, JsonValue> members = new TreeMap<>();
    at++;
    skipSpace();
    if (taken('}')) {
      return new Obj(members);
    }
    do {
      skipSpace();
      int nameAt = at;
      if (peek() != '"') {
        throw expected("a name in quotes");
      }
      String name = readString();
      if (members.containsKey(name)) {
        throw new RefusalException(RefusalCode.JSON_DUPLICATE_NAME, byteOffset(nameAt), name);
      }
      skipSpace();
      require(':');
      members.put(name, readValue(depth));
      skipSpace();
    } while (taken(','));
    require('}');
    return new Obj(members);
  }

  private JsonValue readArray(int depth) throws RefusalException {
    List<JsonValue> items = new ArrayList<>();
    at++;
    skipSpace();
    if (taken(']')) {
      return new Arr(items);
    }
    do {
      items.add(readValue(depth));
      skipSpace();
    } while (taken(','));
    require(']');
    return new Arr(items);
  }

  private JsonValue readWord(String word, JsonValue value) throws RefusalException {
    if (!text.startsWith(word, at)) {
      throw expected(word);
    }
    at += word.length();
    return value;
  }

  private JsonValue readInteger() throws RefusalException {
    int start = at;
    boolean negative = taken('-');
    int digits = at;
    while (isDigit(peek())) {
      at++;
    }
    if (at == digits) {
      throw expected("a digit");
    }
    if (peek() == '.' || peek() == 'e' || peek() == 'E') {
      throw new RefusalException(RefusalCode.JSON_NOT_INTEGER, byteOffset(start));
    }
    if (text.charAt(digits) == '0' && at - digits > 1) {
      throw new RefusalException(RefusalCode.JSON_LEADING_ZERO, byteOffset(start));
    }
    if (negative && text.charAt(digits) == '0') {
      throw new RefusalException(RefusalCode.JSON_NEGATIVE_ZERO, byteOffset(start));
    }
    // 2^53-1 has 16 digits, and 16 digits fit a long.
    if (at - digits > 16 || Long.parseLong(text, digits, at, 10) > Int.MAX) {
      throw new RefusalException(RefusalCode.JSON_NUMBER_TOO_LARGE, byteOffset(start));
    }
    return new Int(Long.parseLong(text, start, at, 10));
  }

  private String readString() throws RefusalException {
    int start = at;
    at++;
    int plain = at;
    skipPlain();
    if (peek() == '"') {
      // Bytes that are UTF-8 hold no half pair: only an escape can.
      return text.substring(plain, at++);
    }
    StringBuilder string = new StringBuilder(text.substring(plain, at));
    while (peek() != '"') {
      string.append(readCharacter());
      plain = at;
      skipPlain();
      string.append(text, plain, at);
    }
    at++;
    if (JsonValue.hasLoneSurrogate(string)) {
      throw new RefusalException(RefusalCode.JSON_LONE_SURROGATE, byteOffset(start));
    }
    return string.toString();
  }

  private void skipPlain() {
    int next = at;
    while (next < text.length() && standsForItself(text.charAt(next))) {
      next++;
    }
    at = next;
  }

  private static boolean standsForItself(char c) {
    return c >= 0x20 && c != '"' && c != '\\' && c != END;
  }

  private char readCharacter() throws RefusalException {
    if (at >= text.length()) {
      throw expected("the end of the string");
    }
    char c = text.charAt(at);
    if (c == 0) {
      throw new RefusalException(RefusalCode.JSON_NUL, byteOffset(at));
    }
    if (c < 0x20) {
      throw new RefusalException(RefusalCode.JSON_CONTROL, byteOffset(at), found());
    }
    at++;
    return c == '\\' ? readEscape() : c;
  }

  private char readEscape() throws RefusalException {
    int start = at - 1;
    char letter = peek();
    at++;
    return switch (letter) {
      case '"', '\\', '/' -> letter;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> readCodeUnit(start);
      default -> throw unknownEscape(start);
    };
  }

  private char readCodeUnit(int start) throws RefusalException {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = hexDigit(peek());
      at++;
      if (digit < 0) {
        throw unknownEscape(start);
      }
      unit = unit << 4 | digit;
    }
    if (unit == 0) {
      throw new RefusalException(RefusalCode.JSON_NUL, byteOffset(start));
    }
    return (char) unit;
  }

  /// Not Character.digit, which also takes digits of other scripts.
  private static int hexDigit(char c) {
    return switch (c) {
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> c - '0';
      case 'a', 'b', 'c', 'd', 'e', 'f' -> c - 'a' + 10;
      case 'A', 'B', 'C', 'D', 'E', 'F' -> c - 'A' + 10;
      default -> -1;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private boolean taken(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void require(char c) throws RefusalException {
    if (!taken(c)) {
      throw expected("'" + c + "'");
    }
  }

  private RefusalException expected(String what) {
    return new RefusalException(RefusalCode.JSON_UNEXPECTED, byteOffset(at), what, found());
  }

  private RefusalException unknownEscape(int start) {
    String escape = text.substring(start, Math.min(at, text.length()));
    return new RefusalException(RefusalCode.JSON_ESCAPE, byteOffset(start), escape);
  }

  /// What stands at the current place, in words fit for a message.
  private String found() {
    if (at >= text.length()) {
      return "the end";
    }
    int c = text.codePointAt(at);
    return c > 0x20 && c < 0x7F ? "'" + (char) c + "'" : "U+" + hex4(c);
  }

  private static String hex4(int c) {
    String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }

  private int byteOffset(int index) {
    return text.substring(0, index).getBytes(UTF_8).length;
  }
}
