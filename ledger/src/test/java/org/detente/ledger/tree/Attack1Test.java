package org.detente.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1. Leaf/node confusion: entry bytes that equal 0x01||l||r")
class Attack1Test {
  private static final int MOST = 24;

  /// Whoever could pass a node for an entry could show a shorter ledger with the same root.
  @Test
  void noEntryMadeOfANodeStandsInAnyTree() {
    TreeHasher hasher = new TreeHasher();
    for (int size = 2; size <= MOST; size++) {
      TileTree tree = treeOf(size);
      Hash root = tree.root();
      for (byte[] node : nodes(tree, size)) {
        Hash asLeaf = hasher.leaf(node);
        assertThat(asLeaf).isNotEqualTo(hashOf(node));
        for (int index = 0; index < size; index++) {
          List<Hash> path = tree.first(size).inclusion(index).expect().path();
          for (int from = 0; from <= path.size(); from++) {
            List<Hash> rest = path.subList(from, path.size());
            for (long claimed = 1; claimed <= size; claimed++) {
              long place = Math.min(index >> from, claimed - 1);
              assertThat(new InclusionProof(place, claimed, rest).proves(asLeaf, root)).isFalse();
            }
          }
        }
      }
    }
  }

  /// An entry that begins with the prefix of nodes, or of leaves, is an entry like any other.
  @Test
  void prefixesInEntriesMakeNoTwoHashesEqual() {
    TreeHasher hasher = new TreeHasher();
    byte[] pair = new byte[64];
    Set<Hash> hashes = new HashSet<>();
    hashes.add(hasher.leaf(pair));
    hashes.add(hasher.leaf(prefixed(0, pair)));
    hashes.add(hasher.leaf(prefixed(1, pair)));
    hashes.add(hasher.leaf(prefixed(1, prefixed(1, pair))));
    hashes.add(hasher.node(Hash.of(pair), Hash.of(pair)));
    hashes.add(Hash.of(TreeHasher.sha256(pair)));
    assertThat(hashes).hasSize(6);
  }

  private static TileTree treeOf(int size) {
    TileTree tree = new TileTree();
    NaiveTree.entries(size).forEach(entry -> tree.append(NaiveTree.leaf(entry)));
    return tree;
  }

  /// `0x01 || left || right` of each complete subtree.
  private static List<byte[]> nodes(TileTree tree, int size) {
    List<byte[]> nodes = new ArrayList<>();
    for (int height = 1; 1 << height <= size; height++) {
      for (int index = 0; (index + 1) << height <= size; index++) {
        byte[] pair = new byte[2 * Hash.LENGTH];
        tree.subtree(height - 1, 2L * index).copyTo(pair, 0);
        tree.subtree(height - 1, 2L * index + 1).copyTo(pair, Hash.LENGTH);
        nodes.add(prefixed(1, pair));
      }
    }
    return nodes;
  }

  private static byte[] prefixed(int prefix, byte[] bytes) {
    byte[] longer = new byte[1 + bytes.length];
    longer[0] = (byte) prefix;
    System.arraycopy(bytes, 0, longer, 1, bytes.length);
    return longer;
  }

  private static Hash hashOf(byte[] bytes) {
    return Hash.of(TreeHasher.sha256(bytes));
  }
}
