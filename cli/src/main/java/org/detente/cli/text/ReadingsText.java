package org.detente.cli.text;

import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// Readings of one text, each in a row of its own with the verdict under it and who is on record
/// for it.
final class ReadingsText {
  private final Page page;
  private final @Nullable Agreement agreement;

  /// @param agreement the file whose questions are read; null where it is not loaded
  ReadingsText(Page page, @Nullable Agreement agreement) {
    this.page = page;
    this.agreement = agreement;
  }

  void draw(List<Finding.Reading> readings, int indent) {
    readings.stream()
        .flatMap(it -> it.under().keySet().stream())
        .distinct()
        .forEach(question -> page.text(indent, asks(question)));
    readings.forEach(reading -> draw(reading, indent));
  }

  private void draw(Finding.Reading reading, int indent) {
    page.row(
        indent,
        Cell.left(24, page.verdict(reading.verdict())).in(Ink.of(Tone.of(reading.verdict()))),
        Cell.rest(held(reading)));
    reading.under().forEach((question, option) -> page.text(indent + 4, says(question, option)));
  }

  private static String held(Finding.Reading reading) {
    String under = under(reading.under());
    if (reading.hypothetical() || reading.heldBy().isEmpty()) {
      return Words.of("status.reading.hypothetical", under);
    }
    String holders = String.join(", ", reading.heldBy());
    return reading.positions().isEmpty()
        ? Words.of("status.reading.held", under, holders)
        : Words.of("status.reading.position", under, holders, Entries.numbers(reading.positions()));
  }

  private static String under(Map<String, String> under) {
    return String.join(", ", under.values());
  }

  private String asks(String question) {
    Question asked = agreement == null ? null : agreement.questions().get(question);
    return asked == null ? question : asked.asks();
  }

  private String says(String question, String option) {
    Question asked = agreement == null ? null : agreement.questions().get(question);
    Question.Option chosen = asked == null ? null : asked.options().get(option);
    return chosen == null ? "" : chosen.says();
  }
}
