package org.detente.agreement.predicate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.detente.agreement.Vocabulary.Field;
import org.jspecify.annotations.Nullable;

/// The names that predicates over one row may use, shared by all of them, with the CEL environment
/// they make.
public final class Scope {
  private final Map<String, Field> fields;
  private @Nullable Cel cel;

  /// @param fields the qualified names in scope, such as `item.kind`; their order is kept, so that
  ///   of names equally near to a misspelling the same one is meant on every machine
  public Scope(Map<String, Field> fields) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public Map<String, Field> fields() {
    return fields;
  }

  synchronized Cel cel() {
    Cel ready = cel;
    if (ready == null) {
      ready = new Cel(fields);
      cel = ready;
    }
    return ready;
  }
}
