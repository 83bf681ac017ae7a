package org.detente.cli.command;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.assessment.calendar.Coming;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.DaysReader;
import org.detente.cli.option.InstantReader;
import org.detente.cli.option.OutputOptions;
import org.detente.cli.option.PointOptions;
import org.detente.cli.run.Exit;
import org.detente.cli.text.DueText;
import org.detente.cli.text.Page;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.UtcCalendar;
import org.detente.model.Words;
import org.detente.node.contract.CalendarJson;
import org.detente.node.export.Extent;
import org.detente.node.export.calendar.CalendarFile;
import org.detente.node.home.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `due`: what is due or comes in the days after any day, by which rule, in whose calendar.
@Command(name = "due")
final class DueCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--from", paramLabel = "DATE", converter = InstantReader.class)
  private @Nullable Instant from;

  @Option(names = "--days", paramLabel = "N", converter = DaysReader.class)
  private int days = 90;

  @Option(names = "--of", paramLabel = "PARTY")
  private @Nullable String of;

  @Option(names = "--ics")
  private boolean ics;

  @Mixin private final PointOptions point = new PointOptions();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  DueCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (ics && output.json()) {
      session.output().refuse(Words.of("due.one"));
      return Exit.USAGE;
    }
    return session.from(data, List.of(point.known()), this::answer);
  }

  private int answer(World world) {
    AsOf asOf = point.asOf(session.surroundings().clock(), from);
    Instant begin = from == null ? asOf.valid() : from;
    Instant end = UtcCalendar.plus(begin, Period.ofDays(days)).minusNanos(1);
    Extent extent = new Extent(world, asOf, begin, end);
    List<Coming> comings = extent.comings();
    if (of != null) {
      var agreements = world.standpoint(asOf.known()).agreements().values();
      switch (PartyName.find(of, agreements)) {
        case PartyName.NotFound none -> {
          return unknown(of, none);
        }
        case PartyName.Found found -> comings = Coming.of(found.party(), comings);
      }
    }
    return answer(extent, comings);
  }

  private int answer(Extent extent, List<Coming> comings) {
    Assessed assessed = extent.assessed();
    if (ics) {
      session.output().answer(CalendarFile.of(extent, comings));
    } else if (output.json()) {
      session.output().answer(CalendarJson.of(assessed, extent, comings));
    } else {
      Page page = new Page(output.look(session.surroundings()));
      new DueText(page, extent, assessed).draw(comings);
      session.output().answer(page);
    }
    return Exit.OK;
  }

  private int unknown(String name, PartyName.NotFound none) {
    session.output().refuse(Words.of("due.party", name));
    none.meant().ifPresent(meant -> session.output().remark(Words.of("cli.meant", meant)));
    session.output().remark(Words.of("due.parties", String.join(", ", none.parties())));
    return Exit.USAGE;
  }
}
