package org.detente.cli.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.detente.agreement.Agreement;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.home.World;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// One instrument: its life and what it hangs on, its parties, its limits, restraints and duties,
/// and what changes next. Of one that is over, what it left: last figures, and how it ended.
final class InstrumentText {
  private final Page page;
  private final World world;
  private final Assessed assessed;
  private final Assessed.Instrument instrument;
  private final @Nullable Agreement agreement;
  private final Map<String, Finding> findings = new HashMap<>();
  private final ReadingsText readings;

  InstrumentText(Page page, World world, Assessed assessed, Assessed.Instrument instrument) {
    this.page = page;
    this.world = world;
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
    new ParticipationText(
            page, world, assessed, instrument, agreement, of(Finding.Kind.LIFE), readings)
        .draw();
    limits();
    new QuotasText(page, agreement, readings).draw(of(Finding.Kind.QUOTA));
    new RestraintsText(page, agreement, readings).draw(of(Finding.Kind.RESTRAINT));
    if (!isOver()) {
      new DutiesText(page, agreement, readings).draw(of(Finding.Kind.DUTY));
    }
    new AheadText(page).draw(assessed.findings(instrument.id()));
  }

  private boolean isOver() {
    return Tone.of(instrument.life()) == Tone.ENDED;
  }

  private void life() {
    Verdict life = instrument.life();
    Finding finding = findings.get(instrument.id() + "/life");
    String since = Times.since(finding);
    String dot = " " + page.look().dot() + " ";
    page.text(
        0,
        Ink.of(Tone.of(life)),
        page.verdict(life)
            + (since.isEmpty() ? "" : " " + since)
            + dot
            + kindAndForce()
            + dot
            + instrument.id());
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
    return assessed.findings(instrument.id(), kind);
  }
}
