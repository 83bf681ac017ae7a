package org.detente.node.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.detente.agreement.Agreement;
import org.detente.agreement.cases.Case;
import org.detente.agreement.cases.Cases;
import org.detente.agreement.cases.LoadedCases;
import org.detente.agreement.load.Agreements;
import org.detente.model.AsOf;
import org.detente.model.Fact;
import org.detente.model.Facts;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.node.home.Home;
import org.detente.node.home.Opening;
import org.detente.node.home.World;

/// What tests export: the shipped record, or what a few lines tell under the shipped agreement of
/// two states, cast as states that do not exist.
public final class Worlds {
  private static final Path HOME =
      Path.of(Objects.requireNonNull(System.getProperty("detente.home")));
  private static final String HEAD =
      """
      detente-tests: 1
      agreement: new-start.agreement.yaml
      invented: true
      tests:
        told:
          cast: {US: XN, RU: XS}
          given:
            - {at: 2010-04-08, event: signature, by: [XN, XS]}
            - {at: 2011-02-05, event: entry-into-force, by: [XN, XS]}
            - {at: 2021-02-03, event: extension, length: P5Y, by: [XN, XS]}
      """;
  private static final String TAIL = "    expect: [{as-of: 2012-01-01, life: in-force}]\n";

  private Worlds() {}

  /// The record that is shipped.
  public static World shipped() {
    return ((Opening.Opened) Home.open(Optional.empty(), HOME)).world();
  }

  /// The ledger of Norvia (in the place of US), with these lines in the short hand of test files.
  public static World told(String... lines) {
    Agreement agreement = agreement("new-start");
    StringBuilder text = new StringBuilder(HEAD);
    for (String line : lines) {
      text.append("      - ").append(line).append('\n');
    }
    LoadedCases loaded = Cases.load((text + TAIL).getBytes(UTF_8), "told.tests.yaml", agreement);
    assertThat(loaded.cases()).as(loaded.problems().toString()).isNotNull();
    Case told = Objects.requireNonNull(loaded.cases()).cases().getFirst();
    TreeMap<String, Agreement> agreements = new TreeMap<>();
    agreements.put(agreement.id(), agreement);
    return new World(
        new Told(told.given(), told.keepers()),
        agreements,
        List.of(),
        List.of(),
        Collections.emptySortedMap());
  }

  private static Agreement agreement(String id) {
    Path file = HOME.resolve("agreements").resolve(id + ".agreement.yaml");
    return Objects.requireNonNull(Agreements.load(file).agreement());
  }

  /// An export of a world from a day on, for ten years.
  public static Extent from(World world, String day) {
    return from(world, day, new Known.Everything());
  }

  public static Extent from(World world, String day, Known known) {
    Instant on = day(day);
    return Extent.until(world, new AsOf(on, known), on.plusSeconds(86_400L * 3_653));
  }

  public static Instant day(String day) {
    return Instant.parse(day.length() > 10 ? day : day + "T00:00:00Z");
  }

  private record Told(List<Fact> facts, Set<Party> keepers) implements Facts {
    @Override
    public List<Fact> known(Known known) {
      return switch (known) {
        case Known.Everything _ -> facts;
        case Known.At(Instant instant) ->
            facts.stream().filter(fact -> !fact.known().isAfter(instant)).toList();
        case Known.First(String _, long entries) -> facts.stream().limit(entries).toList();
      };
    }

    @Override
    public List<LedgerHead> ledgers() {
      return List.of(new LedgerHead("norvia.example/1", facts.size(), "00".repeat(32)));
    }

    @Override
    public Optional<Instant> recordThrough(Known known) {
      return Optional.empty();
    }
  }
}
