package org.detente.register.file;

import org.detente.model.Phrase;
import org.detente.model.Words;
import org.detente.register.body.Objection;
import org.detente.register.body.Where;

/// What is wrong at a place of a file of facts.
///
/// @param file the file's name as it is to be shown
public record Trouble(String file, Place place, Phrase phrase) {

  static Trouble at(String file, Place place, String key, Object... parts) {
    return new Trouble(file, place, Phrase.of(key, parts));
  }

  /// An objection to a body that stands at `root` of a file's tree: its path goes on from the body,
  /// its place is that in the file.
  static Trouble of(String file, Objection objection, Where root, Places places) {
    Where here = objection.at().within(root);
    Place place = objection.aboutKey() ? places.ofKey(here) : places.of(here);
    String path = objection.at().toString();
    return new Trouble(file, place, Phrase.of("record.at-path", path, objection.sentence()));
  }

  /// The sentence after file, line and column.
  public String message() {
    return Words.of("record.at-place", file, place.line(), place.column(), Words.of(phrase));
  }
}
