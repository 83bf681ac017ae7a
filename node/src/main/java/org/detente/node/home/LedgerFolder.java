package org.detente.node.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.ledger.Outcome;
import org.detente.ledger.store.LedgerReader;
import org.detente.model.Party;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;
import org.detente.verify.KeysFile;

/// A ledger on disk and the keys it is read under. The keys are never in the ledger's own folder:
/// whoever can forge a ledger could put keys beside its entries.
///
/// @param ledger the folder in the tlog-tiles layout
/// @param keys the keys file; it may be missing
/// @param checkpoints a folder of older heads that the ledger must extend, where one is kept
/// @param keeper the party whose own ledger it is; empty for a public record
public record LedgerFolder(
    Path ledger, Path keys, Optional<Path> checkpoints, Optional<Party> keeper) {
  /// The folder of a record that is the ledger itself.
  public static final String LEDGER = "ledger";

  /// The folder of a node's ledgers.
  static final String LEDGERS = "ledgers";

  private static final String KEYS = "keys";
  private static final String CHECKPOINTS = "checkpoints";
  private static final String YAML = ".yaml";

  /// The record's layout: `ledger/`, `keys.yaml` and `checkpoints/`.
  public static LedgerFolder ofRecord(Path record) {
    Path older = record.resolve(CHECKPOINTS);
    return new LedgerFolder(
        record.resolve(LEDGER),
        record.resolve(KEYS + YAML),
        Optional.of(older).filter(Files::isDirectory),
        Optional.empty());
  }

  /// Every ledger of a folder: a record's one, or a node's, each under its keys `keys/<name>.yaml`,
  /// ordered by name.
  static List<LedgerFolder> all(Path data) throws Stop {
    if (isRecord(data)) {
      return List.of(ofRecord(data));
    }
    Optional<OwnLedger> own = OwnLedger.find(data);
    Path ledgers = data.resolve(LEDGERS);
    if (!Files.isDirectory(ledgers)) {
      throw Stop.at(Kind.INPUT, "home.noData", data.toString());
    }
    try (Stream<Path> folders = Files.list(ledgers)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(folder -> ofNode(data, folder, keeper(folder, own)))
          .toList();
    } catch (IOException e) {
      throw Stop.at(Kind.INPUT, "home.unreadable", ledgers.toString());
    }
  }

  /// Whether a folder holds a record, and so no node's data.
  public static boolean isRecord(Path data) {
    return Files.isDirectory(data.resolve(LEDGER)) || Files.exists(data.resolve(KEYS + YAML));
  }

  private static Optional<Party> keeper(Path ledger, Optional<OwnLedger> own) {
    return ledger.endsWith(OwnLedger.NAME) ? own.flatMap(OwnLedger::keeper) : Optional.empty();
  }

  static LedgerFolder ofNode(Path data, Path ledger, Optional<Party> keeper) {
    Path keys = data.resolve(KEYS).resolve(ledger.getFileName() + YAML);
    return new LedgerFolder(ledger, keys, Optional.empty(), keeper);
  }

  /// Opens the ledger: every hash must hold, and the checkpoint must be signed by the key the keys
  /// file names for its size.
  public LedgerReader open() throws Stop {
    LedgerReader reader = sound(LedgerReader.open(ledger));
    requireSigned(reader);
    return reader;
  }

  /// Opens the ledger as it is now, knowing what it was: that reader itself where nothing was
  /// appended since.
  LedgerReader open(LedgerReader before) throws Stop {
    LedgerReader reader = sound(before.now());
    if (!reader.equals(before)) {
      requireSigned(reader);
    }
    return reader;
  }

  private void requireSigned(LedgerReader reader) throws Stop {
    if (Files.notExists(keys)) {
      throw Stop.at(Kind.INPUT, "home.noKeys", ledger.toString(), keys.toString());
    }
    KeysFile.Head head = Stop.value(KeysFile.readHead(keys, reader.size()));
    if (!head.origin().equals(reader.origin())) {
      throw Stop.at(
          Kind.DAMAGED, "home.otherOrigin", keys.toString(), head.origin(), reader.origin());
    }
    if (reader.size() < head.least()) {
      throw Stop.at(Kind.DAMAGED, "home.tooShort", ledger.toString(), reader.size(), head.least());
    }
    switch (reader.note().verify(head.keys())) {
      case Outcome.Accepted<?> signed -> {}
      case Outcome.Refused<?>(var why) ->
          throw Stop.at(Kind.DAMAGED, "home.unsigned", ledger.toString(), why.message());
    }
  }

  /// What does not hold is told with the folder that it lies in.
  private LedgerReader sound(Outcome<LedgerReader> opened) throws Stop {
    if (opened instanceof Outcome.Refused<LedgerReader>(var why)
        && Refusal.of(why).kind() == Kind.DAMAGED) {
      throw Stop.at(Kind.DAMAGED, "home.damaged", ledger.toString(), why.message());
    }
    return Stop.value(opened);
  }
}
