package org.detente.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shelf;
import org.detente.agreement.load.Agreements;
import org.detente.agreement.load.Loaded;
import org.detente.model.ActKind;
import org.detente.model.Assessed;
import org.detente.model.Body;
import org.detente.model.Finding;
import org.detente.model.ImpreciseDate;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.testkit.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "A league at random reads, party by party and pair by pair, as the naive evaluator reads it")
class LeagueOracleTest {
  private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");
  private static final int DAYS = 60;

  @Test
  void atEveryDay() {
    Seeds.runs(
        60,
        random -> {
          boolean mutual = random.nextBoolean();
          Agreement league = league(mutual);
          Entries entries = entries(random);
          LeagueOracle oracle = new LeagueOracle(entries.facts(), mutual);
          Standpoint today = Standpoint.of(List.of(league), entries, new Known.Everything());
          for (int day = 0; day <= DAYS; day++) {
            check(today.at(day(day), Listing.ALL), oracle, day(day));
          }
        });
  }

  private static void check(Assessed assessed, LeagueOracle oracle, Instant valid) {
    Map<String, String> found = new TreeMap<>();
    for (Finding finding : assessed.findings()) {
      found.put(finding.id().substring(Treaty.ID.length() + 1), finding.verdict().word());
    }
    Map<String, String> expected = new TreeMap<>(Map.of("life", oracle.life(valid)));
    for (Party from : LeagueOracle.PARTIES) {
      expected.put("life@" + from, oracle.party(from, valid));
      for (Party to : LeagueOracle.PARTIES) {
        if (!to.equals(from)) {
          expected.put("life@" + from + ">" + to, oracle.pair(from, to, valid));
        }
      }
    }
    assertThat(found).as("on %s", valid).isEqualTo(expected);
    assertThat(assessed.instruments().getFirst().pairs())
        .as("pairs on %s", valid)
        .extracting(pair -> "life@" + pair.from() + ">" + pair.to() + " " + pair.state().word())
        .containsExactlyElementsOf(
            expected.entrySet().stream()
                .filter(it -> it.getKey().contains(">") && !it.getValue().equals("none"))
                .map(it -> it.getKey() + " " + it.getValue())
                .toList());
  }

  private static Agreement league(boolean mutual) {
    String league =
        String.format(
            Locale.ROOT,
            """
            detente: 1
            id: %s
            title: A league
            kind: treaty
            force: legal
            parties: {XN: Norvia, XS: Sudal, XE: Estara, XO: Orland}
            sources: {league: {title: The league}}
            text: {"1": {source: league, says: All of it.}}
            time: {zone: UTC, provided: on-receipt}
            life:
              in-force: {from: entry-into-force, consent: {by: 3, with: [XN], plus: P5D}, cites: "1"}
              joining: {by: ratification, after: P3D, cites: "1"}
              term: {length: open}
              withdraw: {by: each, notice: P7D, from: receipt, ends-for-all: [XN], fewest: 2, cites: "1"}
              suspend: {provided: true, notice: P2D, pairs: {mutual: %s}, cites: "1"}
            vocabulary: {}
            """,
            Treaty.ID,
            mutual);
    Loaded loaded = Agreements.check(league.getBytes(UTF_8), "league.yaml", Shelf.EMPTY);
    return Objects.requireNonNull(loaded.agreement(), () -> loaded.problems().toString());
  }

  private static Entries entries(RandomGenerator random) {
    Entries entries = new Entries();
    for (Party party : LeagueOracle.PARTIES) {
      if (random.nextInt(5) > 0) {
        entries.add(date(random.nextInt(12)), party, act(ActKind.RATIFICATION, List.of(), null));
      }
    }
    for (int i = random.nextInt(12); i > 0; i--) {
      Party party = LeagueOracle.PARTIES.get(random.nextInt(LeagueOracle.PARTIES.size()));
      int day = random.nextInt(DAYS - 10);
      entries.add(date(day), party, anything(random, party, day));
    }
    return entries;
  }

  private static Body.Act anything(RandomGenerator random, Party party, int day) {
    List<Party> toward =
        LeagueOracle.PARTIES.stream()
            .filter(other -> !other.equals(party) && random.nextBoolean())
            .toList();
    @Nullable String effect = random.nextInt(3) == 0 ? date(day + random.nextInt(15)) : null;
    return switch (random.nextInt(8)) {
      case 0 -> act(ActKind.RATIFICATION, List.of(), null);
      case 1 -> act(ActKind.RATIFICATION_WITHDRAWN, List.of(), null);
      case 2 -> act(ActKind.WITHDRAWAL, List.of(), effect);
      case 3, 4 -> act(ActKind.RESUMPTION, toward, effect);
      default -> act(ActKind.SUSPENSION, toward, effect);
    };
  }

  private static Body.Act act(ActKind kind, List<Party> toward, @Nullable String effect) {
    return new Body.Act(
        kind.word(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Map.of(),
        null,
        null,
        null,
        toward,
        effect == null ? null : ImpreciseDate.parse(effect).orElseThrow(),
        false);
  }

  private static Instant day(int day) {
    return START.plusSeconds(86_400L * day);
  }

  private static String date(int day) {
    return day(day).toString().substring(0, 10);
  }
}
