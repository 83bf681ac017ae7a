package org.detente.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detente.cli.option.PathReader;
import org.detente.cli.run.Exit;
import org.detente.ledger.witness.ContradictionText;
import org.detente.model.Words;
import org.detente.node.witness.Comparison;
import org.detente.node.witness.Comparison.Compared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `witness compare`: whether a ledger begins as a head says that somebody else was shown.
@Command(name = "compare")
final class WitnessCompareCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "FOLDER", converter = PathReader.class)
  private Path folder = Path.of("");

  @Parameters(index = "1", paramLabel = "HEAD", converter = PathReader.class)
  private Path head = Path.of("");

  @Option(names = "--log", required = true, paramLabel = "LEDGER", converter = PathReader.class)
  private Path log = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE")
  private String out = "";

  @Option(names = "--force")
  private boolean force;

  WitnessCompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.tell(Comparison.run(folder, head, log), this::answer);
  }

  private int answer(Compared compared) {
    if (compared.contradiction().isEmpty()) {
      session.output().answer(Words.of("witness.compare.same", compared.origin(), compared.size()));
      return Exit.OK;
    }
    byte[] proof = ContradictionText.write(compared.contradiction().get());
    int written = session.write(out, force, proof, Words.of("witness.contradiction", out));
    return written == Exit.OK ? Exit.DAMAGED : written;
  }
}
