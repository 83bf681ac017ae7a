package org.detente.ledger.tree;

import java.util.List;

/// A proof that a leaf is in a tree (RFC 9162 section 2.1.3).
///
/// Trap: the same path may also fit another size with the same root. It proves something only with
/// size *and* root of one signed checkpoint.
///
/// @param index the leaf's zero-based index
/// @param size the number of leaves of the tree
/// @param path sibling hashes, leaf side first
public record InclusionProof(long index, long size, List<Hash> path) {
  /// Copies the path.
  public InclusionProof {
    path = List.copyOf(path);
  }

  /// Whether the leaf is proved to be at the index in the tree of the size with this root. RFC 9162
  /// section 2.1.3.2; the numbers are those of its steps.
  public boolean proves(Hash leaf, Hash root) {
    if (index < 0 || index >= size) { // 1
      return false;
    }
    TreeHasher hasher = new TreeHasher();
    long node = index; // 2: "fn"
    long last = size - 1; // 2: "sn"
    Hash hash = leaf; // 3: "r"
    for (Hash sibling : path) { // 4
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = hasher.node(sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = hasher.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root); // 5
  }
}
