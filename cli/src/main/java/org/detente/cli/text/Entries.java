package org.detente.cli.text;

import java.util.List;
import java.util.stream.Collectors;
import org.detente.model.EntryRef;

/// Entries by their numbers, as they are named within a page.
final class Entries {
  private Entries() {}

  /// Such as `#12, #31`.
  static String numbers(List<EntryRef> entries) {
    return entries.stream().map(EntryRef::toString).collect(Collectors.joining(", "));
  }
}
