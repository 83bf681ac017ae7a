package org.detente.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import org.detente.cli.command.Commands;
import org.detente.cli.run.LocalTyping;
import org.detente.cli.run.Output;
import org.detente.cli.run.Surroundings;

/// The command `detente`.
public final class Detente {
  private Detente() {}

  /// Runs one command and ends the process with its exit code. The folder that holds the shipped
  /// record is named by the system property `detente.home`; without it, it is the working folder.
  public static void main(String[] args) {
    // Unbuffered files, not the streams of System: those hide it when the reader has gone or the
    // disk is full.
    var surroundings =
        new Surroundings(
            System.getenv(),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Clock.systemUTC(),
            onTerminal(),
            Path.of(System.getProperty("detente.home", "")).toAbsolutePath(),
            new LocalTyping());
    System.exit(run(args, surroundings));
  }

  // Whether there is a console without a terminal depends on the release and on a system property;
  // null is possible.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// Runs one command and returns its exit code; nothing else of the process is touched.
  public static int run(String[] args, Surroundings surroundings) {
    return new Commands(surroundings, new Output(surroundings)).execute(args);
  }
}
