package org.detente.agreement;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.detente.model.Value;

/// A one-line expression over one row, typed at check time and evaluated in three values.
///
/// A field that the row lacks, and for which the vocabulary gives no meaning of absence, is
/// unknown: `false && unknown` is false, `true || unknown` is true, anything else is unknown. Names
/// are qualified by row: `item.kind`.
public sealed interface Predicate {
  /// The expression as written.
  String text();

  /// The qualified names it uses.
  Set<String> names();

  /// A test.
  non-sealed interface Test extends Predicate {
    Answer test(Map<String, Value> row);
  }

  /// A whole number.
  non-sealed interface Quantity extends Predicate {
    /// The number, or empty where it is unknown because a field is absent.
    OptionalLong quantity(Map<String, Value> row);
  }

  /// True, false or unknown.
  enum Answer {
    TRUE,
    FALSE,
    UNKNOWN
  }
}
