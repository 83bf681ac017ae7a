package org.detente.register.file;

import org.detente.register.body.EntryBody;

/// One fact of a file, ready to become an entry.
///
/// @param ref its short name, which every fact of a file has
public record WrittenFact(String file, Place place, String ref, EntryBody body) {

  /// Where it stands, as `file:line`.
  public String where() {
    return file + ":" + place.line();
  }
}
