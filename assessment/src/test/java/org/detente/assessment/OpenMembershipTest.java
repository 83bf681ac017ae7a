package org.detente.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.detente.agreement.Agreement;
import org.detente.agreement.Shelf;
import org.detente.agreement.load.Agreements;
import org.detente.agreement.load.Loaded;
import org.detente.model.ActKind;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Known;
import org.detente.model.Party;
import org.detente.model.States;
import org.detente.model.Verdict.OfParticipation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An instrument open to all states, of which its file lists one")
class OpenMembershipTest {
  private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");

  @Test
  void isJoinedByEveryStateThereIsEachFromItsOwnDay() {
    List<String> states = States.codes();
    Entries entries = new Entries().act(day(0), new Party("US"), ActKind.ENTRY_INTO_FORCE);
    for (int i = 0; i < states.size(); i++) {
      entries.act(day(i), new Party(states.get(i)), ActKind.ACCESSION);
    }
    Standpoint standpoint = Standpoint.of(List.of(open()), entries, new Known.Everything());

    for (int day = 0; day < states.size(); day += 50) {
      Assessed.Instrument instrument = at(standpoint, day).instruments().getFirst();

      assertThat(instrument.participation()).hasSameSizeAs(states);
      assertThat(
              instrument.participation().entrySet().stream()
                  .filter(it -> it.getValue() == OfParticipation.BOUND)
                  .map(it -> it.getKey().code()))
          .containsExactlyInAnyOrderElementsOf(states.subList(0, day + 1));
      assertThat(instrument.pairs()).isEmpty();
    }
  }

  @Test
  void whoIsNoStateDoesNotJoin() {
    Entries entries =
        new Entries()
            .act(day(0), new Party("US"), ActKind.ENTRY_INTO_FORCE)
            .act(day(1), new Party("QQ"), ActKind.ACCESSION)
            .act(day(1), new Party("third:A paper"), ActKind.ACCESSION);

    Assessed assessed =
        Assessment.assess(
            List.of(open()), entries, new AsOf(START.plusSeconds(999_999), new Known.Everything()));

    assertThat(assessed.instruments().getFirst().participation()).containsOnlyKeys(new Party("US"));
  }

  private static Assessed at(Standpoint standpoint, int day) {
    return standpoint.at(START.plusSeconds(86_400L * day), Listing.CURRENT);
  }

  private static Agreement open() {
    String file =
        String.format(
            Locale.ROOT,
            """
            detente: 1
            id: %s
            title: A treaty open to all states
            kind: treaty
            force: legal
            parties: {US: United States of America}
            sources: {treaty: {title: The treaty}}
            text: {"1": {source: treaty, says: All of it.}}
            time: {zone: UTC, provided: on-receipt}
            life:
              in-force: {from: entry-into-force, cites: "1"}
              joining: {open: true, cites: "1"}
              term: {length: open}
            vocabulary: {}
            """,
            Treaty.ID);
    Loaded loaded = Agreements.check(file.getBytes(UTF_8), "open.yaml", Shelf.EMPTY);
    return Objects.requireNonNull(loaded.agreement(), () -> loaded.problems().toString());
  }

  private static String day(int day) {
    return START.plusSeconds(86_400L * day).toString().substring(0, 10);
  }
}
