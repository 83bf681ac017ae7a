package org.detente.cli.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.detente.model.Words;
import org.detente.node.home.World;
import org.detente.node.words.Tone;
import org.jspecify.annotations.Nullable;

/// `status` as a page: the two times, then each instrument with its life, its parties, its limits
/// and what changes next.
public final class StatusText {
  private static final int CODE = 4;
  private static final int STATE = 24;

  private final Page page;
  private final Assessed assessed;
  private final World world;
  private final Map<String, Finding> findings = new TreeMap<>();

  /// @param world what was assessed: names of parties and titles of limits are read in its
  ///   agreements
  public StatusText(Page page, World world, Assessed assessed) {
    this.page = page;
    this.world = world;
    this.assessed = assessed;
    assessed.findings().forEach(finding -> findings.put(finding.id(), finding));
  }

  /// Draws the whole page.
  public void draw() {
    new Heading(page, world, assessed).draw();
    assessed.instruments().forEach(this::instrument);
    if (!assessed.findings().isEmpty()) {
      String example = assessed.findings().getLast().id();
      page.blank().text(0, Ink.QUIET, Words.of("status.hint", example));
    }
  }

  private void instrument(Assessed.Instrument instrument) {
    page.blank().rule();
    page.text(0, Ink.STRONG, instrument.title());
    life(instrument);
    page.blank();
    participation(instrument);
    List<Finding> limits = of(instrument, Finding.Kind.LIMIT);
    if (!limits.isEmpty()) {
      page.blank();
      new LimitsText(page, assessed, world.agreements().get(instrument.id())).draw(limits);
    }
    new AheadText(page).draw(assessed.findings(), instrument.id());
  }

  private void life(Assessed.Instrument instrument) {
    Verdict life = instrument.life();
    Finding finding = findings.get(instrument.id() + "/life");
    String since =
        finding == null || finding.since() == null
            ? ""
            : " " + Words.of("status.since", Times.text(finding.since()));
    String dot = " " + page.look().dot() + " ";
    page.text(
        0,
        Ink.of(Tone.of(life)),
        page.verdict(life) + since + dot + kindAndForce(instrument) + dot + instrument.id());
    if (finding != null) {
      readings(finding, 2);
      notes(finding, 2);
    }
  }

  private static String kindAndForce(Assessed.Instrument instrument) {
    return Words.of(
        "status.kind", instrument.kind(), Words.of("status.force." + instrument.force().word()));
  }

  private void participation(Assessed.Instrument instrument) {
    page.text(2, Ink.STRONG, Words.of("status.participation"));
    Agreement agreement = world.agreements().get(instrument.id());
    new TreeMap<>(instrument.participation())
        .forEach((party, state) -> {
          Finding finding = findings.get(instrument.id() + "/life@" + party);
          party(party, name(agreement, party), state, finding);
        });
    instrument.pairs().forEach(this::pair);
  }

  private void party(Party party, String name, Verdict state, @Nullable Finding finding) {
    String since =
        finding == null || finding.since() == null
            ? ""
            : Words.of("status.since", Times.text(finding.since()));
    page.row(
        4,
        Cell.left(CODE, party.code()),
        Cell.left(STATE, page.verdict(state)).in(Ink.of(Tone.of(state))),
        Cell.left(18, since),
        Cell.rest(name).in(Ink.QUIET));
    if (finding != null) {
      readings(finding, 4 + CODE);
      notes(finding, 4 + CODE);
    }
  }

  private void pair(Assessed.Pair pair) {
    page.row(
        4,
        Cell.left(CODE + STATE, Words.of("status.pair", pair.from().code(), pair.to().code())),
        Cell.rest(page.verdict(pair.state())).in(Ink.of(Tone.of(pair.state()))));
  }

  private void readings(Finding finding, int indent) {
    if (finding.verdict().word().equals("contested")) {
      new ReadingsText(page, world.agreements().get(finding.instrument()))
          .draw(finding.readings(), indent);
    }
  }

  private void notes(Finding finding, int indent) {
    finding.notes().forEach(note -> page.text(indent, Ink.QUIET, Words.of(note)));
  }

  private List<Finding> of(Assessed.Instrument instrument, Finding.Kind kind) {
    return assessed.findings().stream()
        .filter(it -> it.instrument().equals(instrument.id()) && it.kind() == kind)
        .toList();
  }

  private static String name(@Nullable Agreement agreement, Party party) {
    return agreement == null ? "" : agreement.parties().getOrDefault(party, "");
  }
}
