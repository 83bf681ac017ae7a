package org.detente.cli.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Finding;
import org.detente.model.Words;

/// What changes of itself if nothing further happens, in the order of its days; what changes alike
/// stands together.
final class AheadText {
  private static final int DAY = 14;
  private static final int VERDICT = 22;
  private static final int MOST = 8;
  private static final String LIFE = "life";

  private final Page page;

  AheadText(Page page) {
    this.page = page;
  }

  void draw(List<Finding> findings) {
    Map<Instant, Map<String, Map<String, List<String>>>> ahead = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.next() != null) {
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

  /// Of many rules the first alone are named: the instrument's own and its parties' life come
  /// first.
  private static String names(Map<String, List<String>> rules) {
    List<String> names = new ArrayList<>();
    List<String> inOrder = new ArrayList<>(rules.keySet());
    inOrder.sort(Comparator.comparing((String rule) -> !rule.equals(LIFE)));
    for (String rule : inOrder.subList(0, Math.min(MOST, inOrder.size()))) {
      names.add(name(rule, Objects.requireNonNull(rules.get(rule))));
    }
    String named = String.join("; ", names);
    int more = inOrder.size() - names.size();
    return more == 0 ? named : Words.of("status.ahead.more", named, more);
  }

  private static String name(String rule, List<String> all) {
    List<String> whose = all.stream().filter(it -> !it.isEmpty()).toList();
    if (whose.isEmpty()) {
      return rule;
    }
    return whose.size() > MOST && !rule.equals(LIFE)
        ? Words.of("status.ahead.many", rule, whose.size())
        : rule + "@" + String.join(", ", whose);
  }
}
