package org.detente.node.home;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.node.Refusal;
import org.detente.node.Refusal.Kind;

/// Finds data and opens it. Nothing is written here.
public final class Home {
  private static final String AGREEMENTS = "agreements";
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
      return new Opening.Opened(new Loading().load(ledgers, agreements(folder, shipped)));
    } catch (Stopped stopped) {
      return new Opening.Refused(stopped.why());
    }
  }

  /// Finds the ledgers of what is asked for, as [#open] does, and leaves them closed.
  public static Ledgers ledgers(Optional<String> folder, Path shipped) {
    try {
      return new Ledgers.Found(find(folder, shipped));
    } catch (Stopped stopped) {
      return new Ledgers.Refused(stopped.why());
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

  private static List<LedgerFolder> find(Optional<String> folder, Path shipped) throws Stopped {
    if (folder.isPresent()) {
      Path data = data(folder.get());
      DataVersion.require(data);
      return LedgerFolder.all(data);
    }
    Path record = shipped.resolve(RECORD);
    if (!Files.isDirectory(record.resolve(LedgerFolder.LEDGER))) {
      throw new Stopped(Refusal.of(Kind.INPUT, "home.noShippedRecord", shipped.toString()));
    }
    return List.of(LedgerFolder.ofRecord(record));
  }

  private static Path data(String folder) throws Stopped {
    return existing(folder)
        .orElseThrow(() -> new Stopped(Refusal.of(Kind.USAGE, "home.missing", folder)));
  }

  /// The shipped agreements, then those of the data folder, which stand in their place.
  private static List<Path> agreements(Optional<String> folder, Path shipped) {
    return Stream.concat(Stream.of(shipped), folder.map(Path::of).stream())
        .map(it -> it.resolve(AGREEMENTS))
        .filter(Files::isDirectory)
        .toList();
  }
}
