package org.detente.node.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.webserver.CloseConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a connection is read: by when a request must be there, and what its method is.
class HeadReaderTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private Instant now = Instant.EPOCH;

  /// A reader of bytes of which each comes so long after the one before.
  private HeadReader reader(Duration between, String... parts) {
    Queue<String> coming = new ArrayDeque<>(List.of(parts));
    return HeadReader.of(
        () -> {
          now = now.plus(between);
          return coming.remove().getBytes(US_ASCII);
        },
        () -> now,
        LONGEST);
  }

  @Test
  void aDripIsReadUntilTheDeadlineAndNoLonger() {
    HeadReader reader = reader(Duration.ofSeconds(10), "G", "E", "T", " ");

    reader.pullData();
    reader.pullData();
    reader.pullData(); // twenty seconds after the first, which is in time
    assertThatThrownBy(reader::pullData).isInstanceOf(CloseConnectionException.class);
  }

  @Test
  void theNextRequestHasTimeOfItsOwn() {
    HeadReader reader = reader(Duration.ofSeconds(15), "GET /", "\n", "GET /", "\n");

    reader.pullData();
    reader.pullData();
    reader.answered();
    reader.pullData();
    reader.pullData();

    assertThat(reader.available()).isEqualTo(12);
  }

  @Test
  void aLongSilenceBeforeTheFirstByteIsNoMatterOfTheRequest() {
    HeadReader reader = reader(Duration.ofHours(1), "GET / HTTP/1.1");

    reader.pullData();

    assertThat(reader.available()).isEqualTo(14);
  }

  @ParameterizedTest
  @CsvSource({"GET /a, GET /a", "get /a, --- /a", "Get /get, G-- /get", "HEAD /x, HEAD /x"})
  void smallLettersOfAMethodAreNoGreatOnes(String sent, String read) {
    HeadReader reader = reader(Duration.ZERO, sent);
    reader.pullData();

    assertThat(new String(reader.readBytes(sent.length()), US_ASCII)).isEqualTo(read);
  }
}
