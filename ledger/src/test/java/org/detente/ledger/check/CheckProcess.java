package org.detente.ledger.check;

import static org.detente.ledger.Samples.CHECKPOINTS;
import static org.detente.ledger.Samples.ENTRIES;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// A check in a Java machine of its own, to be killed: it says when it has come so far, and then
/// waits to be.
final class CheckProcess {
  static final KeyRing KEYS =
      KeyRing.ofKeys(List.of(ENTRIES.key()), List.of(CHECKPOINTS.verifierKey()));

  private CheckProcess() {}

  static Process start(Path ledger, Path memory, long until) throws IOException {
    String tests = System.getProperty("surefire.test.class.path", "");
    String classPath = tests.isEmpty() ? System.getProperty("java.class.path") : tests;
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            CheckProcess.class.getName(),
            ledger.toString(),
            memory.toString(),
            Long.toString(until))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// The process itself.
  public static void main(String[] arguments) {
    long until = Long.parseLong(arguments[2]);
    AtomicBoolean told = new AtomicBoolean();
    CountDownLatch never = new CountDownLatch(1);
    CheckProgress progress =
        (done, _) -> {
          if (done >= until && told.compareAndSet(false, true)) {
            System.out.println(done);
            System.out.flush();
            await(never);
          }
        };
    Optional<CheckMemory> memory = Optional.of(new CheckMemory(Path.of(arguments[1]), false));
    FolderCheck.run(Path.of(arguments[0]), KEYS, Map.of(), progress, memory).expect();
  }

  private static void await(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
