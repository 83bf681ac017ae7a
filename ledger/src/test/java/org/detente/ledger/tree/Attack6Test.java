package org.detente.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6. Consistency with m = 0, m = n, m > n, power of two")
class Attack6Test {
  private static final int MOST = 70;
  private static final TileTree TREE = new TileTree();

  @BeforeAll
  static void plant() {
    NaiveTree.entries(MOST).forEach(entry -> TREE.append(NaiveTree.leaf(entry)));
  }

  private static Hash root(long size) {
    return TREE.first(size).root().expect();
  }

  private static boolean proves(long older, long size, List<Hash> path, Hash from, Hash to) {
    return new ConsistencyProof(older, size, path).proves(from, to);
  }

  /// From nothing nothing is proved: only the empty path is let through, and only from the root of
  /// the tree without leaves.
  @Test
  void fromTheEmptyTree() {
    for (long size = 1; size <= MOST; size++) {
      assertThat(proves(0, size, List.of(), TreeHasher.EMPTY_ROOT, root(size))).isTrue();
      assertThat(proves(0, size, List.of(), root(size), root(size))).isFalse();
      assertThat(proves(0, size, List.of(root(size)), TreeHasher.EMPTY_ROOT, root(size))).isFalse();
    }
  }

  @Test
  void betweenTreesOfOneSize() {
    for (long size = 0; size <= MOST; size++) {
      assertThat(proves(size, size, List.of(), root(size), root(size))).isTrue();
      assertThat(proves(size, size, List.of(root(size)), root(size), root(size))).isFalse();
      assertThat(proves(size, size, List.of(), root((size + 1) % MOST), root(size))).isFalse();
    }
  }

  @Test
  void backwards() {
    for (long size = 1; size <= MOST; size++) {
      for (long older = 0; older < size; older++) {
        List<Hash> path = TREE.first(size).consistency(older).expect().path();
        assertThat(proves(size, older, path, root(size), root(older))).isFalse();
        assertThat(proves(size, older, path, root(older), root(size))).isFalse();
      }
    }
  }

  /// For a power of two the old root is no part of the path; with it in front nothing is proved,
  /// and without it in front no other size is.
  @Test
  void fromPowersOfTwo() {
    for (long older = 1; older < MOST; older *= 2) {
      for (long size = older + 1; size <= MOST; size++) {
        List<Hash> path = TREE.first(size).consistency(older).expect().path();
        assertThat(path).doesNotContain(root(older));
        assertThat(proves(older, size, path, root(older), root(size))).isTrue();
        assertThat(proves(older, size, path, root(size), root(size))).isFalse();
        List<Hash> longer = new ArrayList<>(path);
        longer.addFirst(root(older));
        assertThat(proves(older, size, longer, root(older), root(size))).isFalse();
        for (long other = 1; other < size; other++) {
          if (other != older) {
            assertThat(proves(other, size, path, root(older), root(size))).isFalse();
            assertThat(proves(other, size, path, root(other), root(size))).isFalse();
          }
        }
      }
    }
  }
}
