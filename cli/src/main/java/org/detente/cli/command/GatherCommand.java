package org.detente.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.PathReader;
import org.detente.cli.run.Exit;
import org.detente.cli.text.GatherText;
import org.detente.cli.text.Look;
import org.detente.cli.text.Page;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.gathering.Gathering;
import org.detente.node.gathering.Gathering.Gathered;
import org.detente.node.gathering.Said;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `gather`: asks the node's witnesses to cosign the head of its own ledger.
@Command(name = "gather")
final class GatherCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--for", paramLabel = "WITNESS")
  private @Nullable String to;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable String out;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--from", paramLabel = "WITNESS")
  private @Nullable String from;

  @Option(names = "--reply", paramLabel = "FILE", converter = PathReader.class)
  private @Nullable Path reply;

  @Mixin private final DataOption data = new DataOption();

  GatherCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(data, this::gather);
  }

  private int gather(Path folder) {
    String asked = to;
    String file = out;
    if (asked != null && file != null && from == null && reply == null) {
      return session.tell(
          Gathering.request(folder, asked),
          it ->
              session.write(
                  file,
                  force,
                  it.bytes(),
                  Words.of("gather.requested", it.checkpoint().size(), file)));
    }
    String answered = from;
    Path came = reply;
    if (answered != null && came != null && asked == null && file == null) {
      return session.tell(Gathering.reply(folder, answered, came), this::answer);
    }
    boolean plain = asked == null && file == null && answered == null && came == null;
    return plain
        ? session.tell(Gathering.overHttp(folder), this::answer)
        : session.output().refuse(Refusal.of(Kind.USAGE, "gather.pairs"));
  }

  private int answer(Gathered gathered) {
    Page page = new Page(Look.PLAIN);
    new GatherText(page).draw(gathered);
    session.output().answer(page);
    if (gathered.said().stream().anyMatch(Said::alarming)) {
      return Exit.DAMAGED;
    }
    return gathered.said().stream().allMatch(Said::cosigned) ? Exit.OK : Exit.FOUND;
  }
}
