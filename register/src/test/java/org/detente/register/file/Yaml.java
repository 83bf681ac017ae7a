package org.detente.register.file;

import java.nio.charset.StandardCharsets;
import org.detente.ledger.json.JsonValue;

/// Bodies written in YAML, for tests to read well.
public final class Yaml {
  private Yaml() {}

  /// The value of a text in YAML.
  public static JsonValue value(String text) {
    try {
      return YamlText.read(text.getBytes(StandardCharsets.UTF_8), new Places());
    } catch (YamlText.Stop stop) {
      throw new AssertionError(stop.getMessage(), stop);
    }
  }
}
