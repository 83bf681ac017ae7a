package org.detente.register.body;

import java.util.Optional;
import org.detente.ledger.json.JsonValue;

/// How one sort of value is read.
@FunctionalInterface
interface Reading<T> {

  /// The value; or empty, and then there is an objection at that path or below it.
  Optional<T> read(JsonValue value, Where path, Objections objections);
}
