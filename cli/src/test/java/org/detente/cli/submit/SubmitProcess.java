package org.detente.cli.submit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.detente.cli.Run;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.store.LedgerWriter;

/// A Java machine of its own that submits, or holds a ledger. It tells on its standard output what
/// it has done.
final class SubmitProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private SubmitProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Submits files of two statements each, `<name>-<i>-a` and `<name>-<i>-b` from 0 on, and tells
  /// each `i` once its submission has ended well.
  static SubmitProcess of(Norvia norvia, String name, int files) throws IOException {
    return start(List.of(), "submit", norvia.root().toString(), name, Integer.toString(files));
  }

  /// Takes the ledger, says so, and holds it until its standard input ends.
  static SubmitProcess holding(Norvia norvia) throws IOException {
    return start(List.of(), "hold", norvia.root().toString());
  }

  /// Submits one such file on a machine where no file can become longer than some blocks of 512
  /// bytes: to write on is refused there as on a full disk.
  static SubmitProcess onFullDisk(int blocks, Norvia norvia, String name) throws IOException {
    List<String> limited = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "limited");
    return start(limited, "submit", norvia.root().toString(), name, "1");
  }

  private static SubmitProcess start(List<String> before, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-XX:-UsePerfData", "--sun-misc-unsafe-memory-access=allow"));
    command.add("-Ddetente.home=" + Run.HOME);
    command.addAll(List.of("-cp", classPath(), SubmitProcess.class.getName()));
    command.addAll(List.of(arguments));
    return new SubmitProcess(
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
    Norvia norvia = new Norvia(Path.of(arguments[1]));
    if (arguments[0].equals("hold")) {
      hold(norvia);
    } else {
      System.exit(submit(norvia, arguments[2], Integer.parseInt(arguments[3])));
    }
  }

  private static int submit(Norvia norvia, String name, int files) {
    if (Files.notExists(norvia.data().resolve("ledger.yaml"))) {
      int exit = run(norvia.founding(), norvia);
      if (exit != 0) {
        return exit;
      }
    }
    for (int i = 0; i < files; i++) {
      int exit = run(norvia.submission(norvia.root().resolve(fileName(name, i) + ".yaml")), norvia);
      if (exit != 0) {
        return exit;
      }
      System.out.println(i);
      System.out.flush();
    }
    return 0;
  }

  static String fileName(String name, int i) {
    return name + "-" + i;
  }

  private static int run(String[] args, Norvia norvia) {
    Run run = norvia.run(args);
    System.err.print(run.err());
    return run.exit();
  }

  private static void hold(Norvia norvia) throws IOException {
    NoteSigner any = NoteSigner.ed25519(Norvia.ORIGIN, new Ed25519Secret(new byte[32]));
    try (LedgerWriter writer = LedgerWriter.open(norvia.ledger(), List.of(any)).expect()) {
      System.out.println(writer.checkpoint().size());
      System.out.flush();
      while (System.in.read() >= 0) {
        // Held until the other side lets go.
      }
    }
  }
}
