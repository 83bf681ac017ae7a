package org.detente.cli.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.detente.cli.run.Exit;
import org.detente.cli.run.Output;
import org.detente.cli.run.Surroundings;
import org.detente.model.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a whole: which commands there are, and what is said when one cannot be
/// carried out.
@Command(
    name = "detente",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    scope = ScopeType.INHERIT)
public final class Commands implements Runnable {
  private static final String HELP = "org.detente.cli.help";

  private final Surroundings surroundings;
  private final Output output;

  @Option(names = "--debug", scope = ScopeType.INHERIT)
  private boolean debug;

  public Commands(Surroundings surroundings, Output output) {
    this.surroundings = surroundings;
    this.output = output;
  }

  /// Carries out one command line and returns its exit code.
  ///
  /// An error of the machine (no memory, no stack) is told like any other fault.
  public int execute(String... args) {
    try {
      return line().execute(args);
    } catch (Error fault) {
      return fault(fault);
    }
  }

  /// Asked for nothing in particular: says what there is to ask for.
  @Override
  public void run() {
    line().usage(writer());
  }

  private CommandLine line() {
    CommandLine line = new CommandLine(this);
    Session session = new Session(surroundings, output);
    line.addSubcommand("status", new StatusCommand(session));
    line.addSubcommand("explain", new ExplainCommand(session));
    line.addSubcommand("due", new DueCommand(session));
    line.addSubcommand("owes", new OwesCommand(session));
    line.addSubcommand("log", new LogCommand(session));
    line.addSubcommand("export", new ExportCommand(session));
    line.addSubcommand("check", new CheckCommand(session));
    line.addSubcommand("verify", new VerifyCommand(session));
    line.addSubcommand("submit", new SubmitCommand(session));
    line.addSubcommand("receipt", new ReceiptCommand(session));
    line.addSubcommand("gather", new GatherCommand(session));
    line.addSubcommand("policy", new PolicyCommand(session));
    CommandLine witness = group("witness", line);
    witness.addSubcommand("init", new WitnessInitCommand(session));
    witness.addSubcommand("trust", new WitnessTrustCommand(session));
    witness.addSubcommand("cosign", new WitnessCosignCommand(session));
    witness.addSubcommand("serve", new WitnessServeCommand(session));
    witness.addSubcommand("compare", new WitnessCompareCommand(session));
    CommandLine keys = group("keys", line);
    keys.addSubcommand("init", new KeysInitCommand(session));
    keys.addSubcommand("show", new KeysShowCommand(session));
    keys.addSubcommand("rotate", new KeysRotateCommand(session));
    keys.addSubcommand("revoke", new KeysRevokeCommand(session));
    keys.addSubcommand("grant", new KeysGrantCommand(session));
    keys.addSubcommand("passphrase", new KeysPassphraseCommand(session));
    line.addSubcommand("serve", new ServeCommand(session));
    group("record", line).addSubcommand("append", new RecordAppendCommand(session));
    line.addSubcommand("help", new HelpCommand());
    line.setResourceBundle(ResourceBundle.getBundle(HELP, Locale.ENGLISH));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setOut(writer());
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((mistake, args) -> usage(mistake));
    line.setExecutionExceptionHandler((fault, command, result) -> fault(fault));
    return line;
  }

  private static CommandLine group(String name, CommandLine line) {
    CommandLine group = new CommandLine(new GroupCommand());
    line.addSubcommand(name, group);
    return group;
  }

  private PrintWriter writer() {
    return new PrintWriter(
        new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8), true);
  }

  /// A mistake on the command line: what is wrong, what was perhaps meant, and where to read more.
  private int usage(ParameterException mistake) {
    output.refuse(String.valueOf(mistake.getMessage()).replaceFirst("^Error: ", ""));
    List<String> meant =
        mistake instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (!meant.isEmpty()) {
      output.remark(Words.of("cli.meant", String.join(", ", meant)));
    }
    String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
    output.remark(Words.of("cli.tryHelp", command));
    return Exit.USAGE;
  }

  private int fault(Throwable fault) {
    return output.fault(fault, debug || surroundings.variable("DETENTE_DEBUG").isPresent());
  }
}
