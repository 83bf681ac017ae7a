package org.detente.node.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.webserver.CloseConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What comes over a connection, under two rules that the library does not keep.
///
/// A request must be there in whole within a time from its first byte, however its bytes drip; the
/// library waits anew after each. And a method is what its letters are, great or small (RFC 9110,
/// section 9.1); the library makes them great.
final class HeadReader extends DataReader {
  private static final byte SPACE = ' ';
  private static final byte NO_LETTER_OF_ANY_METHOD_WE_KNOW = '-';

  private final Deadline deadline;

  // The library means to make its constructor private; until then this is the only way to see the
  // letters of a method as they were sent.
  @SuppressWarnings("removal")
  private HeadReader(Supplier<byte[]> bytes, Deadline deadline) {
    super(bytes);
    this.deadline = deadline;
  }

  /// @param bytes waits for some, and gives what is there
  /// @param longest from the first byte of a request to its last, inclusive
  static HeadReader of(Supplier<byte[]> bytes, InstantSource clock, Duration longest) {
    Deadline deadline = new Deadline(clock, longest);
    return new HeadReader(() -> deadline.watch(bytes.get()), deadline);
  }

  /// The request has been answered, or its answer begins: the next bytes are those of another.
  void answered() {
    deadline.forget();
  }

  /// The library takes the first line of a request so, and nothing else.
  @Override
  public byte[] readBytes(int length) {
    byte[] line = super.readBytes(length);
    for (int i = 0; i < line.length && line[i] != SPACE; i++) {
      if (line[i] >= 'a' && line[i] <= 'z') {
        line[i] = NO_LETTER_OF_ANY_METHOD_WE_KNOW;
      }
    }
    return line;
  }

  /// When the request that is being read must be there in whole.
  private static final class Deadline {
    private final InstantSource clock;
    private final Duration longest;
    private @Nullable Instant end;

    Deadline(InstantSource clock, Duration longest) {
      this.clock = clock;
      this.longest = longest;
    }

    byte[] watch(byte[] bytes) {
      Instant now = clock.instant();
      if (end == null) {
        end = now.plus(longest);
      } else if (now.isAfter(end)) {
        throw new CloseConnectionException("a request was not there in time");
      }
      return bytes;
    }

    void forget() {
      end = null;
    }
  }
}
