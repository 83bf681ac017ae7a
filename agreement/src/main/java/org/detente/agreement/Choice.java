package org.detente.agreement;

/// A part of a rule that is either stated or left to a question, whose options each state it in the
/// field of that name.
///
/// @param <T> what is stated
public sealed interface Choice<T> {

  /// Stated by the rule itself.
  record Stated<T>(T value) implements Choice<T> {}

  /// Stated by each option of the named question, in its field of the same name (`counted`,
  /// `before`, `in`, `where`).
  record Asked<T>(String question) implements Choice<T> {}
}
