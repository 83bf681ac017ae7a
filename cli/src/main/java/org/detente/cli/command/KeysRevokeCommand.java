package org.detente.cli.command;

import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.PassphraseOption;
import org.detente.cli.option.ReasonReader;
import org.detente.cli.option.RootOptions;
import org.detente.ledger.keys.KeyChange.Reason;
import org.detente.node.submission.RotationOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keys revoke`: keys that were lost, or that others may have, sign nothing more; new ones take
/// their place.
@Command(name = "revoke")
final class KeysRevokeCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--why", required = true, paramLabel = "REASON", converter = ReasonReader.class)
  private Reason why = Reason.COMPROMISED;

  @Mixin private final RootOptions root = new RootOptions();
  @Mixin private final PassphraseOption passphrase = new PassphraseOption();
  @Mixin private final DataOption data = new DataOption();

  KeysRevokeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(
        data,
        folder ->
            new Changing(session, root, passphrase)
                .run(new RotationOrder(folder, root.file(), why, root.cost())));
  }
}
