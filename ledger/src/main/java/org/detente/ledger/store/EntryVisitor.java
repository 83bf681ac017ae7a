package org.detente.ledger.store;

import org.detente.ledger.RefusalException;
import org.detente.ledger.note.Checkpoint;
import org.detente.ledger.tree.TileTree;

/// Sees the entries of a ledger.
@FunctionalInterface
public interface EntryVisitor {
  /// Looks at none.
  EntryVisitor NONE = (_, _) -> {};

  /// One entry.
  ///
  /// @param position its zero-based position
  /// @param entry its bytes, as stored
  void entry(long position, byte[] entry);

  /// In a scan: all entries so far were shown, hash as their files say, and this is their tree.
  /// Called now and then, by one thread, while no entry is being shown.
  ///
  /// @throws RefusalException to end the scan
  default void reached(TileTree tree) throws RefusalException {}

  /// Gives a visitor for one scan.
  @FunctionalInterface
  interface Factory {
    /// A visitor for the entries under this head, which nobody has checked yet.
    ///
    /// @throws RefusalException to have no scan
    EntryVisitor visitor(Checkpoint head) throws RefusalException;
  }
}
