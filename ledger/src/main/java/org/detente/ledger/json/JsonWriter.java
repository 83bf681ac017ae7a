package org.detente.ledger.json;

import java.util.Map;
import org.detente.ledger.json.JsonValue.Arr;
import org.detente.ledger.json.JsonValue.Bool;
import org.detente.ledger.json.JsonValue.Int;
import org.detente.ledger.json.JsonValue.Null;
import org.detente.ledger.json.JsonValue.Obj;
import org.detente.ledger.json.JsonValue.Str;

/// Writes a value in canonical form (RFC 8785 section 3.2).
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();

  String write(JsonValue value) {
    write(value, 0);
    return out.toString();
  }

  private void write(JsonValue value, int depth) {
    switch (value) {
      case Obj object -> writeObject(object, deeper(depth));
      case Arr array -> writeArray(array, deeper(depth));
      case Str string -> writeString(string.value());
      case Int integer -> out.append(integer.value());
      case Bool bool -> out.append(bool.value());
      case Null _ -> out.append("null");
    }
  }

  private static int deeper(int depth) {
    if (depth == CanonicalJson.MAX_DEPTH) {
      throw new IllegalArgumentException("nested deeper than " + CanonicalJson.MAX_DEPTH);
    }
    return depth + 1;
  }

  private void writeObject(Obj object, int depth) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      writeString(member.getKey());
      out.append(':');
      write(member.getValue(), depth);
    }
    out.append('}');
  }

  private void writeArray(Arr array, int depth) {
    out.append('[');
    for (int i = 0; i < array.items().size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(array.items().get(i), depth);
    }
    out.append(']');
  }

  /// RFC 8785 section 3.2.2.2: the five short escapes, `\"`, `\\`, and lower-case `\\u00xx` for
  /// other controls only.
  private void writeString(String string) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        out.append(string, plain, i);
        plain = i + 1;
        writeEscape(c);
      }
    }
    out.append(string, plain, string.length()).append('"');
  }

  private void writeEscape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }
}
