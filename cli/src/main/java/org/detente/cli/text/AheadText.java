package org.detente.cli.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Finding;
import org.detente.model.Words;

/// What changes of itself if nothing further happens, in the order of its days; what changes alike
/// stands together.
final class AheadText {
  private static final int DAY = 14;
  private static final int VERDICT = 22;

  private final Page page;

  AheadText(Page page) {
    this.page = page;
  }

  void draw(List<Finding> findings, String instrument) {
    Map<Instant, Map<String, Map<String, List<String>>>> ahead = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.instrument().equals(instrument) && finding.next() != null) {
        ahead
            .computeIfAbsent(finding.next().at(), day -> new TreeMap<>())
            .computeIfAbsent(page.verdict(finding.next().verdict()), verdict -> new TreeMap<>())
            .computeIfAbsent(rule(finding), rule -> new ArrayList<>())
            .add(whose(finding));
      }
    }
    if (ahead.isEmpty()) {
      return;
    }
    page.blank().text(2, Ink.STRONG, Words.of("status.ahead"));
    ahead.forEach((day, changes) ->
        changes.forEach((verdict, rules) ->
            page.row(
                4,
                Cell.left(DAY, Times.text(day)),
                Cell.left(VERDICT, verdict),
                Cell.rest(names(rules)))));
  }

  /// `limits.launchers` of `new-start/limits.launchers@US`.
  private static String rule(Finding finding) {
    String name = finding.id().substring(finding.instrument().length() + 1);
    return name.contains("@") ? name.substring(0, name.indexOf('@')) : name;
  }

  private static String whose(Finding finding) {
    String name = finding.id().substring(finding.instrument().length() + 1);
    return name.contains("@") ? name.substring(name.indexOf('@') + 1) : "";
  }

  private static String names(Map<String, List<String>> rules) {
    return rules.entrySet().stream()
        .map(rule -> {
          String whose =
              rule.getValue().stream()
                  .filter(it -> !it.isEmpty())
                  .collect(Collectors.joining(", "));
          return whose.isEmpty() ? rule.getKey() : rule.getKey() + "@" + whose;
        })
        .collect(Collectors.joining("; "));
  }
}
