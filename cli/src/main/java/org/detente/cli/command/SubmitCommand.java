package org.detente.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.PassphraseOption;
import org.detente.cli.run.Exit;
import org.detente.cli.text.Look;
import org.detente.cli.text.Page;
import org.detente.cli.text.SubmitText;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.submission.Order;
import org.detente.node.submission.Submission;
import org.detente.node.submission.SubmitResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `submit`: bodies of a file become signed entries of the node's own ledger. The node's data must
/// be named, for the record that came with the program is for reading.
@Command(name = "submit")
final class SubmitCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "FILE")
  private String file = "";

  @Mixin private final PassphraseOption passphrase = new PassphraseOption();
  @Mixin private final DataOption data = new DataOption();

  SubmitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(data, this::submit);
  }

  private int submit(Path folder) {
    Order order = new Order(folder, session.shipped(), file);
    SubmitResult result =
        Submission.run(
            order, session.surroundings().clock(), passphrase.source(session.surroundings()));
    return switch (result) {
      case SubmitResult.Refused(List<Refusal> reasons) -> session.refuse(reasons);
      case SubmitResult.Done done -> tell(done);
    };
  }

  private int tell(SubmitResult.Done done) {
    done.remarks().forEach(it -> session.output().remark(Words.of(it)));
    Page page = new Page(Look.PLAIN);
    new SubmitText(page).draw(done);
    session.output().answer(page);
    // That somebody else writes is no failure: what was submitted is safe, and the other goes on.
    return done.held()
        .filter(it -> it.kind() != Refusal.Kind.BUSY)
        .map(session.output()::refuse)
        .orElse(Exit.OK);
  }
}
