package org.detente.agreement.predicate;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.detente.agreement.Predicate;
import org.detente.model.Value;

/// A whole number in CEL, compiled on first use.
public final class CelQuantity implements Predicate.Quantity {
  private final String text;
  private final Lazy lazy;

  public CelQuantity(String text, Scope scope) {
    this.text = text;
    this.lazy = new Lazy(text, scope, Compiled.Result.QUANTITY);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Set<String> names() {
    return lazy.names();
  }

  /// What became of the text; compiles it.
  public Compiled compiled() {
    return lazy.compiled();
  }

  @Override
  public OptionalLong quantity(Map<String, Value> row) {
    return lazy.value(row)
        .map(number -> number instanceof Long n ? OptionalLong.of(n) : OptionalLong.empty())
        .orElse(OptionalLong.empty());
  }

  @Override
  public String toString() {
    return text;
  }
}
