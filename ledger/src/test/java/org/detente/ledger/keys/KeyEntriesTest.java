package org.detente.ledger.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The registry is read before anything is hashed; what is hashed afterwards must be the same.
class KeyEntriesTest {
  private static byte[] entryOfKeys(String salt) {
    return ("{\"payload\":\""
            + salt
            + "\",\"payloadType\":\"application/vnd.detente.keys.v1+json\",")
        .getBytes(UTF_8);
  }

  @Test
  void entriesOfKeysAreTheSameWhereTheirPositionsAndBytesAre() {
    KeyEntries read = new KeyEntries();
    KeyEntries hashed = new KeyEntries();
    for (KeyEntries entries : List.of(read, hashed)) {
      entries.entry(0, entryOfKeys("AAAA"));
      entries.entry(1, "{\"payload\":\"AAAA\",\"payloadType\":\"other\"".getBytes(UTF_8));
      entries.entry(7, entryOfKeys("BBBB"));
    }

    assertThat(read.found().keySet()).containsExactly(0L, 7L);
    assertThat(hashed.areThoseOf(read)).isTrue();

    hashed.entry(7, entryOfKeys("BBBC"));
    assertThat(hashed.areThoseOf(read)).isFalse();
    hashed.anew().entry(0, entryOfKeys("AAAA"));
    assertThat(hashed.areThoseOf(read)).isFalse();
    hashed.entry(8, entryOfKeys("BBBB"));
    assertThat(hashed.areThoseOf(read)).isFalse();
  }
}
