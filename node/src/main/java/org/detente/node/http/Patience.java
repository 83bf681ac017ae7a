package org.detente.node.http;

import java.time.Duration;
import java.util.function.Supplier;

/// How long is waited for the next bytes of a connection. The library waits without an end for
/// whoever has sent the first line of a request and falls silent.
record Patience(Duration longest) {

  /// What comes; whoever waits for it is interrupted when the time is over, which closes the
  /// connection it reads.
  ///
  /// @param bytes waits for some, and gives what is there
  byte[] wait(Supplier<byte[]> bytes) {
    Thread reader = Thread.currentThread();
    Thread alarm = Thread.ofVirtual().start(() -> interruptLater(reader));
    try {
      return bytes.get();
    } finally {
      alarm.interrupt();
    }
  }

  private void interruptLater(Thread reader) {
    try {
      Thread.sleep(longest);
      reader.interrupt();
    } catch (InterruptedException inTime) {
      Thread.currentThread().interrupt();
    }
  }
}
