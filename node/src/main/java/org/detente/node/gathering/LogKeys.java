package org.detente.node.gathering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.policy.TrustPolicy;
import org.detente.ledger.policy.TrustPolicy.Log;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.node.home.Home;
import org.detente.node.home.LedgerFolder;
import org.detente.verify.KeysFile;
import org.detente.verify.Question;

/// The checkpoint keys that a ledger has now, from what somebody has of it.
public final class LogKeys {
  private LogKeys() {}

  /// The keys of a ledger.
  ///
  /// @param named its card, which is a policy with its `log` lines; or its keys file, where that
  ///   names keys; or the folder of a node's data or of a record, from which they are read
  public static List<VerifierKey> of(Path named) throws Stop, IOException {
    if (Files.isDirectory(named)) {
      return ofFolder(named);
    }
    if (!Files.isRegularFile(named)) {
      throw Stop.at(Kind.USAGE, "gather.no-file", named.toString());
    }
    if (Question.policy(named) instanceof Outcome.Accepted<TrustPolicy>(TrustPolicy card)
        && !card.logs().isEmpty()) {
      return card.logs().stream().map(Log::key).toList();
    }
    if (!(KeysFile.read(named) instanceof Outcome.Accepted<KeysFile>(KeysFile keys))) {
      throw Stop.at(Kind.INPUT, "gather.no-log", named.toString());
    }
    if (keys.batches().isEmpty()) {
      throw Stop.at(Kind.INPUT, "gather.root-only", named.toString());
    }
    return keys.batches().getLast().checkpoint();
  }

  private static List<VerifierKey> ofFolder(Path data) throws Stop {
    return switch (Home.ledgers(Optional.of(data.toString()), data)) {
      case Home.Ledgers.Refused(Refusal why) -> throw new Stop(List.of(why));
      case Home.Ledgers.Found(List<LedgerFolder> ledgers) -> {
        List<VerifierKey> keys = new ArrayList<>();
        for (LedgerFolder ledger : ledgers) {
          keys.addAll(now(ledger.openWithKeys()));
        }
        yield keys;
      }
    };
  }

  /// Those of the head, and those that will sign the next.
  private static List<VerifierKey> now(LedgerFolder.Opened opened) {
    long size = opened.ledger().size();
    return Stream.of(size, size + 1)
        .flatMap(it -> opened.keys().checkpointKeysAt(it).stream())
        .distinct()
        .toList();
  }
}
