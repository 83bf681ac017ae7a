package org.detente.node.console;

import java.util.List;
import java.util.Optional;
import org.detente.model.Finding;
import org.detente.model.Nearest;
import org.detente.model.Words;
import org.detente.node.http.Answer;
import org.detente.node.page.Dates;
import org.detente.node.page.Link;
import org.detente.node.page.PairAsked;
import org.detente.node.page.PairSwitch;
import org.detente.node.page.Problem;
import org.detente.node.page.View;

/// What is said where an address leads nowhere, with what may have been meant.
final class Problems {
  private static final int SHOWN = 120;
  private static final int MOST_PAIRS = 12;

  private Problems() {}

  static Problem noMoment(String why) {
    return new Problem(Answer.BAD_REQUEST, Words.of("console.problem.moment"), why, List.of());
  }

  /// @param path of the page that was to be read between two
  static Problem noPair(View view, String path, PairAsked asked) {
    List<Link> meant =
        asked
            .nearest(PairSwitch.choices(view), view.world().withJoined().values(), MOST_PAIRS)
            .stream()
            .map(it ->
                new Link(
                    PairSwitch.names(view, it), view.moment().between(Optional.of(it)).at(path)))
            .toList();
    String says =
        asked.one().isEmpty() || asked.other().isEmpty()
            ? Words.of("console.problem.pair.both")
            : Words.of("console.problem.pair.says", shown(asked.one()), shown(asked.other()));
    return new Problem(Answer.BAD_REQUEST, Words.of("console.problem.pair"), says, meant);
  }

  static Problem noPage() {
    return missing("console.problem.missing", Words.of("console.problem.missing.says"), List.of());
  }

  static Problem noNumber(String written) {
    return new Problem(
        Answer.BAD_REQUEST,
        Words.of("console.problem.number"),
        Words.of("console.problem.number.says", shown(written)),
        List.of());
  }

  static Problem noChoice(String parameter, String written) {
    return new Problem(
        Answer.BAD_REQUEST,
        Words.of("console.problem.choice"),
        Words.of("console.problem.choice.says", parameter, shown(written)),
        List.of());
  }

  static Problem noFinding(View view, String id) {
    List<String> ids = view.assessed().findings().stream().map(Finding::id).toList();
    List<Link> meant =
        Nearest.to(id, ids).map(it -> new Link(it, view.toFinding(it))).stream().toList();
    String day = Dates.spelled(view.moment().asOf().valid());
    String says = Words.of("console.problem.finding.says", day, shown(id));
    return missing("console.problem.finding", says, meant);
  }

  static Problem noAgreement(View view, String id) {
    List<Link> meant =
        Nearest.to(id, view.world().agreements().keySet())
            .map(it -> new Link(it, view.toAgreement(it)))
            .stream()
            .toList();
    return missing(
        "console.problem.agreement", Words.of("console.problem.agreement.says", shown(id)), meant);
  }

  static Problem noEntry(String place) {
    return missing(
        "console.problem.entry",
        Words.of("console.problem.entry.says", shown(place)),
        List.of(new Link(Words.of("console.page.ledger"), "/ledger")));
  }

  static Problem noDocument(String address, List<Link> meant) {
    return missing(
        "console.problem.document",
        Words.of("console.problem.document.says", shown(address)),
        meant);
  }

  private static Problem missing(String key, String says, List<Link> meant) {
    return new Problem(Answer.NOT_FOUND, Words.of(key), says, meant);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
