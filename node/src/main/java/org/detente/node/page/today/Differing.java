package org.detente.node.page.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.detente.model.Finding;
import org.detente.model.Words;
import org.detente.node.page.Figures;
import org.detente.node.page.Link;
import org.detente.node.page.Mark;
import org.detente.node.page.Titles;
import org.detente.node.page.View;

/// Where what is said of one thing differs: accounts of others beside a verdict, each side in its
/// own row.
public record Differing(Link finding, Mark mark, List<Row> rows) {

  /// What one side says.
  public record Row(String by, String says, List<Link> entries) {}

  static List<Differing> all(View view) {
    List<Differing> all = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    for (Finding finding : view.assessed().findings()) {
      boolean tells = finding.kind() != Finding.Kind.LIFE && !finding.accounts().isEmpty();
      if (tells && told.add(finding.accounts().toString())) {
        all.add(of(view, finding));
      }
    }
    return all;
  }

  private static Differing of(View view, Finding finding) {
    List<Row> rows = new ArrayList<>();
    if (finding.count() != null && finding.count().value() != null && finding.bearer() != null) {
      String declared = Figures.of(finding.count().value());
      String day = finding.newestEvidence() == null ? "" : finding.newestEvidence().text();
      String bearer = view.name(finding.instrument(), finding.bearer());
      rows.add(new Row(bearer, Words.of("console.declares", declared, day), List.of()));
    }
    for (Finding.Account account : finding.accounts()) {
      String by = view.named(finding.instrument(), account.by());
      rows.add(new Row(by, account.says(), view.entries(account.entries())));
    }
    return new Differing(
        new Link(new Titles(view).full(finding), view.toFinding(finding.id())),
        Mark.of(finding.verdict()),
        rows);
  }
}
