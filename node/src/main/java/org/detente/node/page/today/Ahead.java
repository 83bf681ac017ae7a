package org.detente.node.page.today;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.model.Finding;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.page.Dates;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;
import org.detente.node.words.Tone;

/// What comes of itself on one day for one instrument.
///
/// @param away how far from the day asked about
/// @param cliff whether something ends with it
/// @param mark the verdict to come of what matters most: the instrument's life before its rules
/// @param count of all findings
/// @param address the page on that day
public record Ahead(
    String day,
    String away,
    boolean cliff,
    Link instrument,
    Mark mark,
    int count,
    List<Item> findings,
    String address) {
  private static final int MOST = 12;

  /// One finding and the verdict to come, or several of one rule to which the same comes.
  public record Item(Link finding, Mark mark) {}

  static List<Ahead> list(View view) {
    Map<Instant, Map<String, List<Finding>>> days = new TreeMap<>();
    for (Finding finding : view.assessed().findings()) {
      if (finding.next() != null) {
        days.computeIfAbsent(finding.next().at(), day -> new TreeMap<>())
            .computeIfAbsent(finding.instrument(), instrument -> new ArrayList<>())
            .add(finding);
      }
    }
    List<Ahead> list = new ArrayList<>();
    days.forEach((day, own) -> own.values().forEach(it -> list.add(of(view, day, it))));
    return list.stream().limit(MOST).toList();
  }

  private static Ahead of(View view, Instant day, List<Finding> findings) {
    Titles titles = new Titles(view);
    Finding first =
        findings.stream()
            .min(
                Comparator.comparing((Finding it) -> it.kind() != Finding.Kind.LIFE)
                    .thenComparing(it -> it.bearer() != null)
                    .thenComparing(Finding::id))
            .orElseThrow();
    return new Ahead(
        Dates.iso(day),
        away(view.moment().asOf().valid(), day),
        findings.stream().anyMatch(Ahead::ends),
        new Link(titles.instrument(first.instrument()), view.toAgreement(first.instrument())),
        Mark.of(coming(first)),
        findings.size(),
        items(view, titles, findings),
        view.moment().onDay("/", Dates.iso(day)));
  }

  private static List<Item> items(View view, Titles titles, List<Finding> findings) {
    Map<Object, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding it : findings) {
      alike
          .computeIfAbsent(List.of(Titles.ruleId(it.id()), coming(it)), text -> new ArrayList<>())
          .add(it);
    }
    return alike.values().stream().map(it -> item(view, titles, it)).toList();
  }

  private static Item item(View view, Titles titles, List<Finding> alike) {
    Finding first = alike.getFirst();
    Link link =
        alike.size() == 1
            ? new Link(titles.of(first), view.toFinding(first.id()))
            : new Link(
                Words.of("console.changed.alike", titles.rule(first), alike.size()),
                view.toRule(first));
    return new Item(link, Mark.of(coming(first)));
  }

  private static Verdict coming(Finding finding) {
    return finding.next() == null ? finding.verdict() : finding.next().verdict();
  }

  private static boolean ends(Finding finding) {
    return Tone.of(coming(finding)) == Tone.ENDED && Tone.of(finding.verdict()) != Tone.ENDED;
  }

  private static String away(Instant from, Instant to) {
    return Words.of("console.days", ChronoUnit.DAYS.between(Dates.day(from), Dates.day(to)));
  }
}
