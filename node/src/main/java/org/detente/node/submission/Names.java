package org.detente.node.submission;

import java.util.Collection;
import java.util.Optional;
import org.detente.model.Nearest;
import org.detente.model.Words;
import org.detente.register.body.Objections;
import org.detente.register.body.Where;

/// Objects to names that an agreement does not have, with the one that was perhaps meant.
///
/// @param agreement its id
/// @param objections where they are gathered
record Names(String agreement, Objections objections) {

  /// Whether the value at a place is one of these names.
  ///
  /// @param what ends the key of what such a name is called
  boolean value(Where at, String what, String name, Collection<String> known) {
    if (!known.contains(name)) {
      Optional<String> meant = Nearest.to(name, known);
      objections.to(at, sentence(meant), name, called(what), list(meant, known), agreement);
    }
    return known.contains(name);
  }

  /// Whether the key at a place is one of these names.
  ///
  /// @param what ends the key of what such a name is called
  boolean key(Where at, String what, String name, Collection<String> known) {
    if (!known.contains(name)) {
      Optional<String> meant = Nearest.to(name, known);
      objections.toKey(at, sentence(meant), name, called(what), list(meant, known), agreement);
    }
    return known.contains(name);
  }

  private static String sentence(Optional<String> meant) {
    return meant.isPresent() ? "submit.misspelt" : "submit.unknown";
  }

  private static String called(String what) {
    return Words.of("submit.word." + what);
  }

  private static String list(Optional<String> meant, Collection<String> known) {
    return meant.orElse(known.isEmpty() ? Words.of("submit.none") : String.join(", ", known));
  }
}
