package org.detente.ledger.store;

import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.testkit.JavaProcess;

/// Writers in Java machines of their own, to be killed. They tell what was acknowledged.
final class WriterProcess {
  /// Exit code of a process that halted as it was told to.
  static final int HALTED = 137;

  private WriterProcess() {}

  /// Appends up to each of the sizes in turn; halts without a word at an operation, if it comes to
  /// that.
  static JavaProcess haltingAt(int operation, Path folder, List<Integer> sizes) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("halt", folder.toString(), "" + operation));
    sizes.forEach(size -> arguments.add("" + size));
    return start(arguments);
  }

  /// Appends entries by ones, twos and threes without end.
  static JavaProcess endless(Path folder) throws IOException {
    return start(List.of("endless", folder.toString()));
  }

  /// Opens the ledger, says so, and holds it until its standard input ends.
  static JavaProcess holding(Path folder) throws IOException {
    return start(List.of("hold", folder.toString()));
  }

  private static JavaProcess start(List<String> arguments) throws IOException {
    return JavaProcess.of(WriterProcess.class, arguments.toArray(String[]::new));
  }

  /// The process itself.
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "halt" -> appendHalting(folder, arguments);
      case "endless" -> appendEndlessly(folder);
      default -> hold(folder);
    }
  }

  private static void appendHalting(Path folder, String[] arguments) {
    int last = Integer.parseInt(arguments[2]);
    Disk disk =
        WatchedDisk.atEachChange(
            new LocalDisk(),
            operation -> {
              if (operation == last) {
                Runtime.getRuntime().halt(HALTED);
              }
            });
    try (LedgerWriter writer = LedgerWriter.open(disk, folder, SIGNERS).expect()) {
      for (int i = 3; i < arguments.length; i++) {
        appendUpTo(writer, Integer.parseInt(arguments[i]));
      }
    }
  }

  private static void appendEndlessly(Path folder) {
    try (LedgerWriter writer = LedgerWriter.open(folder, SIGNERS).expect()) {
      for (int step = 0; ; step++) {
        appendUpTo(writer, (int) writer.checkpoint().size() + 1 + step % 3);
      }
    }
  }

  private static void appendUpTo(LedgerWriter writer, int size) {
    writer.append(entries((int) writer.checkpoint().size(), size)).expect();
    JavaProcess.tell(size);
  }

  private static void hold(Path folder) throws IOException {
    try (LedgerWriter writer = LedgerWriter.open(folder, SIGNERS).expect()) {
      JavaProcess.tell(writer.checkpoint().size());
      JavaProcess.untilReleased();
    }
  }
}
