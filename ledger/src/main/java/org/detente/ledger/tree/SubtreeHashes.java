package org.detente.ledger.tree;

import org.detente.ledger.RefusalException;

/// Gives the roots of complete subtrees, from which every root and proof is made.
@FunctionalInterface
public interface SubtreeHashes {
  /// The root over the leaves `[index << height, (index + 1) << height)`.
  ///
  /// @throws RefusalException when it cannot be had
  Hash subtree(int height, long index) throws RefusalException;
}
