package org.detente.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A Java machine of its own, to be waited for or killed. Its program tells numbers, a line each,
/// on its standard output; what it has to say otherwise goes where this process's errors go.
public final class JavaProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private JavaProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Starts the program of a class of the tests.
  ///
  /// @param program the class that has the `main`
  public static JavaProcess of(Class<?> program, String... arguments) throws IOException {
    return under(List.of(), program, arguments);
  }

  /// The same under another command.
  ///
  /// @param command the command, to which that of the machine is added
  public static JavaProcess under(List<String> command, Class<?> program, String... arguments)
      throws IOException {
    List<String> whole = new ArrayList<>(command);
    whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    String home = System.getProperty("detente.home");
    if (home != null) {
      whole.add("-Ddetente.home=" + home);
    }
    whole.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    whole.addAll(List.of("-XX:-UsePerfData", "--sun-misc-unsafe-memory-access=allow"));
    whole.addAll(List.of("-cp", classPath(), program.getName()));
    whole.addAll(List.of(arguments));
    return new JavaProcess(
        new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private static String classPath() {
    String tests = System.getProperty("surefire.test.class.path", "");
    return tests.isEmpty() ? System.getProperty("java.class.path") : tests;
  }

  /// Tells a number, from within the process.
  public static void tell(long number) {
    System.out.println(number);
    System.out.flush();
  }

  /// Waits, within the process, until the other side lets go.
  public static void untilReleased() throws IOException {
    while (System.in.read() >= 0) {
      // Held until then.
    }
  }

  /// The next number told, or -1 when the process has ended.
  public int next() throws IOException {
    String line = output.readLine();
    return line == null ? -1 : Integer.parseInt(line);
  }

  /// Reads until the process ends, and gives the last number told, or the one given.
  public int last(int otherwise) throws IOException {
    int last = otherwise;
    for (int told = next(); told >= 0; told = next()) {
      last = told;
    }
    return last;
  }

  /// Kills the process as `kill -9` does. (Process.destroyForcibly would also drop what it has
  /// told.)
  public void kill() {
    process.toHandle().destroyForcibly();
  }

  /// Lets a process go on that waits for it.
  public void release() throws IOException {
    process.getOutputStream().close();
  }

  /// Waits for the end.
  public int exitCode() {
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
