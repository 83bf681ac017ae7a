package org.detente.model;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The codes of states: two letters of ISO 3166-1, those of ISO 3166-3 for states that are no more,
/// and `XA` to `XZ`, which ISO 3166-1 keeps for private use and which states that do not exist bear
/// here.
public final class States {
  private static final Pattern INVENTED = Pattern.compile("X[A-Z]");
  private static final String KEY = "state.";

  private static final ResourceBundle NAMES =
      ResourceBundle.getBundle("org.detente.model.words.state", Locale.ENGLISH);

  private States() {}

  /// Whether a state has, or had, this code.
  public static boolean isCode(String code) {
    return INVENTED.matcher(code).matches() || NAMES.containsKey(KEY + code);
  }

  /// The codes of states that exist or existed, in their order.
  public static List<String> codes() {
    return new TreeSet<>(NAMES.keySet()).stream().map(key -> key.substring(KEY.length())).toList();
  }

  /// The short name of a state; the code itself of one that does not exist.
  public static String name(Party party) {
    String key = KEY + party.code();
    return NAMES.containsKey(key) ? Words.of(key) : party.code();
  }
}
