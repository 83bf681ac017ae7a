package org.detente.cli.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.detente.agreement.Agreement;
import org.detente.assessment.Difference;
import org.detente.assessment.Listing;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.KnownReader;
import org.detente.cli.option.OutputOptions;
import org.detente.cli.option.PointOptions;
import org.detente.cli.run.Exit;
import org.detente.cli.text.DifferenceText;
import org.detente.cli.text.ExplainText;
import org.detente.cli.text.Heading;
import org.detente.cli.text.Look.Ink;
import org.detente.cli.text.Page;
import org.detente.cli.text.Times;
import org.detente.model.AsOf;
import org.detente.model.Assessed;
import org.detente.model.Facts;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.Words;
import org.detente.node.contract.DifferenceJson;
import org.detente.node.contract.ExplainJson;
import org.detente.node.contract.StatusJson;
import org.detente.node.home.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `explain`: one finding with its reasons, down to articles and ledger entries.
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST = 40;

  private final Session session;

  @Parameters(index = "0", paramLabel = "FINDING")
  private String finding = "";

  @Option(
      names = "--diff-known-at",
      arity = "2",
      paramLabel = "POINT",
      converter = KnownReader.class)
  private List<Known> between = new ArrayList<>();

  @Mixin private final PointOptions point = new PointOptions();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Known> points = between.isEmpty() ? List.of(point.known()) : between;
    return session.from(data, points, between.isEmpty() ? this::explain : this::difference);
  }

  private int explain(World world) {
    AsOf asOf = point.asOf(session.surroundings().clock());
    Assessed assessed = world.assess(asOf, Listing.ALL);
    return switch (FindingName.find(finding, assessed.findings(), asOf.valid())) {
      case FindingName.NotFound none -> unknown(none, world, assessed);
      case FindingName.Found found -> explain(world, assessed, found.finding());
    };
  }

  private int difference(World world) {
    Instant valid = point.asOf(session.surroundings().clock()).valid();
    Assessed assessed = world.assess(new AsOf(valid, between.getLast()), Listing.ALL);
    return switch (FindingName.find(finding, assessed.findings(), valid)) {
      case FindingName.NotFound none -> unknown(none, world, assessed);
      case FindingName.Found found -> difference(world, valid, found.finding().id());
    };
  }

  private int difference(World world, Instant valid, String id) {
    List<Difference.Step> steps = world.between(valid, id, between.getFirst(), between.getLast());
    List<Facts.LedgerHead> ledgers = world.facts().ledgers();
    String from = StatusJson.knownAt(between.getFirst(), ledgers);
    String to = StatusJson.knownAt(between.getLast(), ledgers);
    if (output.json()) {
      session.output().answer(DifferenceJson.of(id, valid, from, to, steps, world.entries()));
    } else {
      Page page = new Page(output.look(session.surroundings()));
      new DifferenceText(page, world.entries()).draw(id, Times.text(valid), from, to, steps);
      session.output().answer(page);
    }
    return Exit.OK;
  }

  private int explain(World world, Assessed assessed, Finding found) {
    if (output.json()) {
      session.output().answer(ExplainJson.of(assessed, found, world.entries()));
    } else {
      Page page = new Page(output.look(session.surroundings()));
      page.text(0, Ink.STRONG, found.id());
      new Heading(page, world, assessed).draw();
      page.blank();
      Agreement agreement = Objects.requireNonNull(world.agreements().get(found.instrument()));
      ExplainText text = new ExplainText(page, agreement, world.entries());
      text.draw(found, assessed.asOf().valid());
      text.close();
      session.output().answer(page);
    }
    return Exit.OK;
  }

  /// What could have been asked: of the instrument named, where there is one; else what is called
  /// as was probably meant, in any instrument; else all.
  private List<String> there(List<Finding> findings, List<String> meant) {
    List<String> ids = findings.stream().map(Finding::id).toList();
    String instrument = finding.substring(0, finding.indexOf('/') + 1);
    List<String> near =
        ids.stream()
            .filter(id ->
                instrument.isEmpty()
                    ? meant.stream().anyMatch(it -> id.endsWith("/" + it))
                    : id.startsWith(instrument))
            .toList();
    return near.isEmpty() ? ids : near;
  }

  private int unknown(FindingName.NotFound none, World world, Assessed assessed) {
    session.output().refuse(none.why());
    none.meant().forEach(meant -> session.output().remark(Words.of("cli.meant", meant)));
    List<String> there = there(world.assess(assessed.asOf()).findings(), none.meant());
    session.output().remark(Words.of("cli.finding.list"));
    there.stream().limit(MOST).map(id -> "  " + id).forEach(session.output()::remark);
    if (there.size() > MOST) {
      session.output().remark(Words.of("cli.finding.more", there.size() - MOST));
    }
    return Exit.USAGE;
  }
}
