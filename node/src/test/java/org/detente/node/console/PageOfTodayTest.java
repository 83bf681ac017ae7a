package org.detente.node.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.detente.node.home.Home;
import org.detente.node.home.Opening;
import org.detente.node.home.Watch;
import org.detente.node.home.World;
import org.detente.node.http.Request;
import org.junit.jupiter.api.Test;

/// The page of today is made while the console starts, for whoever asks for it then.
class PageOfTodayTest {
  private static final Path HOME = Path.of(System.getProperty("detente.home"));
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Request TODAY = new Request("/", Map.of(), Optional.empty());

  private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();

  private static World world() {
    return ((Opening.Opened) Home.open(Optional.empty(), HOME)).world();
  }

  private static LiveConsole live(Clock clock) {
    World world = world();
    return new LiveConsole(world, new Watch(world, Optional.empty(), HOME), clock, HOME);
  }

  private static String page(LiveConsole console) {
    return new String(console.answer(TODAY).bytes(), UTF_8);
  }

  @Test
  void whoAsksWhileItIsMadeGetsThePageThatAnyoneGets() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    String anew = new String(new Console(world(), clock, HOME).answer(TODAY).bytes(), UTF_8);
    LiveConsole console = live(clock);

    console.prepare(faults::add);
    List<String> pages =
        IntStream.range(0, 4).parallel().mapToObj(reader -> page(console)).toList();

    assertThat(pages).containsOnly(anew);
    assertThat(page(console)).as("and whoever asks later").isEqualTo(anew);
    assertThat(faults).isEmpty();
  }

  @Test
  void whereItCannotBeMadeThatIsToldAndWhoAsksIsAnsweredNonetheless() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    LiveConsole console = live(new FaultyOnce());

    console.prepare(fault -> {
      faults.add(fault);
      told.countDown();
    });

    told.await();
    assertThat(page(console)).contains("23 November 2026");
    assertThat(faults).extracting(Throwable::getMessage).containsExactly("no time today");
  }

  /// A clock that fails the first time that the page of today asks it what day it is.
  private static final class FaultyOnce extends Clock {
    private boolean failed;

    @Override
    public synchronized Instant instant() {
      if (!failed && Thread.currentThread().getName().equals("page of today")) {
        failed = true;
        throw new IllegalStateException("no time today");
      }
      return NOW;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
