package org.detente.cli.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.PassphraseOption;
import org.detente.cli.option.RootOptions;
import org.detente.cli.run.Exit;
import org.detente.cli.text.KeysText;
import org.detente.cli.text.Look;
import org.detente.cli.text.Page;
import org.detente.ledger.keys.Root;
import org.detente.node.Refusal;
import org.detente.node.keys.Passphrases;
import org.detente.node.submission.Founding;
import org.detente.node.submission.FoundingOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keys init`: a root, the first keys, and the ledger that registers them.
@Command(name = "init")
final class KeysInitCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--keeper", required = true, paramLabel = "PARTY")
  private String keeper = "";

  @Option(names = "--origin", required = true, paramLabel = "NAME")
  private String origin = "";

  @Mixin private final RootOptions root = new RootOptions();
  @Mixin private final PassphraseOption passphrase = new PassphraseOption();
  @Mixin private final DataOption data = new DataOption();

  KeysInitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(data, this::found);
  }

  private int found(Path folder) {
    FoundingOrder order = new FoundingOrder(folder, keeper, origin, root.file(), root.cost());
    Passphrases passphrases =
        new Passphrases(
            root.source(session.surroundings()), passphrase.source(session.surroundings()));
    return switch (Founding.run(order, passphrases, new SecureRandom())) {
      case Founding.Result.Refused(List<Refusal> reasons) -> session.refuse(reasons);
      case Founding.Result.Done(String name, Root made) -> {
        Page page = new Page(Look.PLAIN);
        new KeysText(page).founded(name, made, root.file());
        session.output().answer(page);
        yield Exit.OK;
      }
    };
  }
}
