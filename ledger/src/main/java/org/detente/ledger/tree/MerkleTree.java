package org.detente.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import org.detente.ledger.Outcome;
import org.detente.ledger.RefusalException;

/// A tree of a given size over stored hashes: its root and its proofs, by the definitions of RFC
/// 6962 section 2.1.
public final class MerkleTree {
  private final long size;
  private final SubtreeHashes hashes;
  private final TreeHasher hasher = new TreeHasher();

  /// The tree over the first `size` leaves.
  public MerkleTree(long size, SubtreeHashes hashes) {
    if (size < 0) {
      throw new IllegalArgumentException("no size: " + size);
    }
    this.size = size;
    this.hashes = hashes;
  }

  /// The root; for a tree without leaves the hash of nothing.
  public Outcome<Hash> root() {
    return Outcome.of(() -> size == 0 ? TreeHasher.EMPTY_ROOT : root(0, size));
  }

  /// The proof that leaf `index` is in this tree.
  ///
  /// @throws IndexOutOfBoundsException when it is not
  public Outcome<InclusionProof> inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("no leaf " + index + " of " + size);
    }
    return Outcome.of(() -> {
      List<Hash> path = new ArrayList<>();
      addInclusion(index, 0, size, path);
      return new InclusionProof(index, size, path);
    });
  }

  /// The proof that this tree extends the one over its first `oldSize` leaves.
  ///
  /// @throws IndexOutOfBoundsException when it has not so many
  public Outcome<ConsistencyProof> consistency(long oldSize) {
    if (oldSize < 0 || oldSize > size) {
      throw new IndexOutOfBoundsException("no size " + oldSize + " within " + size);
    }
    return Outcome.of(() -> {
      List<Hash> path = new ArrayList<>();
      if (oldSize > 0 && oldSize < size) {
        addConsistency(oldSize, 0, size, true, path);
      }
      return new ConsistencyProof(oldSize, size, path);
    });
  }

  /// MTH(D[from:until]): a complete subtree is stored, any other splits.
  private Hash root(long from, long until) throws RefusalException {
    long width = until - from;
    if (Long.bitCount(width) == 1) {
      int height = Long.numberOfTrailingZeros(width);
      return hashes.subtree(height, from >> height);
    }
    long split = from + splitWidth(width);
    return hasher.node(root(from, split), root(split, until));
  }

  /// PATH(index, D[from:until]), leaf side first.
  private void addInclusion(long index, long from, long until, List<Hash> path)
      throws RefusalException {
    if (until - from == 1) {
      return;
    }
    long split = from + splitWidth(until - from);
    if (index < split) {
      addInclusion(index, from, split, path);
      path.add(root(split, until));
    } else {
      addInclusion(index, split, until, path);
      path.add(root(from, split));
    }
  }

  /// SUBPROOF(oldSize, D[from:until], oldIsWhole): `oldIsWhole` while the old tree began as this
  /// whole subtree, whose root the verifier then knows already.
  private void addConsistency(
      long oldSize, long from, long until, boolean oldIsWhole, List<Hash> path)
      throws RefusalException {
    if (oldSize == until) {
      if (!oldIsWhole) {
        path.add(root(from, until));
      }
      return;
    }
    long split = from + splitWidth(until - from);
    if (oldSize <= split) {
      addConsistency(oldSize, from, split, oldIsWhole, path);
      path.add(root(split, until));
    } else {
      addConsistency(oldSize, split, until, false, path);
      path.add(root(from, split));
    }
  }

  /// The largest power of two below the width.
  private static long splitWidth(long width) {
    return Long.highestOneBit(width - 1);
  }
}
