package org.detente.cli.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.DescriptorReader;
import org.detente.cli.option.MemoryReader;
import org.detente.cli.option.PassphraseReader;
import org.detente.cli.option.PathReader;
import org.detente.cli.run.Exit;
import org.detente.model.Words;
import org.detente.node.Result;
import org.detente.node.keys.Cost;
import org.detente.node.submission.Resealing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keys passphrase`: seals keys anew under another passphrase.
@Command(name = "passphrase")
final class KeysPassphraseCommand implements Callable<Integer> {
  private final Session session;

  @ArgGroup private Which which = new Which();

  /// Whose keys; those of the node where nothing else is said.
  static final class Which {
    @Option(names = "--root", paramLabel = "FILE", converter = PathReader.class)
    private @Nullable Path root;

    @Option(names = "--witness")
    private boolean witness;
  }

  @Option(names = "--passphrase-fd", paramLabel = "N", converter = DescriptorReader.class)
  private @Nullable Integer old;

  @Option(names = "--new-passphrase-fd", paramLabel = "N", converter = DescriptorReader.class)
  private @Nullable Integer chosen;

  @Option(names = "--memory", paramLabel = "MIB", converter = MemoryReader.class)
  private @Nullable Integer memory;

  @Mixin private final DataOption data = new DataOption();

  KeysPassphraseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var typing = session.surroundings().typing();
    Resealing resealing =
        new Resealing(
            new PassphraseReader(typing, old),
            new PassphraseReader(typing, chosen),
            Optional.ofNullable(memory).map(Cost::ofMib),
            new SecureRandom());
    if (which.root != null) {
      return tell(resealing.root(which.root));
    }
    return session.ownData(
        data, folder -> tell(which.witness ? resealing.witness(folder) : resealing.node(folder)));
  }

  private int tell(Result<Path> result) {
    return session.tell(
        result,
        file -> {
          session.output().answer(Words.of("keys.resealed", file.toString()));
          return Exit.OK;
        });
  }
}
