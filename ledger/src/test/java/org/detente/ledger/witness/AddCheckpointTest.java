package org.detente.ledger.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.detente.ledger.FictionalLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddCheckpointTest {
  private static final FictionalLog LOG = FictionalLog.ofTheTests();

  @Test
  void theFormIsThatOfTheSpecification() {
    String text = new String(LOG.request(3, 7).bytes(), UTF_8);

    assertThat(text)
        .isEqualTo(
            "old 3\n"
                + String.join("\n", LOG.path(3, 7).stream().map(it -> it.base64()).toList())
                + "\n\n"
                + new String(LOG.signed(7).bytes(), UTF_8));
    assertThat(new String(LOG.request(0, 1).bytes(), UTF_8)).startsWith("old 0\n\nfiction.example");
  }

  @Test
  void whatIsWrittenIsRead() {
    for (long size = 0; size <= 20; size++) {
      for (long old = 0; old <= size; old++) {
        AddCheckpoint request = LOG.request(old, size);
        assertThat(AddCheckpoint.read(request.bytes()).expect()).isEqualTo(request);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          old 03\\n
          old +3\\n
          old -3\\n
          old  3\\n
          old 3 \\n
          Old 3\\n
          new 3\\n
          old\\n
          old 3\\r\\n
          old 9223372036854775808\\n
          \\nold 3\\n
          old 3\\nold 3\\n
          old 3\\nAAAA\\n
          """)
  void everyOtherFirstLineIsRefused(String first) {
    String text = new String(LOG.request(3, 7).bytes(), UTF_8);
    String other = first.replace("\\n", "\n").replace("\\r", "\r");

    assertThat(AddCheckpoint.read(text.replaceFirst("old 3\n", other).getBytes(UTF_8)).isAccepted())
        .isFalse();
  }

  @Test
  void atMost63HashesAreRead() {
    String text = new String(LOG.request(0, 7).bytes(), UTF_8);
    String hash = LOG.head(1).root().base64() + "\n";

    for (int hashes : new int[] {63, 64}) {
      byte[] bytes = text.replace("old 0\n", "old 0\n" + hash.repeat(hashes)).getBytes(UTF_8);
      assertThat(AddCheckpoint.read(bytes).isAccepted()).isEqualTo(hashes == 63);
    }
    assertThat(AddCheckpoint.read(new byte[AddCheckpoint.MAX_BYTES + 1]).isAccepted()).isFalse();
  }

  @Test
  void truncatedAnywhereItIsRefused() {
    byte[] whole = LOG.request(3, 7).bytes();
    for (int length = 0; length < whole.length; length++) {
      assertThat(AddCheckpoint.read(Arrays.copyOf(whole, length)).isAccepted()).isFalse();
    }
    for (String trailing : List.of("\n", "x", "\u2014 a b\n")) {
      byte[] more = (new String(whole, UTF_8) + trailing).getBytes(UTF_8);
      assertThat(AddCheckpoint.read(more).isAccepted()).isFalse();
    }
  }
}
