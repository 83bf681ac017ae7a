package org.detente.cli.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfParticipation;
import org.detente.model.Words;
import org.detente.node.home.World;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// One instrument: its life and what it hangs on, its parties, its limits, restraints and duties,
/// and what changes next. Of one that is over, what it left: last figures, and how it ended.
final class InstrumentText {
  private static final int CODE = 4;
  private static final int STATE = 24;
  private static final int SINCE = 18;

  private final Page page;
  private final Assessed assessed;
  private final Assessed.Instrument instrument;
  private final @Nullable Agreement agreement;
  private final Map<String, Finding> findings = new HashMap<>();
  private final ReadingsText readings;

  InstrumentText(Page page, World world, Assessed assessed, Assessed.Instrument instrument) {
    this.page = page;
    this.assessed = assessed;
    this.instrument = instrument;
    this.agreement = world.agreements().get(instrument.id());
    this.readings = new ReadingsText(page, agreement);
    assessed.findings().forEach(finding -> findings.put(finding.id(), finding));
  }

  void draw() {
    page.blank().rule();
    page.text(0, Ink.STRONG, instrument.title());
    life();
    participation();
    limits();
    new QuotasText(page, agreement, readings).draw(of(Finding.Kind.QUOTA));
    new RestraintsText(page, agreement, readings).draw(of(Finding.Kind.RESTRAINT));
    if (!isOver()) {
      new DutiesText(page, agreement, readings).draw(of(Finding.Kind.DUTY));
    }
    new AheadText(page).draw(assessed.findings(), instrument.id());
  }

  private boolean isOver() {
    return Tone.of(instrument.life()) == Tone.ENDED;
  }

  private void life() {
    Verdict life = instrument.life();
    Finding finding = findings.get(instrument.id() + "/life");
    String since =
        finding == null || finding.since() == null ? "" : " " + Times.since(finding.since());
    String dot = " " + page.look().dot() + " ";
    page.text(
        0,
        Ink.of(Tone.of(life)),
        page.verdict(life) + since + dot + kindAndForce() + dot + instrument.id());
    if (finding != null) {
      readings.drawContested(finding, 2);
      notes(finding, 2);
      readings.accounts(finding, 2);
    }
  }

  private String kindAndForce() {
    return Words.of(
        "status.kind", instrument.kind(), Words.of("status.force." + instrument.force().word()));
  }

  // Of one side's own word only the side that gave it takes part.
  private void participation() {
    boolean unilateral = agreement != null && agreement.kind() == Agreement.Kind.UNILATERAL;
    Map<Party, OfParticipation> shown = new TreeMap<>(instrument.participation());
    shown
        .values()
        .removeIf(state ->
            unilateral && (state == OfParticipation.NONE || state == OfParticipation.FREE));
    if (shown.isEmpty() && instrument.pairs().isEmpty()) {
      return;
    }
    page.blank().text(2, Ink.STRONG, Words.of("status.participation"));
    shown.forEach(this::party);
    instrument.pairs().forEach(this::pair);
  }

  private void party(Party party, Verdict state) {
    Finding finding = findings.get(instrument.id() + "/life@" + party);
    String since = finding == null || finding.since() == null ? "" : Times.since(finding.since());
    String name = agreement == null ? "" : agreement.parties().getOrDefault(party, "");
    page.row(
        4,
        Cell.left(CODE, party.code()),
        Cell.left(STATE, page.verdict(state)).in(Ink.of(Tone.of(state))),
        Cell.left(SINCE, since),
        Cell.rest(name).in(Ink.QUIET));
    if (finding != null) {
      readings.drawContested(finding, 4 + CODE);
      notes(finding, 4 + CODE);
    }
  }

  private void pair(Assessed.Pair pair) {
    page.row(
        4,
        Cell.left(CODE + STATE, Words.of("status.pair", pair.from().code(), pair.to().code())),
        Cell.rest(page.verdict(pair.state())).in(Ink.of(Tone.of(pair.state()))));
  }

  // What was borrowed goes with the word that borrowed it; the lender shows its last figures.
  private void limits() {
    List<Finding> limits = of(Finding.Kind.LIMIT);
    boolean borrowed = agreement != null && agreement.limits().isEmpty();
    if (!limits.isEmpty() && !(borrowed && isOver())) {
      page.blank();
      new LimitsText(page, assessed, agreement, readings).draw(limits);
    }
  }

  private void notes(Finding finding, int indent) {
    finding.notes().forEach(note -> page.text(indent, Ink.QUIET, Words.of(note)));
  }

  private List<Finding> of(Finding.Kind kind) {
    return assessed.findings().stream()
        .filter(it -> it.instrument().equals(instrument.id()) && it.kind() == kind)
        .toList();
  }
}
