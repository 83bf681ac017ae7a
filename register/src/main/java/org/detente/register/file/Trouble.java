package org.detente.register.file;

import org.detente.model.Phrase;
import org.detente.model.Words;

/// What is wrong at a place of a file of facts.
///
/// @param file the file's name as it is to be shown
public record Trouble(String file, Place place, Phrase phrase) {

  static Trouble at(String file, Place place, String key, Object... parts) {
    return new Trouble(file, place, Phrase.of(key, parts));
  }

  /// The sentence after file, line and column.
  public String message() {
    return Words.of("record.at-place", file, place.line(), place.column(), Words.of(phrase));
  }
}
