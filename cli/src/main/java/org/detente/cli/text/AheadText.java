package org.detente.cli.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    Map<Instant, Map<String, List<String>>> ahead = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.instrument().equals(instrument) && finding.next() != null) {
        ahead
            .computeIfAbsent(finding.next().at(), day -> new TreeMap<>())
            .computeIfAbsent(page.verdict(finding.next().verdict()), verdict -> new ArrayList<>())
            .add(finding.id().substring(instrument.length() + 1));
      }
    }
    if (ahead.isEmpty()) {
      return;
    }
    page.blank().text(2, Ink.STRONG, Words.of("status.ahead"));
    ahead.forEach((day, changes) ->
        changes.forEach((verdict, ids) ->
            page.row(
                4,
                Cell.left(DAY, Times.text(day)),
                Cell.left(VERDICT, verdict),
                Cell.rest(String.join(" ", ids)))));
  }
}
