package org.detente.ledger.store;

import java.nio.file.Path;
import org.detente.ledger.Outcome;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.note.SignedNote;
import org.detente.ledger.tree.Hash;

/// A ledger folder as of one checkpoint, read-only.
///
/// Opening re-hashes everything: each bundle gives its tile, each tile the one above it, the last
/// the checkpoint's root, and no file is left unexplained. Signatures are not checked here.
@SuppressWarnings("DoNotCallSuggester")
public final class LedgerReader {

  /// Opens a folder. Refused as damaged when anything in it does not hold, as input when there is
  /// no ledger.
  public static Outcome<LedgerReader> open(Path folder) {
    throw new UnsupportedOperationException();
  }

  private LedgerReader() {}

  /// The checkpoint with its signatures, none of them checked.
  public SignedNote note() {
    throw new UnsupportedOperationException();
  }

  /// The head of the ledger.
  public Checkpoint checkpoint() {
    throw new UnsupportedOperationException();
  }

  /// The ledger's identity.
  public String origin() {
    return checkpoint().origin();
  }

  /// The number of entries.
  public long size() {
    return checkpoint().size();
  }

  /// The root over all entries.
  public Hash root() {
    return checkpoint().root();
  }

  /// The bytes of one entry.
  ///
  /// @param position zero-based
  public Outcome<byte[]> entry(long position) {
    throw new UnsupportedOperationException();
  }

  /// The leaf hash of one entry, by which the entry is cited.
  ///
  /// @param position zero-based
  public Outcome<Hash> leafHash(long position) {
    throw new UnsupportedOperationException();
  }

  /// The root over the first `size` entries.
  public Outcome<Hash> rootAt(long size) {
    throw new UnsupportedOperationException();
  }

  /// Shows the entries in `[from, until)` in order and gives their number.
  public Outcome<Long> forEach(long from, long until, EntryVisitor visitor) {
    throw new UnsupportedOperationException();
  }

  /// Shows all entries in order and gives their number.
  public Outcome<Long> forEach(EntryVisitor visitor) {
    return forEach(0, size(), visitor);
  }
}
