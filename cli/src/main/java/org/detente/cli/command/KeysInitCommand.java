package org.detente.cli.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.cli.option.KeyChangeOptions;
import org.detente.cli.run.Exit;
import org.detente.cli.text.KeysText;
import org.detente.cli.text.Look;
import org.detente.cli.text.Page;
import org.detente.ledger.keys.Root;
import org.detente.node.Refusal;
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

  @Mixin private final KeyChangeOptions options = new KeyChangeOptions();

  KeysInitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(options.data(), this::found);
  }

  private int found(Path folder) {
    FoundingOrder order = new FoundingOrder(folder, keeper, origin, options.root(), options.cost());
    return switch (Founding.run(
        order, options.passphrases(session.surroundings()), new SecureRandom())) {
      case Founding.Result.Refused(List<Refusal> reasons) -> session.refuse(reasons);
      case Founding.Result.Done(String name, Root made) -> {
        Page page = new Page(Look.PLAIN);
        new KeysText(page).founded(name, made, options.root());
        session.output().answer(page);
        yield Exit.OK;
      }
    };
  }
}
