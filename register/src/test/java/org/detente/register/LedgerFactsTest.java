package org.detente.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.detente.ledger.json.JsonValue;
import org.detente.ledger.store.LedgerReader;
import org.detente.model.Fact;
import org.detente.model.Facts.LedgerHead;
import org.detente.model.Known;
import org.detente.register.body.BodyWriter;
import org.detente.register.file.WrittenFact;
import org.detente.register.record.PublicRecord;
import org.detente.testkit.Fictional;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFactsTest {
  private static final String RECORD = "detente.example/record/1";
  private static final String NORVIA = "norvia.example/log/1";
  private static final Known EVERYTHING = new Known.Everything();

  private static final String SOURCE =
      "source: {publisher: Gazette, url: 'https://gazette.example/1', grade: press}\n";
  @TempDir Path folder;

  private static String statement(String ref, String known) {
    return "kind: statement\ninstrument: accord\nattributedTo: XN\nvalid: {from: 2022-03-01}\n"
        + "says: keeps the accord\nref: "
        + ref
        + "\nknown: "
        + known
        + "\n"
        + SOURCE;
  }

  private static String coverage(String through, String known) {
    return "kind: act\nact: coverage\ninstrument: accord\nattributedTo: public\nvalid: {from: "
        + known
        + "}\nknown: "
        + known
        + "\nthrough: "
        + through
        + "\n";
  }

  private LedgerFacts record(String... bodies) {
    LedgerReader reader = Ledgers.of(folder.resolve("record"), RECORD, bodies);
    return LedgerFacts.read(List.of(KeptLedger.publicRecord(reader))).expect();
  }

  private static List<String> refs(LedgerFacts facts, Known known) {
    return facts.known(known).stream().map(Fact::ref).toList();
  }

  private static Known at(String instant) {
    return new Known.At(Instant.parse(instant));
  }

  @Test
  void anEntryIsKnownFromTheEndOfTheMonthThatItsPublicationIsDatedTo() {
    LedgerFacts facts = record(statement("april", "2022-04"), statement("day", "2022-04-30"));

    assertThat(refs(facts, at("2022-04-29T23:59:59Z"))).isEmpty();
    assertThat(refs(facts, at("2022-04-30T00:00:00Z"))).containsExactly("day");
    assertThat(refs(facts, at("2022-05-01T00:00:00Z"))).containsExactly("april", "day");
  }

  @Test
  void theFirstEntriesAreThoseBeforeThatPosition() {
    LedgerFacts facts = record(statement("a", "2023-01-01"), statement("b", "2022-01-01"));

    assertThat(refs(facts, new Known.First(null, 0))).isEmpty();
    assertThat(refs(facts, new Known.First(null, 1))).containsExactly("a");
    assertThat(refs(facts, new Known.First(RECORD, 2))).containsExactly("a", "b");
    assertThat(refs(facts, new Known.First("other.example/1", 0))).containsExactly("a", "b");
  }

  @Test
  void factsCarryTheirPlaceAndTheLedgerItsHead() {
    LedgerReader reader =
        Ledgers.of(
            folder.resolve("record"), RECORD, statement("a", "2022-01"), statement("b", "2022-02"));
    LedgerFacts facts = LedgerFacts.read(List.of(KeptLedger.publicRecord(reader))).expect();

    Fact second = facts.known(EVERYTHING).get(1);
    assertThat(second.entry().ledger()).isEqualTo(RECORD);
    assertThat(second.entry().position()).isEqualTo(1);
    assertThat(second.entry().hash()).isEqualTo(reader.leafHash(1).expect().hex());
    assertThat(facts.ledgers()).containsExactly(new LedgerHead(RECORD, 2, reader.root().hex()));
    assertThat(facts.keepers()).isEmpty();
  }

  @Test
  void severalLedgersComeByOriginAndEachKeepsItsOrder() {
    LedgerReader record = Ledgers.of(folder.resolve("a"), RECORD, statement("r", "2022-01-01"));
    LedgerReader own =
        Ledgers.of(folder.resolve("b"), NORVIA, statement("n1", "2023-01-01").replace(SOURCE, ""));
    LedgerFacts facts =
        LedgerFacts.read(
                List.of(new KeptLedger(own, Fictional.NORVIA), KeptLedger.publicRecord(record)))
            .expect();

    assertThat(refs(facts, EVERYTHING)).containsExactly("r", "n1");
    assertThat(refs(facts, new Known.First(NORVIA, 0))).containsExactly("r");
    assertThat(facts.keepers()).containsExactly(Fictional.NORVIA);
    assertThat(facts.unread()).isEmpty();
  }

  @Test
  void aRecordReachesAsFarAsItSaysItLooked() {
    LedgerFacts facts =
        record(
            statement("a", "2022-01-01"),
            coverage("2025-12-31", "2026-01-05"),
            coverage("2026-06-30", "2026-07-01"));

    assertThat(facts.recordThrough(EVERYTHING)).contains(Instant.parse("2026-06-30T00:00:00Z"));
    assertThat(facts.recordThrough(new Known.First(null, 2)))
        .contains(Instant.parse("2025-12-31T00:00:00Z"));
    assertThat(facts.recordThrough(new Known.First(null, 1))).isEmpty();
    assertThat(facts.recordThrough(at("2023-01-01T00:00:00Z")))
        .as("as known in 2023 it cannot reach beyond 2023")
        .contains(Instant.parse("2023-01-01T00:00:00Z"));
  }

  @Test
  void aPartysOwnLedgerReachesToItsNewestEntry() {
    LedgerReader own =
        Ledgers.of(
            folder.resolve("own"), NORVIA, statement("n", "2023-01-01T10:00Z").replace(SOURCE, ""));
    LedgerFacts facts = LedgerFacts.read(List.of(new KeptLedger(own, Fictional.NORVIA))).expect();

    assertThat(facts.recordThrough(EVERYTHING)).contains(Instant.parse("2023-01-01T10:00:00Z"));
  }

  @Test
  void anEntryThatCannotBeReadIsNoFactButHidesNone() {
    LedgerFacts facts =
        record(
            statement("a", "2022-01-01"),
            statement("b", "2022-01-01").replace(SOURCE, ""),
            statement("c", "2022-01-01"));

    assertThat(refs(facts, EVERYTHING)).containsExactly("a", "c");
    assertThat(facts.unread())
        .singleElement()
        .satisfies(unread -> {
          assertThat(unread.entry().position()).isEqualTo(1);
          assertThat(unread.reason()).startsWith("$: without a source");
        });
  }

  @Test
  void whatIsKnownIsWhatANaiveFilterFindsWhateverTheOrder() {
    List<JsonValue> bodies = new ArrayList<>();
    PublicRecord.facts().forEach(fact -> bodies.add(BodyWriter.write(fact.body())));
    Seeds.runs(
        4,
        random -> {
          Collections.shuffle(bodies, Random.from(random));
          Path own = folder.resolve(Long.toHexString(random.nextLong()));
          LedgerReader reader = Ledgers.of(own, RECORD, bodies);
          LedgerFacts facts = LedgerFacts.read(List.of(KeptLedger.publicRecord(reader))).expect();
          Instant instant =
              Instant.parse("2010-01-01T00:00:00Z")
                  .plusSeconds(random.nextLong(17L * 365 * 86_400));

          assertThat(facts.unread()).isEmpty();
          assertThat(refs(facts, new Known.At(instant)))
              .containsExactlyInAnyOrderElementsOf(
                  PublicRecord.facts().stream()
                      .filter(f -> !f.body().known().certainFrom().isAfter(instant))
                      .map(WrittenFact::ref)
                      .toList());
        });
  }
}
