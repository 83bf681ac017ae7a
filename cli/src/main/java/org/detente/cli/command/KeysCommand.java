package org.detente.cli.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `keys`: the keys of one's own ledger; the work itself is in the commands below it.
@Command(name = "keys")
final class KeysCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  /// With all that is below it.
  static CommandLine line(Session session) {
    CommandLine keys = new CommandLine(new KeysCommand());
    keys.addSubcommand("init", new KeysInitCommand(session));
    keys.addSubcommand("show", new KeysShowCommand(session));
    keys.addSubcommand("rotate", new KeysRotateCommand(session));
    keys.addSubcommand("revoke", new KeysRevokeCommand(session));
    return keys;
  }

  @Override
  public void run() {
    CommandSpec here = Objects.requireNonNull(spec);
    throw new ParameterException(here.commandLine(), "Missing required subcommand");
  }
}
