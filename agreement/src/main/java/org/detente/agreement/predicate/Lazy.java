package org.detente.agreement.predicate;

import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.agreement.Vocabulary;
import org.detente.agreement.Vocabulary.Field;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// A predicate's text that is read when it is first needed, once, by whichever thread comes first:
/// here where it is of the plain kind, else by CEL.
final class Lazy {
  private final String text;
  private final Scope scope;
  private final Compiled.Result result;
  private @Nullable Compiled compiled;
  private Plain.@Nullable Read plain;
  private boolean read;

  Lazy(String text, Scope scope, Compiled.Result result) {
    this.text = text;
    this.scope = scope;
    this.result = result;
  }

  synchronized Compiled compiled() {
    Compiled ready = compiled;
    if (ready == null) {
      ready = Compiled.compile(text, scope, result);
      compiled = ready;
    }
    return ready;
  }

  private synchronized Plain.@Nullable Read plain() {
    if (!read) {
      plain = PlainReader.read(text, scope.fields(), result).orElse(null);
      read = true;
    }
    return plain;
  }

  /// The fields it names.
  Set<String> names() {
    Plain.Read own = plain();
    return own == null ? ready().names() : Set.copyOf(own.names());
  }

  /// Whether it is evaluated without CEL.
  boolean isPlain() {
    return plain() != null;
  }

  /// The compiled predicate.
  ///
  /// @throws IllegalStateException when it does not compile: a fault of the caller, who used a file
  ///   without checking it
  private Compiled.Ready ready() {
    return switch (compiled()) {
      case Compiled.Ready ready -> ready;
      case Compiled.Refused refused ->
          throw new IllegalStateException(
              "the predicate '" + text + "' does not compile: " + refused.issues());
    };
  }

  /// Its value over a row; empty when it is unknown because a field it needs is absent or has
  /// another type.
  Optional<Object> value(Map<String, Value> row) {
    Plain.Read own = plain();
    return own == null
        ? byCel(row)
        : Optional.ofNullable(own.expression().value(name -> field(name, row).orElse(null)));
  }

  /// The same as CEL has it.
  Optional<Object> byCel(Map<String, Value> row) {
    Compiled.Ready ready = ready();
    try {
      return Optional.of(ready.program().eval(name -> field(name, row)));
    } catch (CelEvaluationException e) {
      return Optional.empty();
    }
  }

  private Optional<Object> field(String name, Map<String, Value> row) {
    Field field = scope.fields().get(name);
    Value value = row.get(name);
    if (value == null && field != null) {
      value = field.absent();
    }
    return value == null || field == null ? Optional.empty() : typed(value, field);
  }

  private static Optional<Object> typed(Value value, Field field) {
    return switch (value) {
      case Value.Text(String text) when field.type() == Vocabulary.Type.STRING -> Optional.of(text);
      case Value.Whole(long number) when field.type() == Vocabulary.Type.INT -> Optional.of(number);
      case Value.Truth(boolean truth) when field.type() == Vocabulary.Type.BOOL ->
          Optional.of(truth);
      default -> Optional.empty();
    };
  }
}
