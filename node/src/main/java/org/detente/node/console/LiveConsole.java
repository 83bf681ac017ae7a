package org.detente.node.console;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.detente.node.document.Documents;
import org.detente.node.home.Opening;
import org.detente.node.home.Watch;
import org.detente.node.home.World;
import org.detente.node.http.Answer;
import org.detente.node.http.Request;
import org.detente.node.http.Site;
import org.detente.node.page.ledger.Checked;
import org.jspecify.annotations.Nullable;

/// The console over data to which others may add while it runs: every request looks whether they
/// did, and is answered from what is there.
///
/// Who asks while another looks is answered from what was there before. Where what is there cannot
/// be read, the ledger's page says so, and every page shows what was read last.
public final class LiveConsole implements Site {
  private static final Request TODAY = new Request("/", Map.of(), Optional.empty());

  private final Watch watch;
  private final Clock clock;
  private final Path shipped;
  private final Documents documents;
  private final FullChecks checks;
  private final TestRuns tests = new TestRuns();
  private final ReentrantLock looking = new ReentrantLock();
  private World world;
  private Checked checked;
  private volatile Console console;
  private volatile @Nullable CompletableFuture<Answer> prepared;

  /// @param world what was opened
  /// @param watch looks at the same data again
  /// @param clock tells what day it is, and when the data was looked at
  /// @param shipped the folder that holds the shipped agreements and documents
  public LiveConsole(World world, Watch watch, Clock clock, Path shipped) {
    this.watch = watch;
    this.clock = clock;
    this.shipped = shipped;
    this.documents = Documents.below(shipped.resolve("docs"));
    this.checks = new FullChecks(watch.folder(), shipped, clock);
    this.world = world;
    this.checked = Checked.first(world.facts().ledgers(), clock.instant());
    this.console = console();
  }

  /// Makes the page of today before anybody asks for it, beside whatever else goes on: who opens
  /// the console then waits less, or not at all. Who asks for it meanwhile gets it once it is made,
  /// and does not make it a second time beside.
  ///
  /// @param faults is told what could not be foreseen
  public void prepare(Consumer<Throwable> faults) {
    CompletableFuture<Answer> page = new CompletableFuture<>();
    prepared = page;
    Thread.ofPlatform()
        .daemon()
        .name("page of today")
        .start(() -> {
          try {
            page.complete(console.answer(TODAY));
          } catch (RuntimeException fault) {
            page.completeExceptionally(fault);
            faults.accept(fault);
          } finally {
            prepared = null;
          }
        });
  }

  @Override
  public Answer answer(Request request) {
    return beingMade(request).orElseGet(() -> anew(request));
  }

  private Optional<Answer> beingMade(Request request) {
    CompletableFuture<Answer> page = prepared;
    try {
      return page == null || !request.equals(TODAY) ? Optional.empty() : Optional.of(page.join());
    } catch (CompletionException fault) {
      // Told where it was met; this request meets it by itself, and is answered accordingly.
      return Optional.empty();
    }
  }

  private Answer anew(Request request) {
    if (looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
    return checks.page(() -> console.answer(request));
  }

  private void look() {
    World before = world;
    Checked said = checked;
    switch (watch.look()) {
      case Opening.Refused(var why) -> checked = checked.troubled(why.says());
      case Opening.Opened(World now) -> {
        world = now;
        checked = checked.again(now.facts().ledgers(), clock.instant());
      }
    }
    if (!world.equals(before) || !checked.equals(said)) {
      console = console();
    }
  }

  private Console console() {
    return new Console(
        world, clock, checked, checks, new Answers(world, shipped, tests), documents);
  }
}
