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
    List<String> asks =
        finding.readings().stream()
            .flatMap(it -> it.under().keySet().stream())
            .distinct()
            .map(it -> question(view, finding, it).map(Question::asks).orElse(it))
            .toList();
    return List.of(
        new Readings(asks, finding.readings().stream().map(it -> row(view, finding, it)).toList()));
  }

  private static Row row(View view, Finding finding, Finding.Reading reading) {
    return new Row(
        Mark.of(reading.verdict()),
        says(view, finding, reading.under()),
        held(view, finding, reading.heldBy(), reading.hypothetical()),
        reading.hypothetical() || reading.heldBy().isEmpty(),
        view.entries(reading.positions()));
  }

  /// What the chosen options say, in the words of the finding's agreement.
  ///
  /// @param under question to option
  public static List<String> says(View view, Finding finding, Map<String, String> under) {
    List<String> says = new ArrayList<>();
    under.forEach((asked, option) ->
        says.add(
            question(view, finding, asked)
                .flatMap(it -> Optional.ofNullable(it.options().get(option)))
                .map(Question.Option::says)
                .orElse(option)));
    return List.copyOf(says);
  }

  /// Who is on record for a reading, or that nobody is: parties by name; of a key of the file's
  /// texts the source's title.
  public static String held(
      View view, Finding finding, List<String> holders, boolean hypothetical) {
    if (hypothetical || holders.isEmpty()) {
      return Words.of("console.held.nobody");
    }
    Optional<Agreement> agreement = view.agreement(finding.instrument());
    return Words.of(
        "console.held.by",
        String.join(
            "; ",
            holders.stream()
                .map(it -> agreement.map(own -> holder(view, own, it)).orElse(it))
                .toList()));
  }

  private static String holder(View view, Agreement agreement, String holder) {
    Citation text = agreement.text().get(holder);
    return text == null ? view.name(agreement.id(), new Party(holder)) : text.title();
  }

  private static Optional<Question> question(View view, Finding finding, String id) {
    return view.agreement(finding.instrument())
        .flatMap(it -> Optional.ofNullable(it.questions().get(id)));
  }
}
