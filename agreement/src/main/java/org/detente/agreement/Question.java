package org.detente.agreement;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.model.Value;
import org.jspecify.annotations.Nullable;

/// A point on which the text, or the parties, differ. Open, or with a default option.
///
/// @param defaultOption the option whose verdict is the finding's; null when the question is open
/// @param options name to option, in file order
public record Question(
    String id, String asks, @Nullable String defaultOption, Map<String, Option> options) {

  public Question {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /// Whether no option goes before the others.
  public boolean open() {
    return defaultOption == null;
  }

  /// One reading.
  ///
  /// @param heldBy parties, or keys of `text:`, on record for it
  /// @param heldFrom from when (known axis, inclusive) somebody was on record for it; null means
  ///   always
  /// @param hypothetical nobody is on record for it
  /// @param effects what it changes, by field: `rests`, `counted`, ...; the names of options mean
  ///   nothing
  public record Option(
      String name,
      String says,
      List<String> heldBy,
      @Nullable Instant heldFrom,
      boolean hypothetical,
      Map<String, Value> effects) {}
}
