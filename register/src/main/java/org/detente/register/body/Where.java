package org.detente.register.body;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a body, written as `$` for the body itself, then `.key`, `["any key"]` and `[0]`.
///
/// Kept as a chain, since nearly all places are passed without an objection and need no text.
///
/// @param parent null for the body itself
/// @param key the member's key; null for an item of a list
/// @param item the zero-based index of an item
public record Where(@Nullable Where parent, @Nullable String key, int item) {
  /// The body itself.
  public static final Where ROOT = new Where(null, null, 0);

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

  /// The member of that key.
  public Where key(String name) {
    return new Where(this, name, 0);
  }

  /// The item at that zero-based index.
  public Where item(int index) {
    return new Where(this, null, index);
  }

  /// This place where the body itself stands at `base` of something larger.
  public Where within(Where base) {
    return parent == null ? base : new Where(parent.within(base), key, item);
  }

  /// As it is written.
  @Override
  public String toString() {
    if (parent == null) {
      return "$";
    } else if (key == null) {
      return parent + "[" + item + "]";
    }
    return PLAIN.matcher(key).matches() ? parent + "." + key : parent + "[\"" + key + "\"]";
  }
}
