package org.detente.cli.command;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.cli.option.CountReader;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.InstantReader;
import org.detente.cli.option.OutputOptions;
import org.detente.cli.run.Exit;
import org.detente.cli.text.LogText;
import org.detente.cli.text.Page;
import org.detente.model.Fact;
import org.detente.model.Known;
import org.detente.node.contract.LogJson;
import org.detente.node.home.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `log`: the entries of the ledgers in their order.
@Command(name = "log")
final class LogCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--since", paramLabel = "DATE", converter = InstantReader.class)
  private @Nullable Instant since;

  @Option(names = "--instrument", paramLabel = "ID")
  private @Nullable String instrument;

  @Option(names = "--limit", paramLabel = "N", converter = CountReader.class)
  private int limit = Integer.MAX_VALUE;

  @Mixin private final DataOption data = new DataOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  LogCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.from(data, List.of(), this::answer);
  }

  private int answer(World world) {
    List<Fact> chosen =
        world.facts().known(new Known.Everything()).stream().filter(this::asked).toList();
    List<Fact> shown = chosen.subList(Math.max(0, chosen.size() - limit), chosen.size());
    if (output.json()) {
      session.output().answer(LogJson.of(world.facts().ledgers(), shown));
    } else {
      Page page = new Page(output.look(session.surroundings()));
      new LogText(page, world.facts().ledgers()).draw(shown, chosen.size());
      session.output().answer(page);
    }
    return Exit.OK;
  }

  private boolean asked(Fact fact) {
    return (since == null || !fact.known().isBefore(since))
        && (instrument == null || fact.instrument().equals(instrument));
  }
}
