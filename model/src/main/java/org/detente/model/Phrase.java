package org.detente.model;

import java.util.List;

/// A sentence kept apart from its words: a key of the catalogue and the parts that fill it
/// ([Words]).
///
/// @param key such as `limit.within`; its first segment names the catalogue chapter
/// @param parts texts, whole numbers and phrases within the phrase, in the order the sentence
///   numbers them
public record Phrase(String key, List<Object> parts) {
  public Phrase {
    for (Object part : parts) {
      if (!(part instanceof String
          || part instanceof Long
          || part instanceof Integer
          || part instanceof Phrase)) {
        throw new IllegalArgumentException(
            "a phrase holds texts, whole numbers and phrases: " + part);
      }
    }
  }

  public static Phrase of(String key, Object... parts) {
    return new Phrase(key, List.of(parts));
  }
}
