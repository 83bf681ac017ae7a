package org.detente.ledger;

import java.util.function.Function;

/// What came of something that may be refused: a value, or the reason there is none.
public sealed interface Outcome<T> {

  /// It was accepted, and this is the value.
  record Accepted<T>(T value) implements Outcome<T> {}

  /// It was refused, and nothing was changed.
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  /// An accepted value.
  static <T> Outcome<T> accepted(T value) {
    return new Accepted<>(value);
  }

  /// A refusal with its facts, in the order in which the code's sentence names them.
  static <T> Outcome<T> refused(RefusalCode code, Object... facts) {
    return new Refused<>(Refusal.of(code, facts));
  }

  /// Runs steps that may stop at a refusal, and gives the refusal back as a value.
  static <T> Outcome<T> of(Steps<T> steps) {
    try {
      return new Accepted<>(steps.run());
    } catch (RefusalException stopped) {
      return new Refused<>(stopped.refusal());
    }
  }

  /// Whether there is a value.
  default boolean isAccepted() {
    return this instanceof Accepted<T>;
  }

  /// The same outcome with the value changed.
  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Accepted<T>(T value) -> new Accepted<>(change.apply(value));
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  /// The outcome of the next step, or this refusal.
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Accepted<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }

  /// The value, or another one in its place.
  default T orElse(T other) {
    return this instanceof Accepted<T>(T value) ? value : other;
  }

  /// The value; a refusal travels as an exception to the enclosing [#of].
  ///
  /// @throws RefusalException when there is no value
  default T orStop() throws RefusalException {
    return switch (this) {
      case Accepted<T>(T value) -> value;
      case Refused<T>(Refusal refusal) -> throw new RefusalException(refusal);
    };
  }

  /// The value where a refusal would be a fault, for example when reading what we have just
  /// written.
  ///
  /// @throws IllegalStateException when there is no value
  default T expect() {
    return switch (this) {
      case Accepted<T>(T value) -> value;
      case Refused<T>(Refusal refusal) -> throw new IllegalStateException(refusal.message());
    };
  }

  /// Steps that end in a value or stop at a refusal.
  @FunctionalInterface
  interface Steps<T> {
    /// @throws RefusalException at the first step that is refused
    T run() throws RefusalException;
  }
}
