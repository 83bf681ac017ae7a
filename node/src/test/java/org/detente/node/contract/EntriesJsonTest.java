package org.detente.node.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.detente.ledger.entry.Envelope;
import org.detente.ledger.store.LedgerReader;
import org.detente.model.Known;
import org.detente.node.export.Worlds;
import org.detente.node.home.StoredEntry;
import org.detente.node.home.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Entries as JSON")
class EntriesJsonTest {
  @Test
  void holdBodiesToTheByteAsTheyWereSigned() {
    World world = Worlds.shipped();
    Known all = new Known.Everything();

    String json =
        new String(
            EntriesJson.of(world.facts().ledgers(), all, StoredEntry.known(world, all).expect()),
            UTF_8);

    LedgerReader ledger = world.ledgers().getFirst();
    for (long position = 0; position < ledger.size(); position++) {
      byte[] payload = Envelope.read(ledger.entry(position).expect()).expect().payload();
      assertThat(json)
          .contains("\"position\":" + position + ",")
          .contains("\"body\":" + new String(payload, UTF_8) + "}");
    }
  }
}
