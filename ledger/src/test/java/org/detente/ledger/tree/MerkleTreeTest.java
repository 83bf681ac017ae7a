package org.detente.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  /// All sizes below this are tried, with all their indices and all smaller sizes.
  private static final int ALL = 45;

  private static final List<byte[]> ENTRIES = NaiveTree.entries(ALL);
  private static final TileTree TREE = treeOf(ENTRIES);
  private static final List<Hash> ROOTS =
      Stream.iterate(0, n -> n <= ALL, n -> n + 1)
          .map(n -> NaiveTree.root(ENTRIES.subList(0, n)))
          .toList();

  /// The eight entries and roots that the reference code of Certificate Transparency publishes.
  @Test
  void rootsAreThoseOfTheReferenceCode() {
    List<String> entries =
        List.of(
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    List<String> roots =
        List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    TileTree tree = treeOf(entries.stream().map(HexFormat.of()::parseHex).toList());

    for (int size = 0; size < roots.size(); size++) {
      assertThat(tree.first(size).root().expect().hex()).isEqualTo(roots.get(size));
    }
  }

  @Test
  void rootsAgreeWithTheDefinition() {
    for (int size = 0; size <= ALL; size++) {
      assertThat(TREE.first(size).root().expect()).isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void everyLeafIsProvedAndNoOtherLeafIndexSizeOrRootIs() {
    for (int size = 1; size <= ALL; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = TREE.first(size).inclusion(index).expect();
        Hash leaf = TREE.leaf(index);
        Hash root = ROOTS.get(size);
        assertThat(proof.proves(leaf, root)).isTrue();
        assertThat(proof.path()).hasSizeLessThanOrEqualTo(6);
        for (int other = -1; other <= size; other++) {
          boolean same = other == index;
          assertThat(new InclusionProof(other, size, proof.path()).proves(leaf, root))
              .isEqualTo(same);
        }
        assertThat(proof.proves(TREE.leaf((index + 1) % ALL), root)).isFalse();
        assertThat(proof.proves(leaf, ROOTS.get(size - 1))).isFalse();
        int claimedIndex = index;
        int claimedSize = size;
        assertThat(tamperedWith(proof.path()))
            .noneMatch(
                path -> new InclusionProof(claimedIndex, claimedSize, path).proves(leaf, root));
      }
    }
  }

  /// Why size and root must come from one checkpoint: the path alone often fits another size with
  /// the same root.
  @Test
  void anInclusionProofAloneDoesNotBindTheSize() {
    long alsoFit = 0;
    for (int size = 1; size <= 40; size++) {
      for (int index = 0; index < size; index++) {
        InclusionProof proof = TREE.first(size).inclusion(index).expect();
        for (int otherSize = 1; otherSize <= 40; otherSize++) {
          for (int other = 0; other < otherSize && otherSize != size; other++) {
            InclusionProof moved = new InclusionProof(other, otherSize, proof.path());
            alsoFit += moved.proves(TREE.leaf(index), ROOTS.get(size)) ? 1 : 0;
          }
        }
      }
    }
    assertThat(alsoFit).isPositive();
  }

  @Test
  void everyGrowthIsProvedAndNoOtherIs() {
    for (int size = 0; size <= ALL; size++) {
      for (int old = 0; old <= size; old++) {
        ConsistencyProof proof = TREE.first(size).consistency(old).expect();
        Hash oldRoot = ROOTS.get(old);
        Hash root = ROOTS.get(size);
        assertThat(proof.proves(oldRoot, root)).isTrue();
        assertThat(proof.proves(ROOTS.get((old + 1) % ALL), root)).isFalse();
        if (old > 0) {
          assertThat(proof.proves(oldRoot, ROOTS.get((size + 1) % ALL))).isFalse();
        }
        for (int other = -1; other <= size + 1; other++) {
          if (other != old) {
            ConsistencyProof moved = new ConsistencyProof(other, size, proof.path());
            assertThat(moved.proves(oldRoot, root)).isFalse();
          }
        }
        int oldSize = old;
        int newSize = size;
        assertThat(tamperedWith(proof.path()))
            .noneMatch(path -> new ConsistencyProof(oldSize, newSize, path).proves(oldRoot, root));
      }
    }
  }

  @Test
  void aPathLongerThanAnyTreeProvesNothing() {
    List<Hash> path = Collections.nCopies(64, ROOTS.get(1));
    for (long size : List.of(1L, 2L, 1L << 40, (1L << 62) + 1, Long.MAX_VALUE)) {
      for (long index : List.of(0L, size / 2, size - 1)) {
        assertThat(new InclusionProof(index, size, path).proves(ROOTS.get(1), ROOTS.get(2)))
            .isFalse();
        assertThat(new ConsistencyProof(index, size, path).proves(ROOTS.get(1), ROOTS.get(2)))
            .isFalse();
      }
    }
  }

  /// An entry made of a node's two hashes must not hash to that node.
  @Test
  void anEntryCannotPassForANode() {
    byte[] pair = new byte[65];
    pair[0] = 1;
    TREE.leaf(0).copyTo(pair, 1);
    TREE.leaf(1).copyTo(pair, 33);
    TreeHasher hasher = new TreeHasher();

    assertThat(hasher.leaf(pair)).isNotEqualTo(ROOTS.get(2));
    assertThat(hasher.leaf(Arrays.copyOfRange(pair, 1, 65))).isNotEqualTo(ROOTS.get(2));
  }

  @Test
  void rootsAgreeWithTheDefinitionAroundFullTiles() {
    List<byte[]> entries = NaiveTree.entries(65_536 + 300);
    TileTree tree = treeOf(entries);
    for (int size : List.of(255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_836)) {
      assertThat(tree.first(size).root().expect())
          .as("size %s", size)
          .isEqualTo(NaiveTree.root(entries.subList(0, size)));
      MerkleTree ofSize = tree.first(size);
      for (int index : List.of(0, 254, size / 2, size - 1)) {
        Hash root = ofSize.root().expect();
        assertThat(ofSize.inclusion(index).expect().proves(tree.leaf(index), root)).isTrue();
      }
    }
  }

  static TileTree treeOf(List<byte[]> entries) {
    TileTree tree = new TileTree();
    entries.forEach(entry -> tree.append(NaiveTree.leaf(entry)));
    return tree;
  }

  /// The path cut, lengthened, with each hash changed, and with each two neighbours swapped.
  private static List<List<Hash>> tamperedWith(List<Hash> path) {
    List<List<Hash>> tampered = new ArrayList<>();
    Hash other = TreeHasher.EMPTY_ROOT;
    tampered.add(Stream.concat(path.stream(), Stream.of(other)).toList());
    tampered.add(Stream.concat(Stream.of(other), path.stream()).toList());
    for (int i = 0; i < path.size(); i++) {
      List<Hash> without = new ArrayList<>(path);
      without.remove(i);
      tampered.add(without);
      List<Hash> changed = new ArrayList<>(path);
      changed.set(i, other);
      tampered.add(changed);
      if (i > 0) {
        List<Hash> swapped = new ArrayList<>(path);
        Collections.swap(swapped, i - 1, i);
        tampered.add(swapped);
      }
    }
    return tampered;
  }
}
