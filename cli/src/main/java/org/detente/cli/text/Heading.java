package org.detente.cli.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Assessed;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Known;
import org.detente.model.Words;
import org.detente.node.contract.StatusJson;
import org.detente.node.home.World;

/// What every page about a point of both times begins with: the two times, how far the record
/// looked, and the ledgers by which anybody can tell that they read the same bytes.
public final class Heading {
  private static final int LABEL = 12;
  private static final int ROOT_SHOWN = 12;

  private final Page page;
  private final World world;
  private final Assessed assessed;

  public Heading(Page page, World world, Assessed assessed) {
    this.page = page;
    this.world = world;
    this.assessed = assessed;
  }

  public void draw() {
    Instant asOf = assessed.asOf().valid();
    row("status.asOf", Times.text(asOf));
    row("status.knownAt", knownAt());
    Instant through = assessed.recordThrough();
    if (through != null) {
      String how = world.facts().keepers().isEmpty() ? "day" : "entry";
      row("status.through", Words.of("status.through." + how, Times.text(through)));
    }
    for (LedgerHead ledger : assessed.ledgers()) {
      String root = ledger.root().substring(0, Math.min(ROOT_SHOWN, ledger.root().length()));
      row("status.ledger", Words.of("status.ledger.head", ledger.origin(), ledger.size(), root));
    }
    if (through != null && day(asOf).isAfter(day(through))) {
      page.text(0, Words.of("status.pastRecord", Times.text(through)));
    }
    world
        .begins()
        .filter(asOf::isBefore)
        .ifPresent(begins -> page.text(0, Words.of("status.beforeRecord", Times.text(begins))));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private String knownAt() {
    return switch (assessed.asOf().known()) {
      case Known.Everything everything ->
          Words.of("status.known.everything", StatusJson.knownAt(assessed));
      case Known.At at -> Words.of("status.known.at", Times.text(at.instant()));
      case Known.First first ->
          Words.of("status.known.first", StatusJson.knownAt(assessed), first.entries());
    };
  }

  private void row(String label, String text) {
    page.row(0, Cell.left(LABEL, Words.of(label)).in(Ink.QUIET), Cell.rest(text));
  }
}
