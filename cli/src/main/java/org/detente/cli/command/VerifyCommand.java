package org.detente.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.MemoryOptions;
import org.detente.cli.option.OutputOptions;
import org.detente.cli.option.PathReader;
import org.detente.cli.option.TrustOptions;
import org.detente.cli.run.Exit;
import org.detente.cli.text.Page;
import org.detente.cli.text.VerifyText;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.node.Refusal;
import org.detente.node.contract.VerifyJson;
import org.detente.node.contract.VerifyJson.Checked;
import org.detente.node.proof.Questions;
import org.detente.node.proof.Questions.Means;
import org.detente.verify.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `verify`: the full check of a ledger, a receipt or a contradiction. What is named is a copy that
/// somebody gave us, whose keys must come from elsewhere; a folder of our own data (`--data`) is
/// checked under the keys kept with it.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", arity = "0..1", paramLabel = "WHAT", converter = PathReader.class)
  private @Nullable Path copy;

  @Mixin private final TrustOptions trust = new TrustOptions();
  @Mixin private final MemoryOptions memory = new MemoryOptions();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path shipped = session.shipped();
    Means means = trust.means(session.surroundings().clock());
    Path named = copy;
    if (named != null) {
      return Files.exists(named)
          ? check(List.of(Questions.ofCopy(named, means, shipped)))
          : session
              .output()
              .refuse(Refusal.of(Refusal.Kind.USAGE, "home.missing", named.toString()));
    }
    return session.tell(
        Questions.ofAll(data.folder(session.surroundings()), shipped, means),
        all -> check(all.stream().map(Questions.OfLedger::question).toList()));
  }

  private int check(List<Outcome<Question>> questions) {
    List<Checked> checked = new ArrayList<>();
    for (Outcome<Question> question : questions) {
      Outcome<Checked> outcome = question.then(this::check);
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

  private Outcome<Checked> check(Question question) {
    CheckProgress progress =
        memory.progress(session.surroundings())
            ? new Progress(session.output())
            : CheckProgress.SILENT;
    return question
        .answer(progress, memory.memory())
        .map(report -> new Checked(question.target().toString(), report));
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
