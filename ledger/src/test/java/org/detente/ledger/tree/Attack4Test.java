package org.detente.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4. Truncated, extended, reordered, 63+ element paths")
class Attack4Test {
  private static final int MOST = 40;
  private static final TileTree TREE = new TileTree();

  @BeforeAll
  static void plant() {
    NaiveTree.entries(MOST).forEach(entry -> TREE.append(NaiveTree.leaf(entry)));
  }

  @Test
  void inclusionWithAnyOtherPathIsNotProved() {
    for (long size = 1; size <= MOST; size++) {
      Hash root = TREE.first(size).root().expect();
      for (long index = 0; index < size; index++) {
        long at = index;
        long of = size;
        List<Hash> path = TREE.first(size).inclusion(index).expect().path();
        requireOnly(path, it -> new InclusionProof(at, of, it).proves(TREE.leaf(at), root));
      }
    }
  }

  @Test
  void consistencyWithAnyOtherPathIsNotProved() {
    for (long size = 2; size <= MOST; size++) {
      Hash root = TREE.first(size).root().expect();
      for (long older = 1; older < size; older++) {
        long from = older;
        long to = size;
        Hash before = TREE.first(older).root().expect();
        List<Hash> path = TREE.first(size).consistency(older).expect().path();
        requireOnly(path, it -> new ConsistencyProof(from, to, it).proves(before, root));
      }
    }
  }

  /// The path proves, and none that is cut, lengthened or ordered otherwise.
  private static void requireOnly(List<Hash> path, Predicate<List<Hash>> proves) {
    assertThat(proves.test(path)).isTrue();
    for (int length = 0; length < path.size(); length++) {
      assertThat(proves.test(path.subList(0, length))).isFalse();
      assertThat(proves.test(path.subList(path.size() - length, path.size()))).isFalse();
    }
    Hash more = TREE.leaf(0);
    for (int place = 0; place <= path.size(); place++) {
      assertThat(proves.test(with(path, place, more))).isFalse();
    }
    for (int first = 0; first < path.size(); first++) {
      for (int second = first + 1; second < path.size(); second++) {
        List<Hash> swapped = new ArrayList<>(path);
        Collections.swap(swapped, first, second);
        assertThat(proves.test(swapped)).isFalse();
      }
    }
    for (int length : new int[] {63, 64, 65, 10_000}) {
      List<Hash> filled = new ArrayList<>(path);
      while (filled.size() < length) {
        filled.add(more);
      }
      assertThat(proves.test(filled)).isFalse();
    }
  }

  private static List<Hash> with(List<Hash> path, int place, Hash more) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(place, more);
    return longer;
  }
}
