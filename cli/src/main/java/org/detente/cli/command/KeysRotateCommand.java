package org.detente.cli.command;

import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.PassphraseOption;
import org.detente.cli.option.RootOptions;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.node.submission.RotationOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys rotate`: new keys follow those in use, which retire.
@Command(name = "rotate")
final class KeysRotateCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final RootOptions root = new RootOptions();
  @Mixin private final PassphraseOption passphrase = new PassphraseOption();
  @Mixin private final DataOption data = new DataOption();

  KeysRotateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(
        data,
        folder ->
            new Changing(session, root, passphrase)
                .run(new RotationOrder(folder, root.file(), Reason.RETIRED, root.cost())));
  }
}
