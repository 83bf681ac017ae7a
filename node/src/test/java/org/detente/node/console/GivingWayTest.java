package org.detente.node.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Long work beside the pages comes to its end, whether or not somebody asks for pages meanwhile.
class GivingWayTest {
  private final GivingWay way = new GivingWay();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    threads.close();
  }

  private CompletableFuture<Integer> work(int steps) {
    return beside(() -> {
      for (int i = 0; i < steps; i++) {
        way.standBack();
      }
      return steps;
    });
  }

  private <T> CompletableFuture<T> beside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, threads);
  }

  @Test
  void itEndsWhereNobodyAsks() {
    assertThat(work(100_000).join()).isEqualTo(100_000);
  }

  @Test
  void itEndsWhereAPageIsAlwaysBeingMade() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    CompletableFuture<String> page =
        beside(() ->
            way.page(() -> {
              begun.countDown();
              await(ended);
              return "page";
            }));

    begun.await();
    assertThat(work(5).join()).isEqualTo(5);
    ended.countDown();
    assertThat(page.join()).isEqualTo("page");
  }

  @Test
  void aPageThatWaitsForItGetsIt() {
    assertThat(way.page(() -> way.waiting(() -> work(100_000).join()))).isEqualTo(100_000);
  }

  @Test
  void aPageThatFailsLetsItPassAllTheSame() {
    CompletableFuture<String> page =
        beside(() ->
            way.page(() -> {
              throw new IllegalStateException("no page");
            }));

    assertThatThrownBy(page::join).hasRootCauseMessage("no page");
    assertThat(work(100_000).join()).isEqualTo(100_000);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
