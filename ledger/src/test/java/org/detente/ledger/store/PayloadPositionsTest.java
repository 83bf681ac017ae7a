package org.detente.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.detente.ledger.RefusalException;
import org.detente.ledger.tree.Hash;
import org.detente.testkit.Seeds;
import org.junit.jupiter.api.Test;

/// Against a map of whole hashes.
class PayloadPositionsTest {
  private static Hash hash(long begin, long end) {
    return Hash.of(ByteBuffer.allocate(32).putLong(begin).putLong(24, end).array());
  }

  /// Few begins, so that many payloads agree in the eight bytes kept.
  @Test
  void tellsExactlyWhatAMapOfWholeHashesTells() {
    Seeds.runs(
        10,
        random -> {
          int begins = 1 + random.nextInt(3_000);
          PayloadPositions positions = new PayloadPositions();
          Map<Hash, Long> all = new HashMap<>();
          List<Hash> ledger = new ArrayList<>();
          for (int i = 0; i < 5_000; i++) {
            Hash payload = hash(random.nextInt(begins), random.nextInt(4));
            long at = ledger.size();
            Long known = all.get(payload);
            assertThat(positions.find(payload, it -> ledger.get((int) it)))
                .isEqualTo(known == null ? OptionalLong.empty() : OptionalLong.of(known));
            all.putIfAbsent(payload, at);
            positions.put(payload, at);
            ledger.add(payload);
          }
        });
  }

  @Test
  void payloadsThatShareTheBytesKeptAreStillTwo() throws RefusalException {
    PayloadPositions positions = new PayloadPositions();
    positions.put(hash(7, 1), 0);

    assertThat(positions.find(hash(7, 2), _ -> hash(7, 1))).isEmpty();
    assertThat(positions.find(hash(7, 1), _ -> hash(7, 1))).hasValue(0);
    assertThat(positions.find(hash(8, 1), _ -> hash(7, 1))).isEmpty();
  }
}
