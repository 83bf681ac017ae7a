package org.detente.cli.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.InstantReader;
import org.detente.cli.run.Exit;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.home.Home;
import org.detente.node.record.AppendResult;
import org.detente.node.record.RecordAppend;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `record append`: turns the facts that are new in a record's files into signed entries. The
/// record must be named, for the one that came with the program is for reading.
@Command(name = "append")
final class RecordAppendCommand implements Callable<Integer> {
  private static final String AGREEMENTS = "agreements";

  private final Session session;

  @Option(
      names = "--through",
      required = true,
      paramLabel = "DATE",
      converter = InstantReader.class)
  private @Nullable Instant through;

  @Mixin private final DataOption data = new DataOption();

  RecordAppendCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<String> named = data.folder(session.surroundings());
    if (named.isEmpty()) {
      return session.output().refuse(Refusal.of(Refusal.Kind.USAGE, "cli.readOnly"));
    }
    Optional<Path> record = Home.existing(named.get());
    return record.isEmpty()
        ? session.output().refuse(Refusal.of(Refusal.Kind.USAGE, "home.missing", named.get()))
        : append(record.get());
  }

  private int append(Path record) {
    LocalDate today = day(session.surroundings().clock().instant());
    Path agreements = session.shipped().resolve(AGREEMENTS);
    AppendResult result =
        RecordAppend.run(
            record, agreements, today, through == null ? today : day(through), new SecureRandom());
    return switch (result) {
      case AppendResult.Appended(long from, long until, int facts) ->
          done("cli.appended", until - from, from, until, facts);
      case AppendResult.NothingNew(long size) -> done("cli.nothingNew", size);
      case AppendResult.Refused(List<Refusal> reasons) ->
          reasons.stream().mapToInt(session.output()::refuse).max().orElse(Exit.INPUT);
    };
  }

  private int done(String key, Object... parts) {
    session.output().answer(Words.of(key, parts));
    return Exit.OK;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
