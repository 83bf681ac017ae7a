package org.detente.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detente.cli.option.DataOption;
import org.detente.cli.option.PassphraseOption;
import org.detente.cli.option.PathReader;
import org.detente.ledger.witness.Reply;
import org.detente.model.Words;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.export.OutFile;
import org.detente.node.witness.Witnessing;
import org.detente.node.witness.Witnessing.Cosigned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `witness cosign`: answers a request that came by file with a file.
@Command(name = "cosign")
final class WitnessCosignCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "REQUEST", converter = PathReader.class)
  private Path request = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE")
  private String out = "";

  @Option(names = "--force")
  private boolean force;

  @Mixin private final PassphraseOption passphrase = new PassphraseOption();
  @Mixin private final DataOption data = new DataOption();

  WitnessCosignCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.ownData(data, this::cosign);
  }

  private int cosign(Path folder) {
    // A place that cannot be written to is found out before anything is cosigned.
    if (OutFile.named(out, force) instanceof OutFile.Named.Refused(Refusal why)) {
      return session.output().refuse(why);
    }
    return session.tell(
        new Witnessing(folder)
            .cosign(
                request, session.surroundings().clock(), passphrase.source(session.surroundings())),
        this::answer);
  }

  private int answer(Cosigned cosigned) {
    cosigned
        .contradiction()
        .ifPresent(it -> session.output().remark(Words.of("witness.contradiction", it.toString())));
    Reply reply = cosigned.reply();
    return switch (reply) {
      case Reply.Cosigned _ ->
          session.write(out, force, reply.body(), Words.of("witness.cosigned", out));
      case Reply.Conflict(long size) ->
          session.write(out, force, reply.body(), Words.of("witness.conflict", size, out));
      case Reply.Declined(Reply.Reason reason, String says) ->
          session.output().refuse(Refusal.of(kind(reason), "witness.declined", says));
    };
  }

  private static Kind kind(Reply.Reason reason) {
    return switch (reason) {
      case MALFORMED, UNSIGNED, UNKNOWN_LOG -> Kind.INPUT;
      case INCONSISTENT -> Kind.DAMAGED;
      case UNABLE -> Kind.MACHINE;
    };
  }
}
