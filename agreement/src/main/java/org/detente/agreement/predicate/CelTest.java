package org.detente.agreement.predicate;

import java.util.Map;
import java.util.Set;
import org.detente.agreement.Predicate;
import org.detente.model.Value;

/// A test in CEL, compiled on first use.
public final class CelTest implements Predicate.Test {
  private final String text;
  private final Lazy lazy;

  public CelTest(String text, Scope scope) {
    this.text = text;
    this.lazy = new Lazy(text, scope, Compiled.Result.TEST);
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
  public Predicate.Answer test(Map<String, Value> row) {
    return lazy.value(row)
        .map(truth -> Boolean.TRUE.equals(truth) ? Predicate.Answer.TRUE : Predicate.Answer.FALSE)
        .orElse(Predicate.Answer.UNKNOWN);
  }

  @Override
  public String toString() {
    return text;
  }
}
