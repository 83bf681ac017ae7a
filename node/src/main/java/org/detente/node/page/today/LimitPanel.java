package org.detente.node.page.today;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Phrase;
import org.detente.model.Words;
import org.detente.node.page.Address;
import org.detente.node.page.Drawing;
import org.detente.node.page.Figures;
import org.detente.node.page.Gauge;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;
import org.detente.node.words.Age;

/// One limit with a row for each party it binds.
public record LimitPanel(String title, Drawing gauge, List<Row> rows, List<Link> takes) {
  /// Notes that say in a sentence what the row and the heading say already.
  private static final Set<String> SAID =
      Set.of(
          "limit.last-figure",
          "limit.no-evidence",
          "limit.stale",
          "limit.binding-from",
          "pledge.borrowed");

  /// One party under the limit.
  public record Row(
      String code,
      String name,
      Mark mark,
      String at,
      String evidence,
      String margin,
      List<String> notes) {}

  /// The counts of one limit beside it; empty for what is no limit.
  ///
  /// @param finding of one party that it binds
  public static Optional<Drawing> gauge(View view, Finding finding) {
    String name = Titles.name(finding.id());
    return finding.kind() != Finding.Kind.LIMIT
        ? Optional.empty()
        : Optional.of(
            Gauge.draw(
                view,
                view.of(finding.instrument(), Finding.Kind.LIMIT).stream()
                    .filter(it -> Titles.name(it.id()).equals(name))
                    .toList()));
  }

  static LimitPanel of(View view, List<Finding> limits) {
    return new LimitPanel(
        new Titles(view).rule(limits.getFirst()),
        Gauge.draw(view, limits),
        limits.stream().map(it -> row(view, it)).toList(),
        Take.of(
            view, "gauge", "finding=" + Address.encoded(limits.getFirst().id()), List.of("svg")));
  }

  private static Row row(View view, Finding limit) {
    Party bearer = Objects.requireNonNull(limit.bearer());
    Finding.Count count = limit.count();
    return new Row(
        bearer.code(),
        view.name(limit.instrument(), bearer),
        Mark.of(limit.verdict()),
        view.toFinding(limit.id()),
        evidence(view, limit),
        count == null || limit.stale() ? "" : Figures.of(count.margin()),
        limit.notes().stream()
            .filter(note -> !SAID.contains(note.key()))
            .map((Phrase note) -> Words.of(note))
            .toList());
  }

  private static String evidence(View view, Finding limit) {
    if (limit.newestEvidence() == null) {
      return Words.of("console.evidence.none");
    }
    String age = Age.of(limit.newestEvidence(), view.moment().asOf().valid());
    String key = limit.stale() ? "console.evidence.stale" : "console.evidence.fresh";
    return Words.of(key, limit.newestEvidence().text(), age);
  }
}
