package org.detente.register.body;

import org.detente.model.Phrase;
import org.detente.model.Words;

/// What is wrong at one place of a body.
///
/// @param at the place, such as `$.totals.launchers`
/// @param aboutKey whether it is about the key at that place rather than its value
/// @param phrase what is wrong, a sentence of the chapter `record`
public record Objection(Where at, boolean aboutKey, Phrase phrase) {

  /// The sentence without its place.
  public String sentence() {
    return Words.of(phrase);
  }

  /// The sentence after its path.
  public String message() {
    return Words.of("record.at-path", at.toString(), sentence());
  }
}
