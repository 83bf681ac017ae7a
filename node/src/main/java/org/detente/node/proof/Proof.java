package org.detente.node.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.Outcome;
import org.detente.ledger.check.CheckProgress;
import org.detente.ledger.check.CheckReport;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.node.home.LedgerFolder;
import org.detente.verify.KeysFile;
import org.detente.verify.Trust;
import org.detente.verify.Verification;

/// One ledger to check: its folder, the keys to check it under, and older heads that it must
/// extend.
///
/// @param trust what to check it under
/// @param checkpoints a folder of older checkpoints
public record Proof(Path ledger, Trust trust, Optional<Path> checkpoints) {
  private static final String RECORD = "record";

  /// A copy somebody gave us, as a ledger's own folder or one that holds `ledger/`: under the keys
  /// given, else under those of the shipped record where the copy claims to be that record, else
  /// under none.
  public static Outcome<Proof> ofCopy(Path folder, List<String> keys, Path shipped) {
    Path inner = folder.resolve(LedgerFolder.LEDGER);
    Path ledger = Files.isDirectory(inner) ? inner : folder;
    if (!keys.isEmpty()) {
      Optional<Path> older = LedgerFolder.ofRecord(folder).checkpoints();
      return KeysFile.ofOptions(keys).map(trust -> new Proof(ledger, trust, older));
    }
    LedgerFolder own = LedgerFolder.ofRecord(shipped.resolve(RECORD));
    if (Files.notExists(own.keys())) {
      return Outcome.accepted(new Proof(ledger, Trust.nothing(), Optional.empty()));
    }
    return KeysFile.read(own.keys())
        .map(file ->
            Optional.of(file.origin()).equals(origin(ledger))
                ? new Proof(ledger, file.trust(), own.checkpoints())
                : new Proof(ledger, Trust.nothing(), Optional.empty()));
  }

  /// A ledger of our own data, under the keys kept with that data or those given.
  public static Outcome<Proof> ofOwn(LedgerFolder folder, List<String> keys) {
    Outcome<Trust> trust =
        keys.isEmpty() && Files.exists(folder.keys())
            ? KeysFile.read(folder.keys()).map(KeysFile::trust)
            : KeysFile.ofOptions(keys);
    return trust.map(it -> new Proof(folder.ledger(), it, folder.checkpoints()));
  }

  /// Checks everything that can be checked.
  public Outcome<CheckReport> check(CheckProgress progress) {
    return Verification.run(ledger, trust, checkpoints, progress);
  }

  /// The name a ledger gives itself; whether it is entitled to it is what the check will show.
  private static Optional<String> origin(Path ledger) {
    try (InputStream in = Files.newInputStream(ledger.resolve("checkpoint"))) {
      Outcome<Checkpoint> head =
          SignedNote.read(in.readNBytes(SignedNote.MAX_BYTES + 1))
              .then(note -> Checkpoint.read(note.text()));
      return head instanceof Outcome.Accepted<Checkpoint>(Checkpoint checkpoint)
          ? Optional.of(checkpoint.origin())
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
