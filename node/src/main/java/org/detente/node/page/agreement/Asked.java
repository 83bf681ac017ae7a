package org.detente.node.page.agreement;

import java.util.List;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.model.Words;
import org.detente.node.page.Dates;

/// A question on which readings differ.
///
/// @param fallback the option that decides where nothing else does; empty where it is open
public record Asked(String asks, String fallback, List<Option> options) {

  /// One reading of a question.
  public record Option(String name, String says, String held) {}

  static List<Asked> all(Agreement agreement) {
    return agreement.questions().values().stream()
        .map(it ->
            new Asked(
                it.asks(),
                it.defaultOption() == null ? "" : it.defaultOption(),
                it.options().values().stream().map(Asked::option).toList()))
        .toList();
  }

  private static Option option(Question.Option option) {
    String held =
        option.hypothetical() || option.heldBy().isEmpty()
            ? Words.of("console.held.nobody")
            : Words.of("console.held.by", String.join(", ", option.heldBy()));
    String from =
        option.heldFrom() == null
            ? ""
            : " " + Words.of("console.held.from", Dates.iso(option.heldFrom()));
    return new Option(option.name(), option.says(), held + from);
  }
}
