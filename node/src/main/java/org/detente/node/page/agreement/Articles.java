package org.detente.node.page.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.detente.model.Words;
import org.detente.node.page.Fold;
import org.detente.node.page.Mark;

/// Articles that stand together in the text, with their rules.
public record Articles(List<AgreementPage.Clause> clauses) {
  /// Fewer than so many are joined by what follows, so that a line does not hide a line.
  private static final int FEWEST = 4;

  /// In the order of the file, those of one chapter together.
  static Fold<Articles> of(List<AgreementPage.Clause> clauses) {
    List<List<AgreementPage.Clause>> parts = new ArrayList<>();
    for (AgreementPage.Clause clause : clauses) {
      List<AgreementPage.Clause> last = parts.isEmpty() ? List.of() : parts.getLast();
      boolean joins = !last.isEmpty() && (last.size() < FEWEST || isOfOne(last.getLast(), clause));
      if (!joins) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(clause);
    }
    List<Articles> all = parts.stream().map(it -> new Articles(List.copyOf(it))).toList();
    return Fold.of(all, all.size());
  }

  private static boolean isOfOne(AgreementPage.Clause one, AgreementPage.Clause other) {
    return chapter(one).equals(chapter(other));
  }

  // Of `IP.II.10` it is `IP`.
  private static String chapter(AgreementPage.Clause clause) {
    return clause.article().article().split("\\.", 2)[0];
  }

  /// From which article to which.
  public String title() {
    return Words.of(
        "console.agreement.articles",
        clauses.getFirst().article().article(),
        clauses.getLast().article().article(),
        clauses.size());
  }

  /// How many findings of their rules read how.
  public List<Mark> sums() {
    return Mark.sums(
        clauses.stream()
            .flatMap(clause -> clause.rules().stream())
            .filter(AgreementPage.Rule::told)
            .flatMap(rule -> rule.now().stream())
            .flatMap(now -> Collections.nCopies(now.of().size(), now.mark()).stream())
            .toList());
  }
}
