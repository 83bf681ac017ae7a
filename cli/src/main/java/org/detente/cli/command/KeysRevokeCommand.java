package org.detente.cli.command;

import java.util.concurrent.Callable;
import org.detente.cli.option.KeyChangeOptions;
import org.detente.cli.option.ReasonReader;
import org.detente.ledger.keys.KeyChange.Reason;
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

  @Mixin private final KeyChangeOptions options = new KeyChangeOptions();

  KeysRevokeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return new Changing(session, options).run(why);
  }
}
