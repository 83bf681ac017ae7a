package org.detente.cli.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.MemoryReader;
import org.detente.cli.option.PassphraseOption;
import org.detente.cli.run.Exit;
import org.detente.model.Words;
import org.detente.node.keys.Cost;
import org.detente.node.witness.Sealing;
import org.detente.node.witness.Witnessing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `witness init`: makes the node a witness, once.
@Command(name = "init")
final class WitnessInitCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "NAME")
  private String name = "";

  @Option(names = "--url", paramLabel = "URL")
  private @Nullable String url;

  @Option(names = "--memory", paramLabel = "MIB", converter = MemoryReader.class)
  private @Nullable Integer memory;

  @Mixin private final PassphraseOption passphrase = new PassphraseOption();
  @Mixin private final DataOption data = new DataOption();

  WitnessInitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(data, this::init);
  }

  private int init(Path folder) {
    Cost cost = memory == null ? Cost.USUAL : Cost.ofMib(memory);
    Witnessing witness = new Witnessing(folder);
    return session.tell(
        witness.found(
            name,
            Optional.ofNullable(url),
            new Sealing(passphrase.source(session.surroundings()), cost, new SecureRandom())),
        card -> {
          session.output().answer(Words.of("witness.made", name, card.toString()));
          return Exit.OK;
        });
  }
}
