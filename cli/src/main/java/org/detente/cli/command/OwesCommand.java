package org.detente.cli.command;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.agreement.Vocabulary.Field;
import org.detente.assessment.supposed.Event;
import org.detente.assessment.supposed.Owed;
import org.detente.assessment.supposed.Supposition;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.InstantReader;
import org.detente.cli.option.OutputOptions;
import org.detente.cli.option.PointOptions;
import org.detente.cli.run.Exit;
import org.detente.cli.text.OwesText;
import org.detente.cli.text.Page;
import org.detente.model.AsOf;
import org.detente.model.ImpreciseDate;
import org.detente.model.Nearest;
import org.detente.model.Party;
import org.detente.model.Words;
import org.detente.node.contract.OwesJson;
import org.detente.node.home.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `owes`: what one event that is only supposed would owe, to whom, by when, under which
/// instruments.
@Command(name = "owes")
final class OwesCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "EVENT")
  private String event = "";

  @Parameters(index = "1..*", paramLabel = "FIELD=VALUE")
  private List<String> fields = new ArrayList<>();

  @Option(names = "--by", required = true, paramLabel = "PARTY")
  private String by = "";

  @Option(names = "--notice", paramLabel = "INSTANT", converter = InstantReader.class)
  private @Nullable Instant notice;

  @Mixin private final PointOptions point = new PointOptions();
  @Mixin private final DataOption data = new DataOption();
  @Mixin private final OutputOptions output = new OutputOptions();

  OwesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.from(data, List.of(point.known()), this::answer);
  }

  private int answer(World world) {
    AsOf asOf = point.asOf(session.surroundings().clock());
    Supposition supposition =
        new Supposition(world.agreements().values(), world.facts(), asOf.known());
    if (!supposition.events().contains(event)) {
      return mistake(
          Words.of("owes.event", event),
          Nearest.to(event, supposition.events()),
          supposition.events());
    }
    for (String field : fields) {
      int refused = refused(field, supposition);
      if (refused != Exit.OK) {
        return refused;
      }
    }
    return switch (PartyName.find(by, world.standpoint(asOf.known()).agreements().values())) {
      case PartyName.NotFound none ->
          mistake(Words.of("due.party", by), none.meant(), none.parties());
      case PartyName.Found(Party party) -> answer(world, asOf, supposition, party);
    };
  }

  /// Refuses a field that no instrument knows, and a value that none could take.
  private int refused(String written, Supposition supposition) {
    int sign = written.indexOf('=');
    if (sign < 1) {
      return mistake(Words.of("owes.no-field", written), Optional.empty(), List.of());
    }
    String name = written.substring(0, sign);
    String value = written.substring(sign + 1);
    Field field = supposition.fields(event).get(name);
    if (field == null || name.equals("party")) {
      Collection<String> known = supposition.fields(event).keySet();
      return mistake(
          Words.of("owes.field", written, event),
          Nearest.to(name, known),
          known.stream().filter(it -> !it.equals("party")).toList());
    }
    return supposition.fits(event, name, value)
        ? Exit.OK
        : mistake(
            Words.of("owes.value", value, name, Words.of("owes.type." + field.type().word())),
            Optional.empty(),
            List.of());
  }

  private int answer(World world, AsOf asOf, Supposition supposition, Party party) {
    Map<String, String> told = new LinkedHashMap<>();
    for (String field : fields) {
      int sign = field.indexOf('=');
      told.put(field.substring(0, sign), field.substring(sign + 1));
    }
    Event supposed = new Event(event, party, date(asOf.valid()), told, Optional.ofNullable(notice));
    List<Owed> owed = supposition.owed(supposed);
    if (output.json()) {
      session.output().answer(OwesJson.of(world.assess(asOf), supposed, owed));
    } else {
      Page page = new Page(output.look(session.surroundings()));
      new OwesText(page, world, world.assess(asOf)).draw(supposed, owed);
      session.output().answer(page);
    }
    return Exit.OK;
  }

  // What is dated to the day may be anywhere in it.
  private static ImpreciseDate date(Instant at) {
    var time = at.atOffset(ZoneOffset.UTC);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? ImpreciseDate.ofDay(time.toLocalDate())
        : ImpreciseDate.parse(at.toString()).orElseThrow();
  }

  private int mistake(String why, Optional<String> meant, Collection<String> all) {
    session.output().refuse(why);
    meant.ifPresent(it -> session.output().remark(Words.of("cli.meant", it)));
    if (!all.isEmpty()) {
      session.output().remark(Words.of("due.parties", String.join(", ", all)));
    }
    return Exit.USAGE;
  }
}
