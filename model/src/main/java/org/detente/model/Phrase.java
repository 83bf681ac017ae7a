package org.detente.model;

import java.util.List;

/// A sentence kept apart from its words: a key of the catalogue and the parts that fill it
/// ([Words]).
///
/// @param key such as `limit.within`; its first segment names the catalogue chapter
/// @param parts texts and whole numbers, in the order the sentence numbers them
public record Phrase(String key, List<Object> parts) {
  public Phrase {
    for (Object part : parts) {
      if (!(part instanceof String || part instanceof Long || part instanceof Integer)) {
        throw new IllegalArgumentException("a phrase holds texts and whole numbers: " + part);
      }
    }
  }

  public static Phrase of(String key, Object... parts) {
    return new Phrase(key, List.of(parts));
  }
}
