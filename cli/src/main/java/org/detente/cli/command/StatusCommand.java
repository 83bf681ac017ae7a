package org.detente.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.assessment.Listing;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.OutputOptions;
import org.detente.cli.option.PointOptions;
import org.detente.cli.run.Exit;
import org.detente.cli.text.Page;
import org.detente.cli.text.StatusText;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Words;
import org.detente.node.contract.StatusJson;
import org.detente.node.home.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `status`: what binds whom on a day, what is counted against which limit, and what is not known.
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "INSTRUMENT")
  private List<String> named = new ArrayList<>();

  @Option(names = "--of", paramLabel = "PARTY")
  private @Nullable String party;

  @Option(names = "--all")
  private boolean all;

  @Mixin private final PointOptions point = new PointOptions();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  StatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.from(data, List.of(point.known()), this::answer);
  }

  private int answer(World world) {
    AsOf asOf = point.asOf(session.surroundings().clock());
    Assessed whole = world.assess(asOf, all ? Listing.ALL : Listing.CURRENT);
    return switch (Selection.of(whole, named, party)) {
      case Selection.Nothing(String why, Optional<String> meant) -> {
        session.output().refuse(why);
        meant.ifPresent(it -> session.output().remark(Words.of("cli.meant", it)));
        yield Exit.USAGE;
      }
      case Selection.Chosen(Assessed assessed) -> print(world, assessed);
    };
  }

  private int print(World world, Assessed assessed) {
    if (output.json()) {
      session.output().answer(StatusJson.of(assessed));
    } else {
      Page page = new Page(output.look(session.surroundings()));
      new StatusText(page, world, assessed, all || !named.isEmpty()).draw();
      session.output().answer(page);
    }
    return Exit.OK;
  }
}
