package org.detente.node;

import java.io.IOException;
import java.util.List;

/// What came of something that was asked: a value, or the reasons why nothing was done.
public sealed interface Result<T> {
  record Done<T>(T value) implements Result<T> {}

  /// @param reasons at least one
  record Refused<T>(List<Refusal> reasons) implements Result<T> {}

  /// Steps that may stop.
  @FunctionalInterface
  interface Steps<T> {
    T run() throws Stop, IOException;
  }

  /// Runs steps, and gives back as a value what stops them.
  static <T> Result<T> of(Steps<T> steps) {
    try {
      return new Done<>(steps.run());
    } catch (Stop stop) {
      return new Refused<>(stop.reasons());
    } catch (IOException failed) {
      return new Refused<>(List.of(Refusal.of(failed)));
    }
  }
}
