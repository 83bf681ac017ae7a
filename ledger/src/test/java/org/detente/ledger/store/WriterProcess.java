package org.detente.ledger.store;

import static org.detente.ledger.Samples.SIGNERS;
import static org.detente.ledger.Samples.entries;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A writer in a Java machine of its own, to be killed. It tells on its standard output what was
/// acknowledged.
final class WriterProcess implements AutoCloseable {
  /// Exit code of a process that halted as it was told to.
  static final int HALTED = 137;

  private final Process process;
  private final BufferedReader output;

  private WriterProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Appends up to each of the sizes in turn; halts without a word at an operation, if it comes to
  /// that.
  static WriterProcess haltingAt(int operation, Path folder, List<Integer> sizes)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("halt", folder.toString(), "" + operation));
    sizes.forEach(size -> arguments.add("" + size));
    return start(arguments);
  }

  /// Appends entries by ones, twos and threes without end.
  static WriterProcess endless(Path folder) throws IOException {
    return start(List.of("endless", folder.toString()));
  }

  /// Opens the ledger, says so, and holds it until its standard input ends.
  static WriterProcess holding(Path folder) throws IOException {
    return start(List.of("hold", folder.toString()));
  }

  private static WriterProcess start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", classPath(), WriterProcess.class.getName()));
    command.addAll(arguments);
    return new WriterProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private static String classPath() {
    String tests = System.getProperty("surefire.test.class.path", "");
    return tests.isEmpty() ? System.getProperty("java.class.path") : tests;
  }

  /// The next number told, or -1 when the process has ended.
  int next() throws IOException {
    String line = output.readLine();
    return line == null ? -1 : Integer.parseInt(line);
  }

  /// Reads until the process ends, and gives the last number told, or the one given.
  int last(int otherwise) throws IOException {
    int last = otherwise;
    for (int told = next(); told >= 0; told = next()) {
      last = told;
    }
    return last;
  }

  /// Kills the process as `kill -9` does. (Process.destroyForcibly would also drop what it has
  /// told.)
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /// Lets a holding process end by itself.
  void release() throws IOException {
    process.getOutputStream().close();
  }

  /// Waits for the end.
  int exitCode() {
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
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
    System.out.println(size);
    System.out.flush();
  }

  private static void hold(Path folder) throws IOException {
    try (LedgerWriter writer = LedgerWriter.open(folder, SIGNERS).expect()) {
      System.out.println(writer.checkpoint().size());
      System.out.flush();
      while (System.in.read() >= 0) {
        // Held until the other side lets go.
      }
    }
  }
}
