package org.detente.cli.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/// Where each party stands in an instrument; of many, those that stand alike since the same day in
/// one row. Below them who stands otherwise toward some than toward all.
final class ParticipationText {
  private static final int CODE = 4;
  private static final int STATE = 24;
  private static final int SINCE = 18;
  private static final int INDENT = 4;

  /// More parties than this are told in groups.
  static final int FEW = 6;

  private final Page page;
  private final World world;
  private final Assessed assessed;
  private final Assessed.Instrument instrument;
  private final @Nullable Agreement agreement;
  private final List<Finding> findings;
  private final ReadingsText readings;

  /// @param findings about the life of this instrument, by id
  ParticipationText(
      Page page,
      World world,
      Assessed assessed,
      Assessed.Instrument instrument,
      @Nullable Agreement agreement,
      List<Finding> findings,
      ReadingsText readings) {
    this.page = page;
    this.world = world;
    this.assessed = assessed;
    this.instrument = instrument;
    this.agreement = agreement;
    this.findings = findings;
    this.readings = readings;
  }

  void draw() {
    Map<Party, OfParticipation> shown = new TreeMap<>(instrument.participation());
    if (isUnilateral()) {
      // Of one side's own word only the side that gave it takes part.
      shown.values().removeIf(it -> it == OfParticipation.NONE || it == OfParticipation.FREE);
    }
    if (shown.isEmpty()) {
      return;
    }
    page.blank().text(2, Ink.STRONG, Words.of("status.participation"));
    if (shown.size() <= FEW) {
      shown.forEach(this::party);
    } else {
      groups(shown);
    }
    apart(shown);
    if (agreement != null && agreement.isOpen()) {
      page.text(INDENT, Ink.QUIET, Words.of("status.participation.open"));
    }
  }

  private boolean isUnilateral() {
    return agreement != null && agreement.kind() == Agreement.Kind.UNILATERAL;
  }

  private void party(Party party, Verdict state) {
    Finding finding = of(party);
    String name = world.nameOf(party, instrument.id(), assessed.asOf().valid());
    page.row(
        INDENT,
        Cell.left(CODE, party.code()),
        Cell.left(STATE, page.verdict(state)).in(Ink.of(Tone.of(state))),
        Cell.left(SINCE, Times.since(finding)),
        Cell.rest(name).in(Ink.QUIET));
    if (finding != null) {
      readings.drawContested(finding, INDENT + CODE);
      notes(finding, INDENT + CODE);
      readings.accounts(finding, INDENT + CODE);
    }
  }

  /// Parties alike.
  private record Standing(OfParticipation state, Instant since, String told) {
    static final Comparator<Standing> ORDER =
        Comparator.<Standing, Tone>comparing(it -> Tone.of(it.state))
            .thenComparing(Standing::state)
            .thenComparing(Standing::since)
            .thenComparing(Standing::told);

    static Standing of(OfParticipation state, @Nullable Finding finding) {
      Instant since = finding == null ? null : finding.since();
      return new Standing(state, since == null ? Instant.MIN : since, Times.since(finding));
    }
  }

  private void groups(Map<Party, OfParticipation> shown) {
    Map<Standing, List<Party>> groups = new TreeMap<>(Standing.ORDER);
    shown.forEach((party, state) -> {
      Finding finding = of(party);
      groups.computeIfAbsent(Standing.of(state, finding), _ -> new ArrayList<>()).add(party);
    });
    groups.forEach((alike, parties) ->
        page.row(
            INDENT,
            Cell.left(STATE, page.verdict(alike.state())).in(Ink.of(Tone.of(alike.state()))),
            Cell.left(SINCE, alike.told()),
            Cell.rest(codes(parties))));
    shown
        .keySet()
        .forEach(party -> {
          Finding finding = of(party);
          if (finding != null) {
            readings.drawContested(finding, INDENT + CODE);
            finding
                .notes()
                .forEach(note ->
                    page.row(
                        INDENT,
                        Cell.left(CODE, party.code()),
                        Cell.rest(Words.of(note)).in(Ink.QUIET)));
          }
        });
    said(shown.keySet());
  }

  private void said(Set<Party> parties) {
    List<Party> spokenOf =
        parties.stream()
            .filter(party -> {
              Finding finding = of(party);
              return finding != null && !finding.accounts().isEmpty();
            })
            .toList();
    if (!spokenOf.isEmpty()) {
      String first = instrument.id() + "/life@" + spokenOf.getFirst();
      page.text(INDENT, Ink.QUIET, Words.of("status.accounts.of", codes(spokenOf), first));
    }
  }

  /// Who stands otherwise toward some than toward all.
  private void apart(Map<Party, OfParticipation> shown) {
    Map<List<Object>, List<Finding>> alike = new LinkedHashMap<>();
    findings.stream()
        .filter(finding -> finding.bearer() != null && finding.addressee() != null)
        .filter(finding -> finding.verdict() != shown.get(finding.bearer()))
        .forEach(finding ->
            alike
                .computeIfAbsent(
                    List.of(
                        String.valueOf(finding.bearer()),
                        finding.verdict(),
                        Times.since(finding),
                        finding.readings()),
                    _ -> new ArrayList<>())
                .add(finding));
    alike
        .values()
        .forEach(some -> {
          Finding first = some.getFirst();
          List<Party> toward = some.stream().map(Finding::addressee).toList();
          page.row(
              INDENT,
              Cell.left(STATE, page.verdict(first.verdict())).in(Ink.of(Tone.of(first.verdict()))),
              Cell.left(SINCE, Times.since(first)),
              Cell.rest(Words.of("status.pair", String.valueOf(first.bearer()), codes(toward))));
          readings.drawContested(first, INDENT + CODE);
        });
  }

  private static String codes(List<Party> parties) {
    return parties.stream().map(Party::code).collect(Collectors.joining(", "));
  }

  private @Nullable Finding of(Party party) {
    String id = instrument.id() + "/life@" + party;
    return findings.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
  }

  private void notes(Finding finding, int indent) {
    finding.notes().forEach(note -> page.text(indent, Ink.QUIET, Words.of(note)));
  }
}
