package org.detente.node.home;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.detente.agreement.Agreement;
import org.detente.model.Phrase;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;
import org.detente.node.Stop;

/// Finds data and opens it. Nothing is written here.
public final class Home {
  /// The folder of agreement files, in the shipped folder and in a data folder.
  public static final String AGREEMENTS = "agreements";

  private static final String RECORD = "record";

  private Home() {}

  /// What came of looking for ledgers.
  public sealed interface Ledgers {
    /// Their folders, not yet opened.
    record Found(List<LedgerFolder> ledgers) implements Ledgers {}

    record Refused(Refusal why) implements Ledgers {}
  }

  /// Opens what is asked for.
  ///
  /// @param folder a folder with a record (`keys.yaml`, `ledger/`), or a node's data folder
  ///   (`ledgers/<name>/`, and `agreements/` where it has its own); empty for the shipped record
  /// @param shipped the folder that holds the shipped `record` and `agreements`; the latter are
  ///   always loaded
  public static Opening open(Optional<String> folder, Path shipped) {
    try {
      List<LedgerFolder> ledgers = find(folder, shipped);
      Loading loading = new Loading(waiting(folder));
      return new Opening.Opened(loading.load(ledgers, folders(folder, shipped)));
    } catch (Stop stop) {
      return new Opening.Refused(stop.reasons().getFirst());
    }
  }

  /// Says what a node has taken in and does not have in its ledger yet.
  private static List<Phrase> waiting(Optional<String> folder) throws Stop {
    Optional<OwnLedger> own =
        folder.isEmpty() ? Optional.empty() : OwnLedger.find(data(folder.get()));
    long waiting = own.map(OwnLedger::waiting).orElse(0L);
    return waiting == 0 ? List.of() : List.of(Phrase.of("home.waiting", waiting));
  }

  /// Finds the ledgers of what is asked for, as [#open] does, and leaves them closed.
  public static Ledgers ledgers(Optional<String> folder, Path shipped) {
    try {
      return new Ledgers.Found(find(folder, shipped));
    } catch (Stop stop) {
      return new Ledgers.Refused(stop.reasons().getFirst());
    }
  }

  /// The folder a person names; empty where there is none of that name.
  public static Optional<Path> existing(String folder) {
    try {
      return Optional.of(Path.of(folder)).filter(Files::isDirectory);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /// The ledgers of what is asked for, not yet opened.
  static List<LedgerFolder> find(Optional<String> folder, Path shipped) throws Stop {
    if (folder.isPresent()) {
      Path data = data(folder.get());
      DataVersion.require(data);
      return LedgerFolder.all(data);
    }
    Path record = shipped.resolve(RECORD);
    if (!Files.isDirectory(record.resolve(LedgerFolder.LEDGER))) {
      throw Stop.at(Kind.INPUT, "home.noShippedRecord", shipped.toString());
    }
    return List.of(LedgerFolder.ofRecord(record));
  }

  private static Path data(String folder) throws Stop {
    return existing(folder).orElseThrow(() -> Stop.at(Kind.USAGE, "home.missing", folder));
  }

  /// The agreements by id: the shipped ones, and those of the data folder, which stand in their
  /// place.
  public static SortedMap<String, Agreement> agreements(Path data, Path shipped) throws Stop {
    AgreementFiles files = AgreementFiles.of(folders(Optional.of(data.toString()), shipped));
    files.load();
    return files.agreements();
  }

  private static List<Path> folders(Optional<String> folder, Path shipped) {
    return Stream.concat(Stream.of(shipped), folder.map(Path::of).stream())
        .map(it -> it.resolve(AGREEMENTS))
        .filter(Files::isDirectory)
        .toList();
  }
}
