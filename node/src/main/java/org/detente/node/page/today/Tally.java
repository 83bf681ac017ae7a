package org.detente.node.page.today;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.detente.model.Finding;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;

/// Of one instrument how many of its findings read how, where all of them would be too much.
///
/// @param instrument its page at the rules, each with what it answers
public record Tally(Link instrument, List<Mark> sums) {

  static List<Tally> of(View view, List<Finding> findings) {
    Titles titles = new Titles(view);
    Map<String, List<Mark>> marks = new LinkedHashMap<>();
    findings.forEach(it ->
        marks.computeIfAbsent(it.instrument(), id -> new ArrayList<>()).add(Mark.of(it.verdict())));
    return marks.entrySet().stream()
        .map(it ->
            new Tally(
                new Link(
                    titles.instrument(it.getKey()), view.toAgreement(it.getKey()) + "#h-clauses"),
                Mark.sums(it.getValue())))
        .toList();
  }
}
