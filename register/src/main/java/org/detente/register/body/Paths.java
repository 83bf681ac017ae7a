package org.detente.register.body;

import java.util.regex.Pattern;

/// How places in a body are written: `$` is the body, then `.key`, `["any key"]` and `[0]`.
public final class Paths {
  /// The body itself.
  public static final String ROOT = "$";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

  private Paths() {}

  /// The member of that key.
  public static String key(String parent, String key) {
    return PLAIN.matcher(key).matches() ? parent + "." + key : parent + "[\"" + key + "\"]";
  }

  /// The item at that zero-based index.
  public static String item(String parent, int index) {
    return parent + "[" + index + "]";
  }
}
