package org.detente.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The one catalogue of words that users see: `words/<chapter>_en.properties` beside this class, a
/// chapter a room.
///
/// A phrase's key is `<chapter>.<rest>`. Patterns are MessageFormat: parts are `{0}`, `{1}`; an
/// apostrophe is doubled. Numbers are grouped the English way whatever the machine's locale. A
/// missing key is a fault, not a refusal.
public final class Words {
  private static final Map<String, ResourceBundle> CHAPTERS = new ConcurrentHashMap<>();

  // As many as the catalogue has.
  private static final Map<String, MessageFormat> PATTERNS = new ConcurrentHashMap<>();
  private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

  private Words() {}

  /// The sentence of a phrase, with the phrases inside it spelt out.
  ///
  /// @throws java.util.MissingResourceException when the catalogue lacks the key
  public static String of(Phrase phrase) {
    return phrase.parts().isEmpty()
        ? PLAIN.computeIfAbsent(phrase.key(), _ -> spelt(phrase))
        : spelt(phrase);
  }

  private static String spelt(Phrase phrase) {
    Object[] parts =
        phrase.parts().stream()
            .map(part -> part instanceof Phrase inner ? of(inner) : part)
            .toArray();
    // To fill one in changes it, so each is filled in apart.
    MessageFormat pattern =
        (MessageFormat) PATTERNS.computeIfAbsent(phrase.key(), Words::pattern).clone();
    return pattern.format(parts);
  }

  /// The sentence of a key and its parts.
  public static String of(String key, Object... parts) {
    return of(Phrase.of(key, parts));
  }

  private static MessageFormat pattern(String key) {
    String chapter = key.substring(0, key.indexOf('.'));
    return new MessageFormat(chapter(chapter).getString(key), Locale.ENGLISH);
  }

  private static ResourceBundle chapter(String name) {
    return CHAPTERS.computeIfAbsent(
        name, n -> ResourceBundle.getBundle("org.detente.model.words." + n, Locale.ENGLISH));
  }
}
