package org.detente.testkit.faulty;

/// What goes wrong at an operation.
public enum Fault {
  /// Nothing.
  NONE,
  /// The operation fails; the next ones work again.
  ERROR,
  /// From here on nothing can be written, made or lengthened; what takes no room works.
  FULL,
  /// The process is killed before the operation; what was done before stays.
  KILL,
  /// The process is killed in the middle of the operation: of a write, half the bytes are there.
  TORN
}
