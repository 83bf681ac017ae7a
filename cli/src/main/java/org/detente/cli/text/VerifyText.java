package org.detente.cli.text;

import java.util.List;
import java.util.Optional;
import org.detente.cli.text.Look.Ink;
import org.detente.ledger.Refusal;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.check.Statement;
import org.detente.ledger.note.Checkpoint;
import org.detente.model.Words;
import org.detente.node.contract.VerifyJson.Checked;
import org.detente.node.words.Tone;

/// `verify` as a page: for each ledger what is proved, what could not be checked, what does not
/// hold, and in one sentence what that comes to.
public final class VerifyText {
  private final Page page;

  public VerifyText(Page page) {
    this.page = page;
  }

  public void draw(List<Checked> ledgers) {
    for (int i = 0; i < ledgers.size(); i++) {
      if (i > 0) {
        page.blank();
      }
      draw(ledgers.get(i));
    }
  }

  private void draw(Checked checked) {
    CheckReport report = checked.report();
    page.text(0, Ink.STRONG, checked.folder());
    Optional<Checkpoint> head = report.checkpoint();
    head.ifPresent(
        it -> page.text(0, Words.of("verify.head", it.origin(), it.size(), it.root().hex())));
    lines("verify.proved", Tone.HOLDS, report.proved().stream().map(Statement::message).toList());
    lines(
        "verify.unchecked",
        Tone.UNKNOWN,
        report.unchecked().stream().map(Statement::message).toList());
    lines("verify.damage", Tone.PAST, report.damage().stream().map(Refusal::message).toList());
    String result = checked.showsContradiction() ? "contradiction" : checked.result().word();
    page.blank().text(0, Words.of("verify.result." + result));
  }

  private void lines(String heading, Tone tone, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    page.blank().text(0, Words.of(heading));
    for (String sentence : sentences) {
      page.row(2, Cell.left(3, page.look().sign(tone)).in(Ink.of(tone)), Cell.rest(sentence));
    }
  }
}
