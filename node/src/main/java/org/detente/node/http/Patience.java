package org.detente.node.http;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// How long is waited for the next bytes of a connection. The library waits without an end for
/// whoever has sent the first line of a request and falls silent.
record Patience(Duration longest) {

  /// What comes; whoever waits for it is interrupted when the time is over, which closes the
  /// connection it reads. Nobody is interrupted once the bytes are there: an interrupt that came
  /// later would close what is read for the answer.
  ///
  /// @param bytes waits for some, and gives what is there
  /// @throws UncheckedIOException when the bytes came as the time was over
  byte[] wait(Supplier<byte[]> bytes) {
    Thread reader = Thread.currentThread();
    CountDownLatch came = new CountDownLatch(1);
    AtomicBoolean decided = new AtomicBoolean();
    Thread alarm =
        Thread.ofVirtual()
            .start(() -> {
              if (!inTime(came) && decided.compareAndSet(false, true)) {
                reader.interrupt();
              }
            });
    try {
      byte[] there = bytes.get();
      if (!decided.compareAndSet(false, true)) {
        throw tooLate(alarm);
      }
      return there;
    } finally {
      came.countDown();
    }
  }

  private boolean inTime(CountDownLatch came) {
    try {
      return came.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  // The interrupt is on its way, and meant for this wait alone.
  private static UncheckedIOException tooLate(Thread alarm) {
    boolean sent = false;
    while (!sent) {
      try {
        alarm.join();
        sent = true;
      } catch (InterruptedException itself) {
        sent = !alarm.isAlive();
      }
    }
    Thread.interrupted();
    return new UncheckedIOException(new InterruptedIOException("silent for too long"));
  }
}
