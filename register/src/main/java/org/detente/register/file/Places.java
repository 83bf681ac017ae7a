package org.detente.register.file;

import java.util.HashMap;
import java.util.Map;
import org.detente.register.body.Where;

/// Where the values of a file stand in its text, by where they stand in its tree.
final class Places {
  private final Map<Where, Place> keys = new HashMap<>();
  private final Map<Where, Place> values = new HashMap<>();

  void key(Where path, Place place) {
    keys.put(path, place);
  }

  void value(Where path, Place place) {
    values.put(path, place);
  }

  /// The place of a key.
  Place ofKey(Where path) {
    return keys.getOrDefault(path, of(path));
  }

  /// The place of a value.
  Place of(Where path) {
    return values.getOrDefault(path, Place.START);
  }
}
