package org.detente.node.page.finding;

import java.util.List;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.page.Address;
import org.detente.node.page.Link;
import org.detente.node.page.View;
import org.detente.node.page.take.Take;

/// What can be taken along from the page of a finding, part by part.
public record FindingTakes(
    List<Link> reasons,
    List<Link> verdicts,
    List<Link> figures,
    List<Link> entries,
    List<Link> moves) {

  static FindingTakes of(View view, Finding finding, Moves moves) {
    String named = "finding=" + Address.encoded(finding.id());
    return new FindingTakes(
        List.of(
            new Link(
                Words.of("console.take.json"),
                view.moment().forAll().at("/api/v1/explain", named))),
        Take.of(view, "verdicts", named, List.of("svg", "csv", "json")),
        Take.of(view, "figures", named, List.of("svg", "csv", "json")),
        Take.of(view, "entries", named, List.of("csv", "json")),
        Take.of(
            view,
            "moves",
            named + "&from=" + Address.encoded(moves.from()) + "&to=" + Address.encoded(moves.to()),
            List.of("csv", "json")));
  }
}
