package org.detente.cli.submit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.cli.Run;
import org.detente.ledger.note.NoteSigner;
import org.detente.ledger.signature.Ed25519Secret;
import org.detente.ledger.store.LedgerWriter;
import org.detente.testkit.JavaProcess;

/// Java machines of their own that submit, or hold a ledger. They tell what they have done.
public final class SubmitProcess {
  private SubmitProcess() {}

  /// Submits the files of [#files], `<name>-<i>-a` and `<name>-<i>-b` from 0 on, and tells each `i`
  /// once its submission has ended well.
  public static JavaProcess of(Norvia norvia, String name, int files) throws IOException {
    return JavaProcess.of(
        SubmitProcess.class, "submit", norvia.root().toString(), name, Integer.toString(files));
  }

  /// Takes the ledger, says so, and holds it until its standard input ends.
  static JavaProcess holding(Norvia norvia) throws IOException {
    return JavaProcess.of(SubmitProcess.class, "hold", norvia.root().toString());
  }

  /// Submits one such file on a machine where no file can become longer than some blocks of 512
  /// bytes: to write on is refused there as on a full disk.
  static JavaProcess onFullDisk(int blocks, Norvia norvia, String name) throws IOException {
    List<String> limited = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "limited");
    return JavaProcess.under(
        limited, SubmitProcess.class, "submit", norvia.root().toString(), name, "1");
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
      JavaProcess.tell(i);
    }
    return 0;
  }

  /// Writes the files that are submitted.
  public static void files(Norvia norvia, String name, int files) {
    norvia.passphrase();
    for (int i = 0; i < files; i++) {
      String file = fileName(name, i);
      norvia.statements(file, file + "-a", file + "-b");
    }
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
      JavaProcess.tell(writer.checkpoint().size());
      JavaProcess.untilReleased();
    }
  }
}
