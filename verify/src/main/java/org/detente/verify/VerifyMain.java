package org.detente.verify;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.Refusal;
import org.detente.ledger.check.CheckMemory;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.policy.TrustPolicy;

/// The verifier as a program of its own: `java -cp ... org.detente.verify.VerifyMain WHAT
/// [OPTION]...`.
///
/// Exit codes: 0 everything was checked and holds; 1 what was checked holds, but a key was missing
/// for the rest; 2 the arguments make no sense; 3 there is no ledger, or the keys cannot be read; 4
/// something does not hold; 70 the machine could not read it.
public final class VerifyMain {
  private static final int USAGE = 2;

  private static final String HELP =
      """
      Checks a copy of a ledger: every file, every hash, every signature for which you give a key.
      Or a receipt: that an entry is in a ledger. Or a contradiction: that a ledger has two histories.

        WHAT                 a ledger's folder, a file of receipts, or a contradiction
        --keys FILE          the keys file of this ledger, from a source you trust
        --key KEY            the name of the ledger's root (detente-root:...), alone; or one key: the
                             base64 of an entry key, or a checkpoint's verifier key
        --policy FILE        whose cosignatures count, and how many are enough: your own decision
        --checkpoints DIR    older checkpoints, which the ledger must extend
        --remember DIR       a folder of yours where checks of folders remember what they saw: a ledger
                             that lost entries since, or changed, is damaged; signatures that held
                             are not checked again
        --anew               check every signature again all the same
        --entry FILE         the entry of a receipt that does not hold it

      Keys and policies that lie beside what is checked are never trusted. Exit: 0 all holds, 1 a key
      or a cosignature was missing, 2 usage, 3 nothing to check or no readable keys, 4 something does
      not hold.
      """;

  private VerifyMain() {}

  /// Runs and ends the process with the exit code.
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /// Runs and gives the exit code.
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options = new Options();
    if (!options.read(arguments)) {
      err.print(HELP);
      return USAGE;
    }
    Outcome<CheckReport> outcome =
        options
            .question()
            .then(question -> question.answer(CheckProgress.SILENT, options.memory()));
    return switch (outcome) {
      case Outcome.Accepted<CheckReport>(CheckReport report) -> {
        out.print(Verification.text(report));
        yield report.exitCode();
      }
      case Outcome.Refused<CheckReport>(Refusal refusal) -> {
        err.println(refusal.message());
        yield refusal.category().exitCode();
      }
    };
  }

  /// The arguments, read.
  private static final class Options {
    private Optional<Path> what = Optional.empty();
    private Optional<Path> keysFile = Optional.empty();
    private Optional<Path> policy = Optional.empty();
    private Optional<Path> checkpoints = Optional.empty();
    private Optional<Path> entry = Optional.empty();
    private Optional<Path> memory = Optional.empty();
    private boolean anew = false;
    private final List<String> keys = new ArrayList<>();

    /// Whether the arguments make sense.
    boolean read(List<String> arguments) {
      try {
        for (int i = 0; i < arguments.size(); i++) {
          String argument = arguments.get(i);
          if (argument.equals("--anew")) {
            anew = true;
            continue;
          }
          boolean option = argument.startsWith("-");
          if (option && i + 1 == arguments.size()) {
            return false;
          }
          if (!(option ? readOption(argument, arguments.get(++i)) : readWhat(argument))) {
            return false;
          }
        }
      } catch (InvalidPathException noPath) {
        return false;
      }
      return what.isPresent() && (keysFile.isEmpty() || keys.isEmpty());
    }

    private boolean readWhat(String argument) {
      boolean first = what.isEmpty();
      what = Optional.of(Path.of(argument));
      return first;
    }

    private boolean readOption(String name, String value) {
      switch (name) {
        case "--keys" -> keysFile = Optional.of(Path.of(value));
        case "--checkpoints" -> checkpoints = Optional.of(Path.of(value));
        case "--policy" -> policy = Optional.of(Path.of(value));
        case "--remember" -> memory = Optional.of(Path.of(value));
        case "--entry" -> entry = Optional.of(Path.of(value));
        case "--key" -> keys.add(value);
        default -> {
          return false;
        }
      }
      return true;
    }

    Outcome<Question> question() {
      return trust().then(trust -> question(trust));
    }

    private Outcome<Question> question(Trust trust) {
      Outcome<Optional<TrustPolicy>> read =
          policy.isPresent()
              ? Question.policy(policy.get()).map(Optional::of)
              : Outcome.accepted(Optional.empty());
      return read.map(
          it -> new Question(what.orElseThrow(), trust, it, Optional.empty(), checkpoints, entry));
    }

    Optional<CheckMemory> memory() {
      return memory.map(folder -> new CheckMemory(folder, anew));
    }

    private Outcome<Trust> trust() {
      return keysFile
          .map(file -> KeysFile.read(file).map(KeysFile::trust))
          .orElseGet(() -> KeysFile.ofOptions(keys));
    }
  }
}
