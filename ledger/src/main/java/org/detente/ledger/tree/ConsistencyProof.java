package org.detente.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A proof that one tree extends another (RFC 9162 section 2.1.4).
///
/// @param oldSize the number of leaves of the older tree
/// @param newSize the number of leaves of the newer one
/// @param path the hashes, in the order of the RFC
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
  /// Copies the path.
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /// Whether the newer root is proved to extend the older. Between trees of one size the roots must
  /// be equal and the path empty; from the tree without leaves the path must be empty, and nothing
  /// is proved but that.
  public boolean proves(Hash oldRoot, Hash newRoot) {
    if (oldSize < 0 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    if (oldSize == 0) {
      return path.isEmpty() && oldRoot.equals(TreeHasher.EMPTY_ROOT);
    }
    return provesGrowth(oldRoot, newRoot);
  }

  private boolean provesGrowth(Hash oldRoot, Hash newRoot) {
    return grown(oldRoot)
        .filter(roots -> roots.oldRoot().equals(oldRoot) && roots.newRoot().equals(newRoot))
        .isPresent();
  }

  /// The older root that this path proves the newer root to extend, whatever it was expected to be:
  /// under one newer root there is one. Empty where the path leads to another newer root, and where
  /// the older size is 0 or a power of two, for then the path begins after the older root.
  public Optional<Hash> oldRootUnder(Hash newRoot) {
    boolean begins = oldSize <= 0 || oldSize >= newSize || Long.bitCount(oldSize) == 1;
    return begins
        ? Optional.empty()
        : grown(newRoot).filter(it -> it.newRoot().equals(newRoot)).map(Roots::oldRoot);
  }

  /// The two roots to which a path leads.
  private record Roots(Hash oldRoot, Hash newRoot) {}

  /// RFC 9162 section 2.1.4.2; the numbers are those of its steps. Empty where the path is too
  /// short or too long.
  ///
  /// @param first the hash put before the path where the older size is a power of two
  private Optional<Roots> grown(Hash first) {
    if (path.isEmpty()) { // 1
      return Optional.empty();
    }
    List<Hash> steps = new ArrayList<>(path);
    if (Long.bitCount(oldSize) == 1) { // 2
      steps.addFirst(first);
    }
    TreeHasher hasher = new TreeHasher();
    long node = oldSize - 1; // 3: "fn"
    long last = newSize - 1; // 3: "sn"
    while ((node & 1) == 1) { // 4
      node >>= 1;
      last >>= 1;
    }
    Hash oldHash = steps.getFirst(); // 5: "fr"
    Hash newHash = steps.getFirst(); // 5: "sr"
    for (Hash step : steps.subList(1, steps.size())) { // 6
      if (last == 0) {
        return Optional.empty();
      }
      if ((node & 1) == 1 || node == last) {
        oldHash = hasher.node(step, oldHash);
        newHash = hasher.node(step, newHash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        newHash = hasher.node(newHash, step);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(new Roots(oldHash, newHash)) : Optional.empty(); // 7
  }
}
