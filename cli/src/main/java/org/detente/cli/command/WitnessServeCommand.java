package org.detente.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.PassphraseOption;
import org.detente.cli.option.PortReader;
import org.detente.model.Words;
import org.detente.node.http.Server;
import org.detente.node.witness.WitnessSite;
import org.detente.node.witness.Witnessing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `witness serve`: cosigns over HTTP until the program is stopped.
@Command(name = "serve")
final class WitnessServeCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--port", paramLabel = "PORT", converter = PortReader.class)
  private int port = 7767;

  @Option(names = "--address", paramLabel = "ADDRESS")
  private String address = "127.0.0.1";

  @Mixin private final PassphraseOption passphrase = new PassphraseOption();
  @Mixin private final DataOption data = new DataOption();

  WitnessServeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(data, this::open);
  }

  private int open(Path folder) {
    return session.tell(
        new Witnessing(folder)
            .site(session.surroundings().clock(), passphrase.source(session.surroundings())),
        this::serve);
  }

  private int serve(WitnessSite site) {
    try (site) {
      return session.serve(
          Server.on(
              address,
              port,
              site,
              fault -> session.output().fault(fault, false),
              session.surroundings().clock()),
          server -> Words.of("witness.serving", site.name(), server.address()));
    }
  }
}
