package org.detente.cli.command;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.assessment.explain.Wording;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.ExportFormat;
import org.detente.cli.option.InstantReader;
import org.detente.cli.option.PointOptions;
import org.detente.cli.option.WhatReader;
import org.detente.cli.run.Exit;
import org.detente.ledger.Outcome;
import org.detente.model.AsOf;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.export.Extent;
import org.detente.node.export.OutFile;
import org.detente.node.export.calendar.CalendarFile;
import org.detente.node.export.sqlite.DatabaseFile;
import org.detente.node.export.text.TextExport;
import org.detente.node.export.text.What;
import org.detente.node.home.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `export`: answers and entries for other programs.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  private final Session session;

  @ArgGroup(multiplicity = "1")
  private ExportFormat format = new ExportFormat();

  @Option(names = "--what", paramLabel = "WHAT", converter = WhatReader.class)
  private @Nullable What what;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable String out;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--until", paramLabel = "DATE", converter = InstantReader.class)
  private @Nullable Instant until;

  @Mixin private final PointOptions point = new PointOptions();
  @Mixin private final DataOption data = new DataOption();

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<Refusal> mismatch = mismatch();
    if (mismatch.isPresent()) {
      return session.output().refuse(mismatch.get());
    }
    if (out == null) {
      return from(Optional.empty());
    }
    return switch (OutFile.named(out, force)) {
      case OutFile.Named.Refused(Refusal why) -> session.output().refuse(why);
      case OutFile.Named.Ready(OutFile file) -> from(Optional.of(file));
    };
  }

  /// Options that do not go together.
  private Optional<Refusal> mismatch() {
    return switch (format.kind()) {
      case CSV, JSON -> Optional.empty();
      case ICAL ->
          what == null || what == What.CHANGES
              ? Optional.empty()
              : Optional.of(Refusal.of(Kind.USAGE, "export.what.one"));
      case SQLITE -> {
        if (what != null) {
          yield Optional.of(Refusal.of(Kind.USAGE, "export.what.all"));
        }
        yield out != null
            ? Optional.empty()
            : Optional.of(Refusal.of(Kind.USAGE, "export.needsOut"));
      }
    };
  }

  private int from(Optional<OutFile> file) {
    return session.from(data, List.of(point.known()), world -> export(world, file));
  }

  private int export(World world, Optional<OutFile> file) {
    AsOf asOf = point.asOf(session.surroundings().clock());
    Instant end = until != null ? until : Extent.of(world, asOf).until();
    if (!end.isAfter(asOf.valid())) {
      String day = Wording.date(asOf.valid());
      return session
          .output()
          .refuse(Refusal.of(Kind.USAGE, "export.until", Wording.date(end), day));
    }
    Extent extent = Extent.until(world, asOf, end);
    if (format.kind() == ExportFormat.Kind.SQLITE) {
      Clock clock = session.surroundings().clock();
      ExportProgress progress = new ExportProgress(session.output(), clock);
      return file.map(it -> done(it, it.write(part -> DatabaseFile.write(extent, part, progress))))
          .orElse(Exit.USAGE);
    }
    return switch (bytes(extent)) {
      case Outcome.Refused<byte[]>(var why) -> session.output().refuse(Refusal.of(why));
      case Outcome.Accepted<byte[]>(byte[] bytes) -> answer(bytes, file);
    };
  }

  private Outcome<byte[]> bytes(Extent extent) {
    What chosen = what == null ? What.FINDINGS : what;
    return switch (format.kind()) {
      case CSV -> TextExport.csv(extent, chosen);
      case JSON -> TextExport.json(extent, chosen);
      case ICAL, SQLITE -> Outcome.accepted(CalendarFile.of(extent));
    };
  }

  private int answer(byte[] bytes, Optional<OutFile> file) {
    if (file.isPresent()) {
      return done(file.get(), file.get().write(bytes));
    }
    session.output().answer(bytes);
    return Exit.OK;
  }

  private int done(OutFile file, Optional<Refusal> refused) {
    if (refused.isPresent()) {
      return session.output().refuse(refused.get());
    }
    session.output().answer(Words.of("export.written", file.name()));
    return Exit.OK;
  }
}
