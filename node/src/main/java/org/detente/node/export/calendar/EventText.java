package org.detente.node.export.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.assessment.calendar.Change;
import org.detente.assessment.calendar.Rule;
import org.detente.assessment.explain.Wording;
import org.detente.model.Citation;
import org.detente.model.Finding;
import org.detente.model.Reason;
import org.detente.model.Verdict;
import org.detente.model.Words;

/// What an event says: its title, and below it what changes, by which rule, under which reading,
/// and where the rule can be read.
final class EventText {
  private EventText() {}

  static String title(Event event) {
    Change first = event.first();
    Finding then = first.then();
    String what;
    if (first.isDeadline()) {
      String key = event.day().isPresent() ? "export.event.lastDay" : "export.event.deadline";
      what = Words.of(key, duty(then));
    } else {
      what =
          then.kind() == Finding.Kind.LIFE && then.bearer() == null
              ? Words.of(Wording.verdict(first.to()))
              : Words.of("export.event.of", local(then), Words.of(Wording.verdict(first.to())));
    }
    int more = event.changes().size() - 1;
    return Words.of(
        more == 0 ? "export.event" : "export.event.more", then.instrument(), what, more);
  }

  // A duty's explanation begins with who owes what.
  private static String duty(Finding finding) {
    return finding.reason().because().stream()
        .findFirst()
        .map(Reason::phrase)
        .map(Words::of)
        .orElse(local(finding));
  }

  private static String local(Finding finding) {
    return finding.id().substring(finding.instrument().length() + 1);
  }

  /// Lines for a person: what changes, and the rule by which. What ends with its instrument is told
  /// in a line; else each kind of finding tells its rule once.
  ///
  /// @param title the instrument's
  /// @param knownAt how much was known, as it is written
  static String description(Event event, String title, String knownAt) {
    List<String> lines = new ArrayList<>(List.of(title));
    Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
    Set<Rule.Sentence> told = new LinkedHashSet<>();
    List<Change> ending = event.changesItsInstrument() ? event.changes() : List.of();
    for (Change change : ending.isEmpty() ? event.changes() : ending.subList(0, 1)) {
      changed(change, lines);
      if (kinds.add(change.then().kind())) {
        Rule.of(change).stream()
            .filter(told::add)
            .forEach(sentence -> item(sentence.text(), lines));
      } else {
        change.then().notes().forEach(note -> item(Words.of(note), lines));
      }
    }
    ending.stream()
        .skip(1)
        .collect(groupingBy(Change::to, LinkedHashMap::new, toList()))
        .forEach((verdict, alike) -> lines.add(together(verdict, alike)));
    cited(told).forEach(cite -> lines.add(article(cite)));
    String id = event.first().then().id();
    lines.add(Words.of("export.event.known", knownAt, id, Wording.date(event.first().at())));
    return String.join("\n", lines);
  }

  private static String together(Verdict verdict, List<Change> alike) {
    return Words.of(
        "export.event.together",
        Words.of(Wording.verdict(verdict)),
        Wording.list(alike.stream().map(change -> local(change.then())).toList()));
  }

  private static void item(String text, List<String> lines) {
    lines.add(Words.of("export.event.item", text));
  }

  private static void changed(Change change, List<String> lines) {
    String before = Words.of(Wording.verdict(change.from()));
    String after = Words.of(Wording.verdict(change.to()));
    if (!change.isDeadline()) {
      lines.add(Words.of("export.event.changes", change.then().id(), before, after));
      return;
    }
    lines.add(Words.of("export.event.due", change.then().id(), after));
    change.deadlines().forEach(deadline -> item(Rule.told(deadline), lines));
    if (change.deadlines().size() > 1) {
      lines.add(Words.of("export.event.earliest"));
    }
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

  /// An address where the rule of the first change can be read; empty where none is known.
  static Optional<String> address(Event event) {
    return cited(new LinkedHashSet<>(Rule.of(event.first()))).stream()
        .map(Citation::url)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }
}
