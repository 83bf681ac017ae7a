package org.detente.cli.text;

import org.detente.model.Words;
import org.detente.node.gathering.Gathering.Gathered;
import org.detente.node.gathering.Said;
import org.detente.node.words.Tone;

/// What came of asking witnesses: one line each, then how far the head is proven.
public final class GatherText {
  private final Page page;

  public GatherText(Page page) {
    this.page = page;
  }

  public void draw(Gathered gathered) {
    for (Said said : gathered.said()) {
      Tone tone = said.cosigned() ? Tone.HOLDS : said.alarming() ? Tone.PAST : Tone.UNKNOWN;
      page.row(
          0,
          Cell.left(3, page.look().sign(tone)),
          Cell.rest(said.witness() + ": " + Words.of(said.says())));
    }
    String grade = Words.of("gather.grade." + gathered.grade().word());
    page.text(0, Words.of("gather.head", gathered.origin(), gathered.size(), grade));
  }
}
