package org.detente.register.file;

import java.util.HashMap;
import java.util.Map;

/// Where the values of a file stand, by their paths ([org.detente.register.body.Paths]).
final class Places {
  private final Map<String, Place> keys = new HashMap<>();
  private final Map<String, Place> values = new HashMap<>();

  void key(String path, Place place) {
    keys.put(path, place);
  }

  void value(String path, Place place) {
    values.put(path, place);
  }

  /// The place of a key.
  Place ofKey(String path) {
    return keys.getOrDefault(path, of(path));
  }

  /// The place of a value.
  Place of(String path) {
    return values.getOrDefault(path, Place.START);
  }
}
