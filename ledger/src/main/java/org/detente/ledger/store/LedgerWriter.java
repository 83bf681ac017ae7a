package org.detente.ledger.store;

import java.nio.file.Path;
import java.util.List;
import org.detente.ledger.Outcome;
import org.detente.ledger.entry.Admitted;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.NoteSigner;

/// The one writer of a ledger folder. Safe for many threads: entries handed in at the same time go
/// into one commit.
///
/// Holds an operating-system lock on `<folder>.lock`, beside the folder, until closed.
@SuppressWarnings("DoNotCallSuggester")
public final class LedgerWriter implements AutoCloseable {

  /// Makes a ledger without entries in a folder that is not there yet, or empty, and opens it.
  ///
  /// @param origin the ledger's identity, which is also the name of the checkpoint keys
  /// @param signers who signs each checkpoint, at least one
  public static Outcome<LedgerWriter> create(Path folder, String origin, List<NoteSigner> signers) {
    throw new UnsupportedOperationException();
  }

  /// Opens a ledger for appending: finishes a commit that was cut off, and checks the folder as a
  /// reader does.
  ///
  /// @param signers who signs each new checkpoint, named like the ledger's origin, at least one
  public static Outcome<LedgerWriter> open(Path folder, List<NoteSigner> signers) {
    throw new UnsupportedOperationException();
  }

  private LedgerWriter() {}

  /// Appends entries, all of them or none, and gives their positions once they are safe on disk.
  ///
  /// Refused when one of them has the payload of an entry already there, or of another one handed
  /// in with it.
  public Outcome<List<Long>> append(List<Admitted> entries) {
    throw new UnsupportedOperationException();
  }

  /// The head of the ledger after the last append.
  public Checkpoint checkpoint() {
    throw new UnsupportedOperationException();
  }

  /// Lets the folder go.
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
