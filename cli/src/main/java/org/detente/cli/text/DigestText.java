package org.detente.cli.text;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.cli.text.Look.Ink;
import org.detente.model.Assessed;
import org.detente.model.Finding;
import org.detente.model.Party;
import org.detente.model.Verdict;
import org.detente.model.Verdict.OfDuty;
import org.detente.model.Words;
import org.detente.node.home.World;
import org.detente.node.words.Tone;

/// One instrument in a few lines, where there are too many to be drawn whole: who stands how, how
/// many of its rules read what, and what comes next of itself.
final class DigestText {
  private static final int FEW = 4;
  private static final Comparator<Verdict> HOLDING_FIRST =
      Comparator.<Verdict, Tone>comparing(Tone::of).thenComparing(Verdict::word);
  private static final List<Finding.Kind> KINDS =
      List.of(Finding.Kind.LIMIT, Finding.Kind.QUOTA, Finding.Kind.RESTRAINT, Finding.Kind.DUTY);

  private final Page page;
  private final World world;
  private final Assessed assessed;

  DigestText(Page page, World world, Assessed assessed) {
    this.page = page;
    this.world = world;
    this.assessed = assessed;
  }

  void draw(Assessed.Instrument instrument) {
    page.blank();
    page.text(
        0,
        Ink.of(Tone.of(instrument.life())),
        page.verdict(instrument.life()) + " " + page.look().dot() + " " + instrument.id());
    page.text(2, Ink.STRONG, instrument.title());
    page.text(2, parties(instrument));
    Agreement agreement = world.agreements().get(instrument.id());
    if (agreement != null && agreement.isOpen()) {
      page.text(2, Ink.QUIET, Words.of("status.participation.open"));
    }
    List<String> rules = KINDS.stream().flatMap(kind -> rules(instrument, kind).stream()).toList();
    if (!rules.isEmpty()) {
      page.text(2, String.join("; ", rules));
    }
    next(instrument);
  }

  /// The parties that stand in the lines of an instrument by their codes.
  static Set<Party> named(Assessed.Instrument instrument) {
    return byState(instrument).values().stream()
        .filter(it -> it.size() <= FEW)
        .flatMap(List::stream)
        .collect(toSet());
  }

  private static Map<Verdict, List<Party>> byState(Assessed.Instrument instrument) {
    Map<Verdict, List<Party>> byState = new TreeMap<>(HOLDING_FIRST);
    instrument
        .participation()
        .forEach(
            (party, state) -> byState.computeIfAbsent(state, it -> new ArrayList<>()).add(party));
    return byState;
  }

  private String parties(Assessed.Instrument instrument) {
    return String.join(
        ", ",
        byState(instrument).entrySet().stream()
            .map(it ->
                Words.of(
                    "status.digest.state",
                    page.verdict(it.getKey()),
                    it.getValue().size() > FEW
                        ? Words.of("status.parties.many", it.getValue().size())
                        : it.getValue().stream().map(Party::code).collect(joining(" "))))
            .toList());
  }

  /// How many rules of a kind read what; empty where there are none. Duties of which nothing is
  /// open are left out.
  private List<String> rules(Assessed.Instrument instrument, Finding.Kind kind) {
    Map<Verdict, Integer> counts = new TreeMap<>(HOLDING_FIRST);
    of(instrument, kind).stream()
        .map(Finding::verdict)
        .filter(verdict -> verdict != OfDuty.DORMANT)
        .forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
    if (counts.isEmpty()) {
      return List.of();
    }
    List<String> told = new ArrayList<>();
    counts.forEach((verdict, count) ->
        told.add(Words.of("status.digest.count", count, page.verdict(verdict))));
    return List.of(Words.of("status.digest." + kind.word(), String.join(", ", told)));
  }

  private void next(Assessed.Instrument instrument) {
    of(instrument, Finding.Kind.LIFE).stream()
        .filter(finding -> finding.next() != null)
        .min(
            Comparator.comparing((Finding it) -> Objects.requireNonNull(it.next()).at())
                .thenComparing(Finding::id))
        .ifPresent(finding -> {
          Finding.Next next = Objects.requireNonNull(finding.next());
          String whose = finding.id().substring(instrument.id().length() + 1);
          page.text(
              2,
              Words.of(
                  "status.digest.next",
                  Times.text(next.at()),
                  page.verdict(next.verdict()),
                  whose));
        });
  }

  private List<Finding> of(Assessed.Instrument instrument, Finding.Kind kind) {
    return assessed.findings(instrument.id(), kind);
  }
}
