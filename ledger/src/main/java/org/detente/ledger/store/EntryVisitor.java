package org.detente.ledger.store;

/// Sees the entries of a ledger in order.
@FunctionalInterface
public interface EntryVisitor {
  /// Looks at none.
  EntryVisitor NONE = (_, _) -> {};

  /// One entry.
  ///
  /// @param position its zero-based position
  /// @param entry its bytes, as stored
  void entry(long position, byte[] entry);
}
