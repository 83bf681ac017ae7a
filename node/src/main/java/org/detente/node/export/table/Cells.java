package org.detente.node.export.table;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.detente.model.EntryRef;
import org.detente.model.Finding;
import org.detente.model.Words;

/// Cells that hold several things, as a person reads them.
final class Cells {
  private Cells() {}

  /// Each reading with its verdict and its holders, separated by semicolons.
  static String readings(List<Finding.Reading> readings) {
    return readings.stream().map(Cells::reading).collect(joining("; "));
  }

  private static String reading(Finding.Reading reading) {
    String under = choices(reading.under());
    String verdict = reading.verdict().word();
    if (!reading.heldBy().isEmpty()) {
      String held = Words.of("export.reading.held", String.join(", ", reading.heldBy()));
      return Words.of("export.reading.by", under, verdict, held);
    }
    return reading.hypothetical()
        ? Words.of("export.reading.by", under, verdict, Words.of("export.reading.nobody"))
        : Words.of("export.reading", under, verdict);
  }

  /// The options chosen, `question: option`.
  static String choices(Map<String, String> under) {
    return under.entrySet().stream()
        .map(chosen -> Words.of("export.choice", chosen.getKey(), chosen.getValue()))
        .collect(joining(", "));
  }

  /// Positions of entries, with their ledger where there are several.
  static String entries(List<EntryRef> entries, boolean several) {
    return entries.stream()
        .map(entry -> (several ? entry.ledger() : "") + entry)
        .collect(joining(" "));
  }
}
