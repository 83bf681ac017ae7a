package org.detente.node.page.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.assessment.explain.Wording;
import org.detente.model.Citation;
import org.detente.model.EntryRef;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.page.Address;
import org.detente.node.page.ArticleLine;
import org.detente.node.page.Basis;
import org.detente.node.page.Courses;
import org.detente.node.page.Dates;
import org.detente.node.page.EntryLine;
import org.detente.node.page.Figures;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Readings;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.words.Age;
import org.jspecify.annotations.Nullable;

/// One finding as a page.
///
/// @param on the day asked about
/// @param figures its figures and dates, as label and value
/// @param alternatives what would change it
/// @param chart the quantity over time, of a limit
/// @param band the verdict over time
/// @param takes what can be taken along
/// @param moves what moved it between two states of knowledge, where that was asked
public record FindingPage(
    String id,
    String on,
    Link instrument,
    String title,
    Mark mark,
    String force,
    List<Figure> figures,
    List<String> notes,
    Node reason,
    List<Readings> readings,
    List<Side> accounts,
    List<Alternative> alternatives,
    Optional<Chart> chart,
    Band band,
    Moves moves,
    List<ArticleLine> articles,
    List<EntryLine> entries,
    FindingTakes takes) {

  /// A label and its value.
  public record Figure(String label, String value) {}

  /// What one side says.
  public record Side(String by, String says, List<Link> entries) {}

  /// @param courses the verdicts through time of this finding, and of the others of the same limit
  public static FindingPage of(View view, Finding finding, Courses courses, Moves moves) {
    Titles titles = new Titles(view);
    return new FindingPage(
        finding.id(),
        Dates.iso(view.moment().asOf().valid()),
        new Link(titles.instrument(finding.instrument()), view.toAgreement(finding.instrument())),
        titles.of(finding),
        Mark.of(finding.verdict()),
        finding.force().word(),
        figures(view, finding),
        finding.notes().stream().map(it -> Words.of(it)).toList(),
        Node.of(view, finding.reason()),
        Readings.of(view, finding),
        finding.accounts().stream()
            .map(it ->
                new Side(
                    view.named(finding.instrument(), it.by()),
                    it.says(),
                    view.entries(it.entries())))
            .toList(),
        Alternative.all(view, finding, courses),
        Chart.of(view, finding, courses),
        Band.of(view, finding, courses),
        moves,
        articles(view, finding),
        entries(view, finding),
        FindingTakes.of(view, finding, moves));
  }

  private static List<Figure> figures(View view, Finding finding) {
    List<Figure> figures = new ArrayList<>();
    Finding.Count count = finding.count();
    if (count != null) {
      figures.add(new Figure(Words.of("console.finding.count"), Figures.of(count.value())));
      add(figures, "console.finding.bound", Figures.of(count.bound()));
      add(figures, "console.finding.margin", Figures.of(count.margin()));
    }
    if (finding.timing() != null) {
      timing(figures, finding.timing());
    }
    if (finding.newestEvidence() != null) {
      String age = Age.of(finding.newestEvidence(), view.moment().asOf().valid());
      add(
          figures,
          "console.finding.evidence",
          Words.of("status.evidence.age", finding.newestEvidence().text(), age));
    }
    add(figures, "console.finding.since", Dates.since(finding));
    add(figures, "console.finding.force", Basis.of(view, finding));
    return figures;
  }

  private static void timing(List<Figure> figures, Finding.Timing timing) {
    if (timing.bound() != null) {
      String key = timing.boundIncluded() ? "console.duty.by" : "console.duty.before";
      add(figures, "console.finding.deadline", Words.of(key, Dates.shown(timing.bound())));
    }
    if (timing.performedAt() != null) {
      add(figures, "console.finding.performed", Dates.shown(timing.performedAt()));
    } else if (timing.performedBy() != null) {
      add(
          figures,
          "console.finding.performed",
          Words.of("console.finding.by", Dates.shown(timing.performedBy())));
    }
    add(figures, "console.finding.timeLeft", span(timing.margin()));
    add(figures, "console.finding.lead", span(timing.lead()));
  }

  private static String span(@Nullable Duration span) {
    return span == null ? "" : Words.of(Wording.span(span));
  }

  private static void add(List<Figure> figures, String label, String value) {
    if (!value.isEmpty()) {
      figures.add(new Figure(Words.of(label), value));
    }
  }

  private static List<ArticleLine> articles(View view, Finding finding) {
    Set<Citation> cites = new LinkedHashSet<>(Node.all(finding.reason(), Node.CITES));
    cites.addAll(finding.cites());
    return cites.stream().map(it -> ArticleLine.of(view, it)).toList();
  }

  private static List<EntryLine> entries(View view, Finding finding) {
    return rests(finding).stream().flatMap(it -> EntryLine.of(view, it).stream()).toList();
  }

  /// The entries that a finding rests on, with those of its accounts and of positions taken.
  public static Set<EntryRef> rests(Finding finding) {
    Set<EntryRef> entries = new TreeSet<>(Node.all(finding.reason(), Node.ENTRIES));
    entries.addAll(finding.entries());
    finding.accounts().forEach(it -> entries.addAll(it.entries()));
    finding.readings().forEach(it -> entries.addAll(it.positions()));
    return entries;
  }

  /// Where the page of this finding is, at any moment.
  public String path() {
    return Address.ofFinding(id);
  }
}
