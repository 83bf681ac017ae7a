package org.detente.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.detente.model.Value;
import org.detente.model.Word;
import org.jspecify.annotations.Nullable;

/// The words a file's predicates may use: for each kind of row (`item`, an event, a message) its
/// typed fields.
///
/// @param rows row name to its fields, in file order
/// @param categories how a declared breakdown's categories read as items: category to the fixed
///   fields of such an item
/// @param sums categories that are sums over others, and so are never read as items
public record Vocabulary(
    Map<String, Map<String, Field>> rows,
    Map<String, Map<String, Value>> categories,
    Set<String> sums) {

  public Vocabulary {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    sums = Set.copyOf(sums);
  }

  /// A vocabulary without sums.
  public Vocabulary(
      Map<String, Map<String, Field>> rows, Map<String, Map<String, Value>> categories) {
    this(rows, categories, Set.of());
  }

  /// A typed field; `absent` is the value that absence means, null where absence means unknown.
  public record Field(Type type, @Nullable Value absent) {}

  /// Types of fields.
  public enum Type implements Word {
    STRING,
    INT,
    BOOL,
    DATE
  }
}
