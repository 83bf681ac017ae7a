package org.detente.node.witness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.note.VerifierKey;
import org.detente.ledger.store.LedgerReader;
import org.detente.ledger.witness.Contradiction;
import org.detente.ledger.witness.Contradictions;
import org.detente.node.Refusal.Kind;
import org.detente.node.Result;
import org.detente.node.Stop;
import org.detente.node.gathering.LogKeys;

/// Compares a ledger at hand with a head that somebody else was shown: what two readers do who do
/// not want to depend on witnesses.
public final class Comparison {
  private Comparison() {}

  /// What came of it.
  ///
  /// @param size that of the head
  /// @param contradiction empty where the ledger begins as the head says
  public record Compared(String origin, long size, Optional<Contradiction> contradiction) {}

  /// Compares. Stops where the head is of another ledger, larger, or signed by no key of this one.
  ///
  /// @param folder of the ledger
  /// @param head a signed checkpoint, such as the file `checkpoint` of another copy
  /// @param log the keys of the ledger, as [LogKeys] takes them
  public static Result<Compared> run(Path folder, Path head, Path log) {
    return Result.of(() -> {
      LedgerReader ledger = Stop.value(LedgerReader.open(folder));
      SignedNote note = Stop.value(SignedNote.read(read(head)));
      Checkpoint shown = Stop.value(Checkpoint.read(note.text()));
      if (!shown.origin().equals(ledger.origin()) || shown.size() > ledger.size()) {
        throw Stop.at(
            Kind.USAGE,
            "witness.compare.apart",
            head.toString(),
            shown.origin(),
            shown.size(),
            ledger.origin(),
            ledger.size());
      }
      List<VerifierKey> keys = LogKeys.of(log);
      Stop.value(note.verify(keys));
      Stop.value(ledger.note().verify(keys));
      Optional<Contradiction> found =
          Stop.value(Contradictions.between(note, ledger.note(), ledger.tree(), keys));
      if (found.isEmpty() && !Stop.value(ledger.rootAt(shown.size())).equals(shown.root())) {
        throw Stop.at(Kind.INPUT, "witness.compare.keys", head.toString());
      }
      return new Compared(shown.origin(), shown.size(), found);
    });
  }

  private static byte[] read(Path file) throws Stop, IOException {
    if (!Files.isRegularFile(file)) {
      throw Stop.at(Kind.USAGE, "witness.no-file", file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SignedNote.MAX_BYTES + 1);
    }
  }
}
