package org.detente.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.OutputOptions;
import org.detente.cli.option.PathReader;
import org.detente.cli.run.Exit;
import org.detente.cli.text.Page;
import org.detente.cli.text.VerifyText;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.CheckMemory;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.node.Refusal;
import org.detente.node.contract.VerifyJson;
import org.detente.node.contract.VerifyJson.Checked;
import org.detente.node.home.Home;
import org.detente.node.home.LedgerFolder;
import org.detente.node.proof.Proof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verify`: the full check of a ledger. A folder named as DIR is a copy that somebody gave us,
/// whose keys must come from elsewhere; a folder of our own data (`--data`) is checked under the
/// keys kept with it.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", arity = "0..1", paramLabel = "DIR")
  private @Nullable String copy;

  @Option(names = "--key", paramLabel = "KEY")
  private List<String> keys = new ArrayList<>();

  @Option(names = "--memory", paramLabel = "FOLDER", converter = PathReader.class)
  private @Nullable Path memory;

  @Option(names = "--anew")
  private boolean anew;

  @Option(names = "--progress")
  private boolean progress;

  @Mixin private final DataOption data = new DataOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (copy != null) {
      return ofCopy(copy);
    }
    Home.Ledgers found = Home.ledgers(data.folder(session.surroundings()), session.shipped());
    return switch (found) {
      case Home.Ledgers.Refused(Refusal why) -> session.output().refuse(why);
      case Home.Ledgers.Found(List<LedgerFolder> ledgers) ->
          check(ledgers.stream().map(it -> Proof.ofOwn(it, keys)).toList());
    };
  }

  private int ofCopy(String named) {
    Optional<Path> folder = Home.existing(named);
    return folder.isEmpty()
        ? session.output().refuse(Refusal.of(Refusal.Kind.USAGE, "home.missing", named))
        : check(List.of(Proof.ofCopy(folder.get(), keys, session.shipped())));
  }

  private int check(List<Outcome<Proof>> proofs) {
    List<Checked> checked = new ArrayList<>();
    for (Outcome<Proof> proof : proofs) {
      Outcome<Checked> outcome = proof.then(this::check);
      if (outcome instanceof Outcome.Refused<Checked>(var why)) {
        return session.output().refuse(Refusal.of(why));
      }
      checked.add(outcome.expect());
    }
    answer(checked);
    return checked.stream()
        .map(Checked::report)
        .mapToInt(CheckReport::exitCode)
        .max()
        .orElse(Exit.OK);
  }

  private Outcome<Checked> check(Proof proof) {
    return proof
        .check(progress(), Optional.ofNullable(memory).map(it -> new CheckMemory(it, anew)))
        .map(report -> new Checked(proof.ledger().toString(), report));
  }

  /// Told where somebody watches, or wants it told.
  private CheckProgress progress() {
    return progress || session.surroundings().terminal()
        ? new Progress(session.output())
        : CheckProgress.SILENT;
  }

  private void answer(List<Checked> checked) {
    if (output.json()) {
      session.output().answer(VerifyJson.of(checked));
    } else {
      Page page = new Page(output.look(session.surroundings()));
      new VerifyText(page).draw(checked);
      session.output().answer(page);
    }
  }
}
