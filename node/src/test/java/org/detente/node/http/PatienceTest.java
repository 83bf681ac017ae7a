package org.detente.node.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Waiting for bytes that come, and for some that never do.
class PatienceTest {
  private static final byte[] SOME = {1, 2};

  @Test
  void whatComesIsGivenAndNobodyIsInterrupted() {
    assertThat(new Patience(Duration.ofDays(1)).wait(() -> SOME)).isEqualTo(SOME);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whoWaitsForWhatNeverComesIsInterrupted() {
    CountDownLatch never = new CountDownLatch(1);

    assertThatThrownBy(() ->
            new Patience(Duration.ofNanos(1))
                .wait(() -> {
                  try {
                    never.await();
                    return SOME;
                  } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                  }
                }))
        .hasMessage("interrupted");
  }
}
