package org.detente.node.export.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.assessment.calendar.Change;
import org.detente.assessment.calendar.Coming;
import org.detente.assessment.calendar.Rule;
import org.detente.assessment.explain.Wording;
import org.detente.assessment.timetable.When;
import org.detente.model.Citation;
import org.detente.model.Finding;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.words.ComingWords;

/// What an event says: its title, and below it what comes, by which rule, under which reading, and
/// where the rule can be read.
final class EventText {
  private EventText() {}

  static String title(Coming coming) {
    String what = ComingWords.what(coming);
    String dated =
        switch (coming.when().precision()) {
          case INSTANT ->
              coming.kind() == Coming.Kind.DUE ? Words.of("export.event.deadline", what) : what;
          case DAY ->
              coming.kind() == Coming.Kind.DUE ? Words.of("export.event.lastDay", what) : what;
          case DAYS -> what;
          case MONTH, YEAR, BETWEEN ->
              Words.of("export.event.open", what, ComingWords.when(coming.when()));
        };
    int more = Math.max(0, coming.changes().size() - 1);
    return Words.of(
        more == 0 ? "export.event" : "export.event.more", coming.instrument(), dated, more);
  }

  /// Lines for a person: what comes, and the rule by which. What ends with its instrument is told
  /// in a line.
  ///
  /// @param title the instrument's
  /// @param knownAt how much was known, as it is written
  static String description(Coming coming, String title, String knownAt) {
    List<String> lines = new ArrayList<>(List.of(title));
    if (coming.kind() == Coming.Kind.DUE) {
      lines.addAll(ComingWords.shares(coming));
    }
    coming.deadlines().forEach(deadline -> item(Rule.told(deadline), lines));
    if (coming.deadlines().size() > 1) {
      lines.add(Words.of("export.event.earliest"));
    }
    coming.changes().stream().limit(1).forEach(change -> changed(change, lines));
    Set<Rule.Sentence> told = new LinkedHashSet<>(coming.why());
    told.forEach(sentence -> item(sentence.text(), lines));
    coming.changes().stream()
        .skip(1)
        .collect(groupingBy(Change::to, LinkedHashMap::new, toList()))
        .forEach((verdict, alike) -> lines.add(together(verdict, alike)));
    lines.add(ComingWords.basis(coming));
    coming.counting().map(ComingWords::counting).ifPresent(lines::add);
    cited(told).forEach(cite -> lines.add(article(cite)));
    When when = coming.when();
    coming
        .finding()
        .ifPresent(id ->
            lines.add(Words.of("export.event.known", knownAt, id, Wording.date(when.from()))));
    return String.join("\n", lines);
  }

  private static String together(Verdict verdict, List<Change> alike) {
    return Words.of(
        "export.event.together",
        Words.of(Wording.verdict(verdict)),
        Wording.list(alike.stream().map(change -> local(change.then())).toList()));
  }

  private static String local(Finding finding) {
    return finding.id().substring(finding.instrument().length() + 1);
  }

  private static void item(String text, List<String> lines) {
    lines.add(Words.of("export.event.item", text));
  }

  private static void changed(Change change, List<String> lines) {
    String before = Words.of(Wording.verdict(change.from()));
    String after = Words.of(Wording.verdict(change.to()));
    lines.add(Words.of("export.event.changes", change.then().id(), before, after));
  }

  private static Set<Citation> cited(Set<Rule.Sentence> sentences) {
    Set<Citation> cited = new LinkedHashSet<>();
    sentences.forEach(sentence -> cited.addAll(sentence.cites()));
    return cited;
  }

  private static String article(Citation cite) {
    String says = cite.checked() ? cite.says() : Words.of("finding.unchecked", cite.says());
    String article = Words.of("export.event.article", cite.article(), says, cite.title());
    return cite.url() == null ? article : Words.of("export.event.address", article, cite.url());
  }

  /// An address where the rule can be read; empty where none is known.
  static Optional<String> address(Coming coming) {
    return coming.cites().stream().map(Citation::url).flatMap(Stream::ofNullable).findFirst();
  }
}
