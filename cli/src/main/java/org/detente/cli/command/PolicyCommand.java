package org.detente.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.cli.option.CountReader;
import org.detente.cli.option.PathReader;
import org.detente.ledger.policy.SplitView;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.gathering.PolicyMaking;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `policy`: writes down whose cosignatures count and how many are enough.
@Command(name = "policy")
final class PolicyCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--log", required = true, paramLabel = "LEDGER", converter = PathReader.class)
  private List<Path> logs = new ArrayList<>();

  @Option(names = "--witness", paramLabel = "CARD", converter = PathReader.class)
  private List<Path> witnesses = new ArrayList<>();

  @Option(names = "--quorum", paramLabel = "K", converter = CountReader.class)
  private @Nullable Integer quorum;

  @Option(names = "--addressee", paramLabel = "NAME")
  private @Nullable String addressee;

  @Option(names = "--out", required = true, paramLabel = "FILE")
  private String out = "";

  @Option(names = "--force")
  private boolean force;

  PolicyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (witnesses.isEmpty() != (quorum == null)) {
      return session.output().refuse(Refusal.of(Kind.USAGE, "gather.quorum-alone"));
    }
    int enough = quorum == null ? 0 : quorum;
    var wanted = new PolicyMaking.Wanted(logs, witnesses, enough, Optional.ofNullable(addressee));
    return session.tell(PolicyMaking.run(wanted), this::answer);
  }

  private int answer(PolicyMaking.Made made) {
    if (made.view().isEmpty()) {
      return session.write(out, force, made.text(), Words.of("gather.card", out, made.origins()));
    }
    SplitView view = made.view().get();
    int tolerated = view.toleratedColluders();
    return session.write(
        out,
        force,
        made.text(),
        Words.of("gather.policy", out, view.quorum(), view.witnesses()),
        tolerated < 0
            ? Words.of("gather.split.none", view.quorum())
            : Words.of("gather.split.safe", tolerated, view.toleratedAbsences()));
  }
}
