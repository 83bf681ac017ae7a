package org.detente.cli.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.detente.agreement.cases.Case;
import org.detente.assessment.cases.CaseRunner.Answer;
import org.detente.cli.text.Look.Ink;
import org.detente.model.EntryRef;
import org.detente.model.Fact;
import org.detente.model.Words;
import org.detente.node.checking.CasePlayed;

/// One case of a test file as a page: each finding that it asks about, explained as one of a ledger
/// is, with the articles and the entries of the case. Who is played by a state that does not exist
/// is called by that one's code.
public final class CaseText {
  private final Page page;
  private final CasePlayed played;

  public CaseText(Look look, CasePlayed played) {
    this.page = new Page(look, players(played.test()));
    this.played = played;
  }

  /// The page, drawn.
  public Page draw() {
    page.text(
        0, Ink.STRONG, Words.of("checking.case", played.agreement().id(), played.test().name()));
    page.text(0, Words.of("checking.invented"));
    Map<EntryRef, Fact> facts = new HashMap<>();
    played.test().given().forEach(fact -> facts.put(fact.entry(), fact));
    ExplainText text = new ExplainText(page, played.agreement(), facts);
    for (Answer answer : played.answers()) {
      Instant valid = answer.asOf().valid();
      String about = Words.of("checking.answer", answer.finding().id(), Times.text(valid));
      page.blank().rule().text(0, Ink.STRONG, about);
      text.draw(answer.finding(), valid);
    }
    text.close();
    return page;
  }

  private static UnaryOperator<String> players(Case test) {
    if (test.cast().isEmpty()) {
      return UnaryOperator.identity();
    }
    Map<String, String> players = new HashMap<>();
    test.cast().forEach((player, party) -> players.put(party, player));
    Pattern codes =
        Pattern.compile("(?<![\\w.])(?:" + String.join("|", players.keySet()) + ")(?![\\w.])");
    return text ->
        codes
            .matcher(text)
            .replaceAll((MatchResult code) -> players.getOrDefault(code.group(), ""));
  }
}
