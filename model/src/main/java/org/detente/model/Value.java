package org.detente.model;

/// The value of a field: text, whole number, truth or date. A field without a value is absent,
/// never null.
public sealed interface Value {
  record Text(String text) implements Value {}

  record Whole(long number) implements Value {}

  record Truth(boolean truth) implements Value {}

  record Date(ImpreciseDate date) implements Value {}
}
