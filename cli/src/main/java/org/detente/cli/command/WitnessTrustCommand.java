package org.detente.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.PathReader;
import org.detente.cli.run.Exit;
import org.detente.model.Words;
import org.detente.node.witness.Witnessing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `witness trust`: from now on a ledger is cosigned.
@Command(name = "trust")
final class WitnessTrustCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "LEDGER", converter = PathReader.class)
  private Path ledger = Path.of("");

  @Mixin private final DataOption data = new DataOption();

  WitnessTrustCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(data, this::trust);
  }

  private int trust(Path folder) {
    return session.tell(
        new Witnessing(folder).trust(ledger),
        origin -> {
          session.output().answer(Words.of("witness.trusts", origin));
          return Exit.OK;
        });
  }
}
