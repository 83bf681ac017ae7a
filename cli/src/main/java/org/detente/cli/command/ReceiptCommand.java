package org.detente.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.cli.option.AskedReader;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.PathReader;
import org.detente.cli.run.Exit;
import org.detente.ledger.Specification;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.home.Home;
import org.detente.node.home.LedgerFolder;
import org.detente.node.receipt.MadeReceipts;
import org.detente.node.receipt.ReceiptMaking;
import org.detente.node.receipt.ReceiptMaking.Asked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `receipt`: the proof that entries are in a ledger, for somebody who does not have it.
@Command(name = "receipt")
final class ReceiptCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "ENTRY", converter = AskedReader.class)
  private List<Asked> entries = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR", converter = PathReader.class)
  private @Nullable Path out;

  @Option(names = "--without-entry")
  private boolean withoutEntry;

  @Mixin private final DataOption data = new DataOption();

  ReceiptCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<String> folder = data.folder(session.surroundings());
    return switch (Home.ledgers(folder, session.shipped())) {
      case Home.Ledgers.Refused(Refusal why) -> session.output().refuse(why);
      case Home.Ledgers.Found(List<LedgerFolder> ledgers) ->
          session.tell(
              ReceiptMaking.run(ledgers, folder.flatMap(Home::existing), entries, !withoutEntry),
              this::answer);
    };
  }

  private int answer(MadeReceipts made) {
    Path folder = out;
    if (folder == null) {
      session.output().answer(made.bytes());
      return Exit.OK;
    }
    String policy = made.policy().isPresent() ? " --policy policy" : "";
    String readme =
        Words.of("receipt.readme", made.name(), policy, Specification.TLOG_PROOF.revision()) + "\n";
    return session.tell(
        made.put(folder, readme),
        file -> {
          int count = made.receipts().size();
          String grade = Words.of("gather.grade." + made.grade().word());
          session
              .output()
              .answer(Words.of("receipt.made", count, made.size(), grade, file.toString()));
          return Exit.OK;
        });
  }
}
