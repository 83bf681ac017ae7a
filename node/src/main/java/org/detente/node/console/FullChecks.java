package org.detente.node.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.policy.PolicyText;
import org.detente.ledger.store.LedgerReader;
import org.detente.node.Refusal;
import org.detente.node.Result;
import org.detente.node.gathering.OwnPolicy;
import org.detente.node.home.Home;
import org.detente.node.home.World;
import org.detente.node.page.ledger.FullCheck;
import org.detente.node.proof.Questions;
import org.detente.node.proof.Questions.Means;
import org.detente.node.proof.Questions.OfLedger;
import org.detente.verify.Question;

/// The full check of every ledger on show, as `detente verify` makes it: once for each state of the
/// data, beside the requests, of which none waits longer than a moment for it.
final class FullChecks {
  private static final long MOMENT_MILLIS = 600;

  /// Threads of its own, no more than half of the cores: of a long ledger the check takes minutes,
  /// in which pages are asked for.
  private final ForkJoinPool apart =
      new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  private final GivingWay givingWay = new GivingWay();
  private final Optional<String> folder;
  private final Path shipped;
  private final Clock clock;
  private Optional<Check> last = Optional.empty();

  /// @param folder as for [Home#open(Optional, Path)]
  FullChecks(Optional<String> folder, Path shipped, Clock clock) {
    this.folder = folder;
    this.shipped = shipped;
    this.clock = clock;
  }

  /// What is checked: the heads with their signatures, and by whose cosignatures they are judged.
  private record State(List<SignedNote> heads, String policy) {}

  /// A check of one state.
  ///
  /// @param found by origin, complete when done
  private record Check(
      State state, Progress progress, CompletableFuture<Map<String, FullCheck>> found) {}

  /// How far a check has come. Each of its steps stands back for whoever asks for a page.
  private final class Progress {
    private volatile FullCheck.Running now = new FullCheck.Running(0, 0);

    void checked(long done, long total) {
      now = new FullCheck.Running(done, total);
      givingWay.standBack();
    }
  }

  /// Makes a page, for which a check that goes on stands back.
  <T> T page(Supplier<T> page) {
    return givingWay.page(page);
  }

  /// What was found of each ledger, by origin; of all that they are being checked, where that takes
  /// longer than a moment. For whoever makes a page.
  Map<String, FullCheck> of(World world) {
    Check check = check(world);
    return givingWay.waiting(() -> found(check, world));
  }

  private static Map<String, FullCheck> found(Check check, World world) {
    try {
      return check.found().get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException later) {
      Map<String, FullCheck> running = new HashMap<>();
      world.ledgers().forEach(it -> running.put(it.origin(), check.progress().now));
      return running;
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
  }

  /// The check of what is there now; or the one that still goes on, of what was there before.
  private synchronized Check check(World world) {
    State now = state(world);
    if (last.isPresent() && (last.get().state().equals(now) || !last.get().found().isDone())) {
      return last.get();
    }
    List<LedgerReader> ledgers = world.ledgers();
    Progress progress = new Progress();
    Check check =
        new Check(
            now, progress, CompletableFuture.supplyAsync(() -> run(ledgers, progress), apart));
    last = Optional.of(check);
    return check;
  }

  private State state(World world) {
    return new State(world.ledgers().stream().map(LedgerReader::note).toList(), policy());
  }

  /// The text of the node's policy; nothing where it has none.
  private String policy() {
    Path file = OwnPolicy.file(folder.flatMap(Home::existing).orElse(shipped));
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(PolicyText.MAX_BYTES), ISO_8859_1);
    } catch (IOException none) {
      return "";
    }
  }

  private Map<String, FullCheck> run(List<LedgerReader> ledgers, Progress progress) {
    Instant at = clock.instant();
    Map<String, FullCheck> found = new HashMap<>();
    switch (Questions.ofAll(folder, shipped, Means.own(at))) {
      case Result.Refused<List<OfLedger>>(List<Refusal> why) ->
          ledgers.forEach(
              it -> found.put(it.origin(), new FullCheck.Refused(why.getFirst().says())));
      case Result.Done<List<OfLedger>>(List<OfLedger> all) -> {
        for (OfLedger one : all) {
          ledgers.stream()
              .filter(it -> it.isOf(one.folder().ledger()))
              .forEach(it -> found.put(it.origin(), run(one.question(), progress, at)));
        }
      }
    }
    return found;
  }

  private static FullCheck run(Outcome<Question> question, Progress progress, Instant at) {
    Outcome<CheckReport> outcome =
        question.then(it -> it.answer(progress::checked, Optional.empty()));
    return switch (outcome) {
      case Outcome.Accepted<CheckReport>(CheckReport report) -> new FullCheck.Done(report, at);
      case Outcome.Refused<CheckReport>(var why) -> new FullCheck.Refused(why.message());
    };
  }
}
