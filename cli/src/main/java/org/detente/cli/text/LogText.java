package org.detente.cli.text;

import java.util.List;
import java.util.stream.Stream;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Fact;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Words;
import org.detente.node.words.EntryWords;

/// `log` as a page: an entry a row, its two dates first, and what it says below where it does not
/// fit beside.
public final class LogText {
  private static final int POSITION = 6;
  private static final int DAY = 12;
  private static final int GAP = 2;
  private static final int WHO = 8;

  private final Page page;
  private final List<LedgerHead> ledgers;
  private boolean severalInstruments;
  private int known = DAY;
  private int valid = DAY;

  public LogText(Page page, List<LedgerHead> ledgers) {
    this.page = page;
    this.ledgers = ledgers;
  }

  /// @param shown the entries to list, in ledger order
  /// @param chosen how many were chosen before the list was cut to its newest
  public void draw(List<Fact> shown, int chosen) {
    known = width(shown.stream().map(fact -> Times.text(fact.known())));
    valid = width(shown.stream().map(fact -> fact.valid().text()));
    severalInstruments = shown.stream().map(Fact::instrument).distinct().count() > 1;
    page.row(
        0,
        heading(POSITION, "log.position"),
        heading(known, "log.known"),
        heading(valid, "log.valid"),
        heading(WHO, "log.who"),
        Cell.rest(Words.of("log.what")).in(Ink.QUIET));
    for (LedgerHead ledger : ledgers) {
      List<Fact> own =
          shown.stream().filter(it -> it.entry().ledger().equals(ledger.origin())).toList();
      if (ledgers.size() > 1) {
        page.text(0, Ink.STRONG, ledger.origin());
      }
      own.forEach(this::row);
    }
    if (shown.size() < chosen) {
      page.text(0, Ink.QUIET, Words.of("log.newest", shown.size(), chosen));
    } else if (shown.isEmpty()) {
      page.text(0, Words.of("log.none"));
    }
  }

  /// A column that holds a day, or instants where there are some.
  private static int width(Stream<String> dates) {
    return Math.max(DAY, dates.mapToInt(String::length).max().orElse(0) + GAP);
  }

  private static Cell heading(int width, String key) {
    return Cell.left(width, Words.of(key)).in(Ink.QUIET);
  }

  private void row(Fact fact) {
    page.row(
        0,
        Cell.left(POSITION, fact.entry().toString()),
        Cell.left(known, Times.text(fact.known())),
        Cell.left(valid, fact.valid().text()),
        Cell.left(WHO, fact.attributedTo().code()),
        Cell.rest(what(fact)));
  }

  private String what(Fact fact) {
    String entry = Words.of("log.entry", fact.kind(), EntryWords.what(fact));
    String what = severalInstruments ? Words.of("log.of", fact.instrument(), entry) : entry;
    return fact.source() == null
        ? what
        : Words.of("log.sourced", what, fact.source().grade().word());
  }
}
