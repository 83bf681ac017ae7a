package org.detente.ledger.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A value that has a canonical form: checked at birth, immutable.
public sealed interface JsonValue {

  /// An object. Its members come sorted by the UTF-16 code units of their names, however they were
  /// put in.
  record Obj(SortedMap<String, JsonValue> members) implements JsonValue {
    /// Copies the members in canonical order and checks their names as [Str] does.
    public Obj {
      // Not new TreeMap(SortedMap): that would keep a foreign comparator.
      SortedMap<String, JsonValue> sorted = new TreeMap<>();
      for (Map.Entry<String, JsonValue> member : members.entrySet()) {
        requireText(member.getKey());
        sorted.put(member.getKey(), member.getValue());
      }
      members = Collections.unmodifiableSortedMap(sorted);
    }

    /// An object of these members.
    public static Obj of(Map<String, ? extends JsonValue> members) {
      return new Obj(new TreeMap<>(members));
    }

    /// The member of this name, if there is one.
    public Optional<JsonValue> get(String name) {
      return Optional.ofNullable(members.get(name));
    }
  }

  /// An array.
  record Arr(List<JsonValue> items) implements JsonValue {
    /// Copies the items.
    public Arr {
      items = List.copyOf(items);
    }
  }

  /// A string of whole Unicode characters without NUL.
  record Str(String value) implements JsonValue {
    /// @throws IllegalArgumentException for half a surrogate pair or NUL
    public Str {
      requireText(value);
    }
  }

  /// An integer within +-(2^53-1).
  record Int(long value) implements JsonValue {
    /// The largest integer that every reader holds exactly.
    public static final long MAX = (1L << 53) - 1;

    /// @throws IllegalArgumentException beyond +-(2^53-1)
    public Int {
      if (value > MAX || value < -MAX) {
        throw new IllegalArgumentException("beyond 2^53-1: " + value);
      }
    }
  }

  /// `true` or `false`.
  record Bool(boolean value) implements JsonValue {}

  /// `null`.
  record Null() implements JsonValue {}

  /// Whether a text has half of a surrogate pair.
  static boolean hasLoneSurrogate(CharSequence text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        // A pair comes as one code point; a half that stands alone comes as itself.
        if (Character.codePointAt(text, at) <= Character.MAX_SURROGATE) {
          return true;
        }
        at++;
      }
    }
    return false;
  }

  private static void requireText(String text) {
    if (hasLoneSurrogate(text) || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("half a surrogate pair or NUL in a string");
    }
  }
}
