package org.detente.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detente.cli.option.DescriptorReader;
import org.detente.cli.option.KeyChangeOptions;
import org.detente.cli.option.PassphraseReader;
import org.detente.cli.option.ReasonReader;
import org.detente.cli.run.Exit;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.model.Words;
import org.detente.node.submission.Granting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keys grant`: registers, in one's own ledger, the keys with which the node cosigns others.
@Command(name = "grant")
final class KeysGrantCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--why", paramLabel = "REASON", converter = ReasonReader.class)
  private Reason why = Reason.RETIRED;

  @Option(names = "--witness-passphrase-fd", paramLabel = "N", converter = DescriptorReader.class)
  private @Nullable Integer descriptor;

  @Mixin private final KeyChangeOptions options = new KeyChangeOptions();

  KeysGrantCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(options.data(), this::grant);
  }

  private int grant(Path folder) {
    var witness = new PassphraseReader(session.surroundings().typing(), descriptor);
    return session.tell(
        new Granting(folder, options.root(), why)
            .run(options.passphrases(session.surroundings()), witness),
        granted -> {
          granted.remarks().forEach(remark -> session.output().remark(Words.of(remark)));
          session
              .output()
              .answer(Words.of("keys.granted", granted.name(), granted.origin(), granted.from()));
          return Exit.OK;
        });
  }
}
