package org.detente.node.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.Question;
import org.detente.model.Citation;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Words;

/// Readings of one text side by side, each with its verdict and who is on record for it.
///
/// @param asks the questions on which they differ
public record Readings(List<String> asks, List<Row> rows) {

  /// One reading.
  ///
  /// @param says what it holds, an option each
  /// @param held who is on record for it, or that nobody is
  public record Row(
      Mark mark, List<String> says, String held, boolean hypothetical, List<Link> positions) {}

  /// The readings of a finding; none where there is no question.
  public static List<Readings> of(View view, Finding finding) {
    if (finding.readings().isEmpty()) {
      return List.of();
    }
    Optional<Agreement> agreement = view.agreement(finding.instrument());
    List<String> asks =
        finding.readings().stream()
            .flatMap(it -> it.under().keySet().stream())
            .distinct()
            .map(it -> question(agreement, it).map(Question::asks).orElse(it))
            .toList();
    return List.of(
        new Readings(
            asks, finding.readings().stream().map(it -> row(view, agreement, it)).toList()));
  }

  private static Row row(View view, Optional<Agreement> agreement, Finding.Reading reading) {
    List<String> says = new ArrayList<>();
    for (Map.Entry<String, String> under : reading.under().entrySet()) {
      says.add(
          question(agreement, under.getKey())
              .flatMap(it -> Optional.ofNullable(it.options().get(under.getValue())))
              .map(Question.Option::says)
              .orElse(under.getValue()));
    }
    boolean nobody = reading.hypothetical() || reading.heldBy().isEmpty();
    return new Row(
        Mark.of(reading.verdict()),
        says,
        nobody ? Words.of("console.held.nobody") : held(agreement, reading.heldBy()),
        nobody,
        view.entries(reading.positions()));
  }

  /// Parties by name; of a key of the file's texts the source's title.
  private static String held(Optional<Agreement> agreement, List<String> holders) {
    return Words.of(
        "console.held.by",
        String.join(
            "; ",
            holders.stream().map(it -> agreement.map(own -> holder(own, it)).orElse(it)).toList()));
  }

  private static String holder(Agreement agreement, String holder) {
    String party = agreement.parties().get(new Party(holder));
    Citation text = agreement.text().get(holder);
    return party != null ? party : text != null ? text.title() : holder;
  }

  private static Optional<Question> question(Optional<Agreement> agreement, String id) {
    return agreement.flatMap(it -> Optional.ofNullable(it.questions().get(id)));
  }
}
