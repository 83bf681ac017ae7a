package org.detente.cli.command;

import java.util.concurrent.Callable;
import org.detente.cli.option.KeyChangeOptions;
import org.detente.ledger.keys.KeyChange.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `keys rotate`: new keys follow those in use, which retire.
@Command(name = "rotate")
final class KeysRotateCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final KeyChangeOptions options = new KeyChangeOptions();

  KeysRotateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return new Changing(session, options).run(Reason.RETIRED);
  }
}
