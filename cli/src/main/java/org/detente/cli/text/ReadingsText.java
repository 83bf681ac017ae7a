package org.detente.cli.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// Readings of one text: what is asked and what each option says, once for an instrument; then a
/// row for each reading with the verdict under it and who is on record for it.
final class ReadingsText {
  private static final int VERDICT = 24;
  private static final int OPTION = 20;

  private final Page page;
  private final @Nullable Agreement agreement;
  private final Set<String> told = new HashSet<>();

  /// @param agreement the file whose questions are read; null where it is not loaded
  ReadingsText(Page page, @Nullable Agreement agreement) {
    this.page = page;
    this.agreement = agreement;
  }

  /// The readings of a finding that readings make contested; nothing of any other.
  void drawContested(Finding finding, int indent) {
    if (!finding.verdict().word().equals("contested")) {
      return;
    }
    boolean allTold =
        finding.readings().stream().allMatch(reading -> told.containsAll(reading.under().keySet()));
    if (allTold) {
      page.text(indent, brief(finding.readings()));
    } else {
      draw(finding.readings(), indent);
    }
  }

  /// `never-stopped: ? unknown; began-anew: ○ not yet applicable`
  private String brief(List<Finding.Reading> readings) {
    return readings.stream()
        .filter(reading -> !reading.hypothetical())
        .map(reading ->
            Words.of(
                "status.reading.brief", under(reading.under()), page.verdict(reading.verdict())))
        .collect(Collectors.joining("; "));
  }

  void draw(List<Finding.Reading> readings, int indent) {
    readings.stream()
        .flatMap(it -> it.under().keySet().stream())
        .distinct()
        .filter(told::add)
        .forEach(question -> question(question, readings, indent));
    readings.forEach(reading ->
        page.row(
            indent,
            Cell.left(VERDICT, page.verdict(reading.verdict()))
                .in(Ink.of(Tone.of(reading.verdict()))),
            Cell.rest(held(reading))));
  }

  /// How many accounts there are, and where they stand side by side.
  void accounts(Finding finding, int indent) {
    if (!finding.accounts().isEmpty()) {
      page.text(
          indent, Ink.QUIET, Words.of("status.accounts", finding.accounts().size(), finding.id()));
    }
  }

  private void question(String question, List<Finding.Reading> readings, int indent) {
    page.text(indent, asks(question));
    readings.stream()
        .map(reading -> reading.under().get(question))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(option ->
            page.row(indent + 2, Cell.left(OPTION, option), Cell.rest(says(question, option))));
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
